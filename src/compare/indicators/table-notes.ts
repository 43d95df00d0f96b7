/** What stands under a table, and the mark that points at it. */
export interface TableNote {
  readonly mark: number;
  readonly text: string;
}

/** Notes under a table: the same words have the same mark, in the order in which they were first needed. */
export interface NoteBook {
  mark(text: string): number;
  marks(texts: readonly string[]): readonly number[];
  notes(): readonly TableNote[];
}

/**
 * Collect the notes of a table.
 *
 * @example
 * const book = noteBook();
 * [book.mark("preliminärt"), book.mark("sekretess"), book.mark("preliminärt")]; // => [1, 2, 1]
 */
export function noteBook(): NoteBook {
  const marks = new Map<string, number>();
  const mark = (text: string) => {
    const found = marks.get(text) ?? marks.size + 1;
    marks.set(text, found);
    return found;
  };
  return {
    mark,
    marks: (texts) => texts.map(mark),
    notes: () => [...marks].map(([text, number]) => ({ mark: number, text })),
  };
}
