import type { ProcessSignal } from "../metrics/months/run-rules.ts";

/**
 * A signal of a process chart in words, with its months.
 *
 * @example
 * signalText({ rule: "outside", side: "above", periods: ["2021-03"] }); // => "Över övre gränsen: 2021-03"
 */
export function signalText({ rule, side, periods }: ProcessSignal): string {
  const above = side === "above";
  const words = {
    outside: above ? "Över övre gränsen" : "Under nedre gränsen",
    "eight-in-a-row": `Minst åtta i rad ${above ? "över" : "under"} mittlinjen`,
    "two-of-three": `Två av tre nära ${above ? "övre" : "nedre"} gränsen`,
    range: `Stort språng ${above ? "uppåt" : "nedåt"}`,
  }[rule];
  const [first = "", last = first] = [periods[0], periods.at(-1)];
  return `${words}: ${first === last ? first : `${first}–${last}`}`;
}

/**
 * The months that get a label: January, or every half-year, quarter or month when there is room.
 *
 * @param first number of the first month since year 0, as `monthNumber` counts
 * @example
 * monthTicks(24252, 13, 150); // => [24252, 24258, 24264]
 */
export function monthTicks(first: number, count: number, width: number): number[] {
  const perMonth = width / count;
  const step = [1, 2, 3, 6, 12, 24, 60, 120].find((months) => months * perMonth >= 62) ?? 240;
  const all = Array.from({ length: count }, (_, index) => first + index);
  const even = all.filter((month) => month % step === 0);
  return even.length === 0 ? [first] : even;
}
