/**
 * The places that get a label on an axis from 1 to `of`: the first, the last and round numbers between, `gap` pixels
 * apart at least.
 *
 * @example
 * placeTicks(26, 400, 40); // => [1, 5, 10, 15, 20, 26]
 */
export function placeTicks(of: number, width: number, gap: number): number[] {
  const perPlace = width / of;
  const least = gap / perPlace;
  const power = 10 ** Math.floor(Math.log10(Math.max(1, least)));
  const step = [1, 5, 10].map((factor) => factor * power).find((some) => some >= least) ?? 10 * power;
  const between = Array.from({ length: Math.floor(of / step) }, (_, index) => (index + 1) * step).filter(
    (place) => place - 1 >= least && of - place >= least,
  );
  return of === 1 ? [1] : [1, ...between, of];
}
