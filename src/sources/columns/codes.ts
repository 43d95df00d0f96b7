/** Words as small numbers, in the order in which they first came. */
export interface Codes<Word> {
  readonly words: readonly Word[];
  codeOf(word: Word): number;
}

export function createCodes<Word>(): Codes<Word> {
  const words: Word[] = [];
  const codes = new Map<Word, number>();
  return {
    words,
    codeOf(word) {
      const known = codes.get(word);
      if (known !== undefined) return known;
      codes.set(word, words.length);
      words.push(word);
      return words.length - 1;
    },
  };
}
