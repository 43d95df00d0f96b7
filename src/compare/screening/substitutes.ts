import { median } from "simple-statistics";
import { formatNumber, NBSP } from "../../text/number.ts";
import { formatSignificant } from "../../metrics/format-significant.ts";

/** A municipality's change over the years against that of the median municipality. */
export interface RelativeChange {
  readonly kpi: string;
  /** In Swedish, as a sentence names it. */
  readonly name: string;
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
  readonly unit: string;
  /** Rise less fall, where both are counted in the same unit. */
  readonly net: number | null;
  readonly sentence: string;
}

interface Pair {
  readonly a: readonly [kpi: string, name: string];
  readonly b: readonly [kpi: string, name: string];
  /** What both are counted in; null when they are counted in different units. */
  readonly unit: string | null;
  /** Whether b is the share that others than the municipality carry out. */
  readonly provider?: true;
}

// Our own list: what is known to take each other's place. Costs per inhabitant, so that a move of users is seen in both.
const PAIRS: readonly Pair[] = [
  { a: ["N21024", "hemtjänst"], b: ["N23006", "särskilt boende"], unit: "kr/inv 80+" },
  { a: ["N21023", "korttidsvård"], b: ["N23006", "särskilt boende"], unit: "kr/inv 80+" },
  { a: ["N21025", "dagverksamhet"], b: ["N21024", "hemtjänst"], unit: "kr/inv 80+" },
  { a: ["N28012", "LSS-boende"], b: ["N28008", "personlig assistans"], unit: "kr/inv" },
  { a: ["N25021", "insatser enligt SoL"], b: ["N25017", "insatser enligt LSS"], unit: "kr/inv" },
  {
    a: ["N33009", "öppna insatser för barn och unga"],
    b: ["N33008", "familjehemsvård för barn och unga"],
    unit: "kr/inv",
  },
  { a: ["N31001", "ekonomiskt bistånd"], b: ["N40008", "arbetsmarknadsåtgärder"], unit: "kr/inv" },
  { a: ["N21006", "hemtjänst per hemtjänsttagare"], b: ["N23009", "särskilt boende per boende"], unit: null },
  { a: ["N21024", "hemtjänst per invånare 80+"], b: ["N21806", "andelen köpt hemtjänst"], unit: null, provider: true },
  {
    a: ["N23006", "särskilt boende per invånare 80+"],
    b: ["N23804", "andelen köpt särskilt boende"],
    unit: null,
    provider: true,
  },
  { a: ["N28012", "LSS-boende per invånare"], b: ["N28027", "andelen köpta LSS-insatser"], unit: null, provider: true },
  {
    a: ["N33001", "barn- och ungdomsvård per invånare"],
    b: ["N33023", "andelen köpt barn- och ungdomsvård"],
    unit: null,
  },
];

/** The key figures that substitution is looked for in. */
export const SUBSTITUTE_FIGURES: ReadonlySet<string> = new Set(PAIRS.flatMap(({ a, b }) => [a[0], b[0]]));

/** Years of one key figure without a break, in order: year → municipality → value. */
export type Series = readonly (readonly [number, ReadonlyMap<string, number>])[];

/** Moves smaller than those of half of the municipalities are the common coming and going. */
const LARGER_THAN = 50;

/**
 * Substitution (utbyte mellan insatser): pairs of services of which one fell and the other rose, so that a saving in one may
 * have moved the cost to the other. Each change is the municipality's less that of the median municipality between the same
 * two years, which takes prices away; both must be larger than in half of the municipalities. That they go together is seen,
 * not that one is the cause of the other.
 *
 * @param series key figure → its years, for those of {@link SUBSTITUTE_FIGURES} that the run has
 * @param name of the municipality
 */
export function substitutions(series: ReadonlyMap<string, Series>, municipality: string, name: string): Substitution[] {
  return PAIRS.flatMap(({ a, b, unit, provider }) => {
    const [first, second] = [series.get(a[0]), series.get(b[0])];
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
    const net = unit === null ? null : rose.change + fell.change;
    const found = { fell, rose, from, to, unit: unit ?? "", net };
    return [{ ...found, sentence: sentence(found, name, provider === true) }];
  });
}

function valuesOf(series: Series, year: number): ReadonlyMap<string, number> | undefined {
  return series.find(([at]) => at === year)?.[1];
}

function relativeChange(
  series: Series,
  [kpi, name]: readonly [string, string],
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
  if (own === undefined || changes.size < 2) return undefined;
  const middle = median([...changes.values()]);
  const change = own - middle;
  const others = [...changes].filter(([area]) => area !== municipality);
  const smaller = others.filter(([, value]) => Math.abs(value - middle) < Math.abs(change)).length;
  return { kpi, name, change, larger: (100 * smaller) / others.length };
}

function sentence(
  { fell, rose, from, to, unit, net }: Omit<Substitution, "sentence">,
  name: string,
  provider: boolean,
): string {
  const amount = ({ change }: RelativeChange) =>
    unit === "" ? "" : ` (${formatSignificant(change, { sign: true })}${NBSP}${unit})`;
  const sum = net === null ? "" : `; sammanlagt ${formatNumber(net, { sign: true })}${NBSP}${unit}`;
  const meaning = provider
    ? "vem som utför har ändrats samtidigt som kostnaden"
    : "en besparing i det ena kan ha blivit en kostnad i det andra";
  return `Jämfört med mittens kommun sjönk ${fell.name}${amount(fell)} i ${name} ${from}–${to}, medan ${rose.name} steg${amount(rose)}${sum}: ${meaning}.`;
}
