import { median } from "simple-statistics";
import { formatNumber, NBSP } from "../../text/number.ts";
import { shortNumber } from "./figure-words.ts";
import type { YearValues } from "./measured-years.ts";
import { FEWEST_MUNICIPALITIES } from "./measurements.ts";

/** A municipality's change over the years against that of the median municipality. */
export interface RelativeChange {
  readonly kpi: string;
  /** In Swedish, as a sentence names it. */
  readonly name: string;
  readonly unit: string;
  readonly change: number;
  /** The share of municipalities that moved less, in percent. */
  readonly larger: number;
}

/** Two services, or two ways to run one, of which one can take the other's place, and that moved apart. */
export interface Substitution {
  readonly fell: RelativeChange;
  readonly rose: RelativeChange;
  readonly from: number;
  readonly to: number;
  /** Rise less fall, where the one can have become the other. */
  readonly net: number | null;
  readonly sentence: string;
}

interface Side {
  readonly kpi: string;
  readonly name: string;
  readonly unit: string;
}

/** What it means that one fell and the other rose. */
type Kind = "instead" | "needs" | "provider";

type Pair = readonly [a: Side, b: Side, kind: Kind];

const cost = (kpi: string, of: string, unit: string): Side => ({ kpi, name: `kostnaden för ${of}`, unit });
const bought = (kpi: string, of: string): Side => ({ kpi, name: `andelen köpt ${of}`, unit: "procentenheter" });
const HOME_CARE = cost("N21024", "hemtjänst", "kr/inv 80+");
const CARE_HOMES = cost("N23006", "särskilt boende", "kr/inv 80+");
const GROUP_HOMES = cost("N28012", "LSS-boende", "kr/inv");

// Our own list: what is known to take each other's place. Costs per inhabitant, so that a move of users is seen in both.
const PAIRS: readonly Pair[] = [
  [HOME_CARE, CARE_HOMES, "instead"],
  [cost("N21023", "korttidsvård", "kr/inv 80+"), CARE_HOMES, "instead"],
  [cost("N21025", "dagverksamhet", "kr/inv 80+"), HOME_CARE, "instead"],
  [GROUP_HOMES, cost("N28008", "personlig assistans", "kr/inv"), "instead"],
  [cost("N25021", "insatser enligt SoL", "kr/inv"), cost("N25017", "insatser enligt LSS", "kr/inv"), "instead"],
  [
    cost("N33009", "öppna insatser för barn och unga", "kr/inv"),
    cost("N33008", "familjehemsvård för barn och unga", "kr/inv"),
    "instead",
  ],
  [cost("N31001", "ekonomiskt bistånd", "kr/inv"), cost("N40008", "arbetsmarknadsåtgärder", "kr/inv"), "instead"],
  [cost("N21006", "hemtjänst per hemtjänsttagare", "kr"), cost("N23009", "särskilt boende per boende", "kr"), "needs"],
  [HOME_CARE, bought("N21806", "hemtjänst"), "provider"],
  [CARE_HOMES, bought("N23804", "särskilt boende"), "provider"],
  [GROUP_HOMES, bought("N28027", "LSS-insatser"), "provider"],
  [cost("N33001", "barn- och ungdomsvård", "kr/inv"), bought("N33023", "barn- och ungdomsvård"), "provider"],
];

const MEANING: Readonly<Record<Kind, string>> = {
  instead: "en besparing i det ena kan ha blivit en kostnad i det andra",
  needs: "brukare med stora behov kan ha flyttat från det ena till det andra",
  provider: "vem som utför har ändrats samtidigt som kostnaden",
};

/** The key figures that substitution is looked for in. */
export const SUBSTITUTE_FIGURES: ReadonlySet<string> = new Set(PAIRS.flatMap(([a, b]) => [a.kpi, b.kpi]));

/** The last measurements of one key figure without a break, in order. */
export type Series = readonly YearValues[];

/** Moves smaller than those of half of the municipalities are the common coming and going. */
const LARGER_THAN = 50;

/**
 * Substitution (utbyte mellan insatser): pairs of services of which one fell and the other rose, so that a saving in one may
 * have moved the cost to the other. Each change is the municipality's less that of the median municipality between the same
 * two measurements, which takes prices away; both must be larger than in half of the municipalities, of at least 20. That they
 * go together is seen, not that one is the cause of the other.
 *
 * @param series key figure → its measurements, for those of {@link SUBSTITUTE_FIGURES} that the run has
 * @param name of the municipality
 */
export function substitutions(series: ReadonlyMap<string, Series>, municipality: string, name: string): Substitution[] {
  return PAIRS.flatMap(([a, b, kind]) => {
    const [first, second] = [series.get(a.kpi), series.get(b.kpi)];
    if (first === undefined || second === undefined) return [];
    const common = first.filter(
      ([year, values]) => values.has(municipality) && valuesOf(second, year)?.has(municipality),
    );
    const [from, to] = [common.at(0)?.[0], common.at(-1)?.[0]];
    if (from === undefined || to === undefined || from === to) return [];
    const changes = [
      relativeChange(first, a, from, to, municipality),
      relativeChange(second, b, from, to, municipality),
    ];
    const fell = changes.find((change) => change !== undefined && change.change < 0 && change.larger > LARGER_THAN);
    const rose = changes.find((change) => change !== undefined && change.change > 0 && change.larger > LARGER_THAN);
    if (fell === undefined || rose === undefined) return [];
    const net = kind === "instead" ? rose.change + fell.change : null;
    const found = { fell, rose, from, to, net };
    return [{ ...found, sentence: `${sentence(found, name)}: ${MEANING[kind]}.` }];
  });
}

function valuesOf(series: Series, year: number): ReadonlyMap<string, number> | undefined {
  return series.find(([at]) => at === year)?.[1];
}

function relativeChange(
  series: Series,
  { kpi, name, unit }: Side,
  from: number,
  to: number,
  municipality: string,
): RelativeChange | undefined {
  const [before, after] = [valuesOf(series, from), valuesOf(series, to)];
  if (before === undefined || after === undefined) return undefined;
  const changes = new Map(
    [...after].flatMap(([area, value]) => {
      const earlier = before.get(area);
      return earlier === undefined ? [] : [[area, value - earlier] as const];
    }),
  );
  const own = changes.get(municipality);
  if (own === undefined || changes.size < FEWEST_MUNICIPALITIES) return undefined;
  const middle = median([...changes.values()]);
  const change = own - middle;
  const others = [...changes].filter(([area]) => area !== municipality);
  const smaller = others.filter(([, value]) => Math.abs(value - middle) < Math.abs(change)).length;
  return { kpi, name, unit, change, larger: (100 * smaller) / others.length };
}

function sentence({ fell, rose, from, to, net }: Omit<Substitution, "sentence">, name: string): string {
  const amount = ({ change, unit }: RelativeChange) => `${shortNumber(change, { sign: true })}${NBSP}${unit}`;
  const sum = net === null ? "" : `; sammanlagt ${formatNumber(net, { sign: true })}${NBSP}${rose.unit}`;
  return `Jämfört med mitten bland kommunerna sjönk ${fell.name} i ${name} ${from}–${to} (${amount(fell)}), medan ${rose.name} steg (${amount(rose)})${sum}`;
}
