import { plainLabel } from "./label.ts";
import type { CheckedMapping } from "./mapping.ts";
import { parseTablePeriod } from "./parse-table-period.ts";
import { mayCountPeople, unitOf } from "./units.ts";

const DIMENSIONS = ["keyFigure", "area", "period", "gender", "unit"] as const;

/** What is wrong with a mapping whose form is right: names that point nowhere, and things said twice or not at all. */
export function firstFault(mapping: CheckedMapping): string | undefined {
  return keyFigureFault(mapping) ?? areaFault(mapping) ?? placeFault(mapping) ?? referenceFault(mapping);
}

function keyFigureFault({ keyFigures }: CheckedMapping): string | undefined {
  const entries = Object.entries(keyFigures);
  if (entries.length === 0) return "keyFigures: at least one is needed";
  for (const [id, { unit, people, shareOf }] of entries) {
    if (shareOf !== undefined && unitOf(unit).family !== "share")
      return `keyFigures.${id}.shareOf: only a key figure in procent is a share, was in ${unit}`;
    if (people === true && !mayCountPeople(unit))
      return `keyFigures.${id}: people are counted in antal, personer, brukare and the like, not in ${unit}`;
    if (people === undefined && mayCountPeople(unit) && !/^person/.test(plainLabel(unit))) {
      return `keyFigures.${id}: say with people true or false whether ${unit} counts people`;
    }
    if (unitOf(unit).family === "share" && plainLabel(unit) === "andel") {
      return `keyFigures.${id}: shares are kept in procent, not andel`;
    }
  }
  return sameLabel("keyFigures", keyFigures);
}

function areaFault({ areas }: CheckedMapping): string | undefined {
  const entries = Object.entries(areas);
  if (entries.length === 0) return "areas: at least one is needed";
  const lost = entries.find(([id, { municipality }]) => !/^\d{4}$/.test(id) && municipality === undefined);
  if (lost !== undefined) return `areas.${lost[0]}: a unit needs the municipality that it lies in`;
  return sameLabel("areas", areas);
}

function sameLabel(what: string, items: CheckedMapping["keyFigures"] | CheckedMapping["areas"]): string | undefined {
  const seen = new Map<string, string>();
  for (const [id, { title, labels = [] }] of Object.entries(items)) {
    for (const text of new Set([id, title, ...labels].map(plainLabel))) {
      const other = seen.get(text);
      if (other !== undefined) return `${what}: ${JSON.stringify(text)} is both ${other} and ${id}`;
      seen.set(text, id);
    }
  }
  return undefined;
}

/** Each dimension is said in one place. */
function placeFault({ columns, values, constants, keyFigures, areas }: CheckedMapping): string | undefined {
  const each = values === "periods" ? [] : values;
  for (const dimension of DIMENSIONS) {
    const inAll = columns[dimension] !== undefined;
    const inValues = each.filter((value) => value[dimension] !== undefined).length;
    const constant = constants[dimension] !== undefined;
    if (inAll && constant) return `${dimension} is both a column and a constant`;
    if (inAll && inValues > 0) return `${dimension} is both a column of its own and said of a value column`;
    const ofHeaders = dimension === "period" && values === "periods";
    if (ofHeaders && (inAll || constant)) return "the period is in the headers already";
    const whole = inAll || constant || ofHeaders || (each.length > 0 && inValues === each.length);
    if (whole || dimension === "gender" || dimension === "unit") continue;
    const only = dimension === "keyFigure" ? Object.keys(keyFigures) : dimension === "area" ? Object.keys(areas) : [];
    if (only.length !== 1) return `${dimension} is said neither by a column, each value column, nor a constant`;
  }
  return undefined;
}

function referenceFault(mapping: CheckedMapping): string | undefined {
  const { keyFigures, areas, values, constants, periods } = mapping;
  const sums = [keyFigures, areas].flatMap((items) => Object.values(items).flatMap(({ sumOf = [] }) => [...sumOf]));
  const shares = Object.values(keyFigures).flatMap(({ shareOf }) =>
    shareOf === undefined ? [] : Object.values(shareOf),
  );
  const given = [constants, ...(values === "periods" ? [] : values)];
  const known = new Set([...Object.keys(keyFigures), ...Object.keys(areas)]);
  const named = [
    ...sums,
    ...shares,
    ...given.flatMap(({ keyFigure, area }) => [keyFigure, area].filter((id) => id !== undefined)),
  ];
  const unknown = named.find((id) => !known.has(id));
  if (unknown !== undefined) return `${unknown} is used but is not among keyFigures or areas`;
  for (const { period } of given) {
    if (period === undefined || parseTablePeriod(String(period), periods) !== undefined) continue;
    return `${JSON.stringify(period)} is not a period${periods === undefined ? "" : ` of the kind ${periods}`}`;
  }
  return undefined;
}
