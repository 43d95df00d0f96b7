import { formatNumber } from "../text/number.ts";
import type { RankedBarRow, RankedBarsOptions } from "./ranked-bars.ts";
import { preliminaryNames } from "./ranked-preliminary.ts";
import { placeText } from "./ranked-rows.ts";
import { sentence } from "./sentence.ts";
import { INTERVAL, intervalOf, intervalText } from "./value-interval.ts";

/** What ranked bars say, in words: the title, the place and value of the focus with its interval, who is first and last, who is missing. */
export function rankedAlt(options: RankedBarsOptions, rows: readonly RankedBarRow[]): string {
  const { title, unit, digits = 0, good, focus } = options;
  const ranked = rows.filter((row) => row.value !== null);
  const told = (row: RankedBarRow): string =>
    row.value === null ? `${row.name}: värde saknas` : `${row.name} ${formatNumber(row.value, { digits, unit })}`;
  const [first, last, focused] = [ranked.at(0), ranked.at(-1), rows.find((row) => row.municipality === focus)];
  const missing = rows.length - ranked.length;
  const preliminary = preliminaryNames(rows);
  const ends = focused && intervalOf(focused);
  const around = ends === undefined ? "" : ` (${INTERVAL} ${intervalText(ends, { digits, unit })})`;
  const without = ranked.filter((row) => intervalOf(row) === undefined).length;
  return [
    sentence(title),
    ...(focused
      ? [
          focused.value === null
            ? `${told(focused)}.`
            : `${told(focused)}${around}, plats ${placeText(focused)} av ${ranked.length}.`,
        ]
      : []),
    ...(first && last && first !== last ? [`Först: ${told(first)}. Sist: ${told(last)}.`] : []),
    good === "low" ? "Lågt värde är bra." : "Högt värde är bra.",
    ...(preliminary.length === 0 ? [] : [`Preliminära värden: ${preliminary.join(", ")}.`]),
    ...(without === 0 || without === ranked.length ? [] : [`Intervall saknas för ${without}.`]),
    ...(missing === 0 ? [] : [`Värde saknas för ${missing}.`]),
  ].join(" ");
}
