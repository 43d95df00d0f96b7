/**
 * What a chart says about the areas that it cannot show, so that none is dropped in silence.
 *
 * @example
 * notShown(2); // => ["2 kommuner visas inte: värde saknas (se siffrorna)"]
 */
export function notShown(count: number): string[] {
  if (count === 0) return [];
  return [`${count} ${count === 1 ? "kommun" : "kommuner"} visas inte: värde saknas (se siffrorna)`];
}
