import { formatNumber } from "../../text/number.ts";
import type { PeerSet } from "../peer-set.ts";
import type { Ranked } from "../rank.ts";
import { bare } from "../surveys/share-words.ts";
import type { ClaimFigures } from "./claim-figures.ts";
import { byMethods } from "./claim-verdict.ts";
import type { Judgement } from "./finding.ts";

/** A place as a report prints it: 19/26, or "näst bäst" without the number. */
export interface StatedPlace {
  readonly place: number;
  readonly of?: number;
}

/**
 * Judge a printed place: against the place when no one is equal, and when some are, against each way to give equal values
 * a place: the best of theirs, the last, their mean. A place that only one of them gives depends on the method.
 */
export function placeAsStated(
  figures: ClaimFigures,
  kpi: string,
  period: number,
  among: PeerSet,
  stated: StatedPlace,
): Judgement {
  const rows = figures.ranking(kpi, period, among);
  const own = rows.find((row) => row.municipality === figures.municipality);
  const [first, last] = own?.rankRange ?? [0, 0];
  const of = own?.of ?? 0;
  const said = stated.of === undefined ? `plats ${stated.place}` : `${stated.place}/${stated.of}`;
  const found = `plats ${placesInWords(first, last)} av ${of}`;
  const computation = `${kpi} ${period}: ${found} med ett värde${neighbours(rows, first, last)} (rapporten: ${said}).`;
  const rightOf = stated.of === undefined || stated.of === of;
  const ways = [
    { method: `${period}: lika värden får bästa platsen (${first})`, holds: first === stated.place },
    { method: `${period}: lika värden får sista platsen (${last})`, holds: last === stated.place },
    {
      method: `${period}: lika värden får medelplatsen (${middle(first, last)})`,
      holds: (first + last) / 2 === stated.place,
    },
  ].map(({ method, holds }) => ({ method, holds: holds && rightOf }));
  const verdict = byMethods(ways.map(({ holds }) => holds));
  if (first === last || verdict === "stämmer inte") {
    const reason =
      verdict === "stämmer"
        ? `Platsen ${period} är ${placesInWords(first, last)} av ${of}.`
        : `Platsen ${period} är ${placesInWords(first, last)} av ${of}, inte ${said}.`;
    return { verdict, reason, computation };
  }
  return {
    verdict,
    reason: `Platsen ${period} är delad, ${placesInWords(first, last)} av ${of}: ${said} är rätt bara med ett sätt att placera lika värden.`,
    computation,
    methods: ways.map(({ method, holds }) => ({ method, verdict: holds ? "stämmer" : "stämmer inte" })),
  };
}

/** Who stands next before and next after, so that a reader can follow the place. */
function neighbours(rows: readonly Ranked[], first: number, last: number): string {
  const named = [
    ["före", rows[first - 2]],
    ["efter", rows[last]],
  ] as const;
  return named
    .map(([where, row]) => (row?.value == null ? "" : `, närmast ${where} ${row.name} ${bare(row.value)}`))
    .join("");
}

/** "18–19", or "25". */
export function placesInWords(first: number, last: number): string {
  return first === last ? `${first}` : `${first}–${last}`;
}

function middle(first: number, last: number): string {
  const mean = (first + last) / 2;
  return formatNumber(mean, { digits: Number.isInteger(mean) ? 0 : 1 });
}
