import { plainTitle } from "../polarity/plain-title.ts";

/** What a unit cost is multiplied by to become kronor: the sum of key figures that count the units. */
export interface VolumeOf {
  readonly kpis: readonly string[];
  /** In Swedish, as pages name the units. */
  readonly units: string;
}

// The denominators that the catalogue's descriptions name (Kolada, 2026-03-23), where a key figure counts the same.
const BY_KPI: Readonly<Record<string, VolumeOf>> = {
  N21006: { kpis: ["N21702"], units: "hemtjänsttagare" },
  N23009: { kpis: ["N23805"], units: "boende" },
  N28013: { kpis: ["N28801"], units: "boende" },
  N28015: { kpis: ["N28804"], units: "deltagare" },
  N15027: { kpis: ["N15835"], units: "elever" },
  N17007: { kpis: ["N17820"], units: "elever" },
  N18021: { kpis: ["N18803"], units: "elever" },
  N31849: { kpis: ["N31910"], units: "hushåll" },
};
const BY_UNIT: readonly (readonly [RegExp, VolumeOf])[] = [
  [/, kr\/inv(?:ånare)?$/i, { kpis: ["N01951"], units: "invånare" }],
  [/, kr\/inv 65\+$/i, { kpis: ["N01956", "N01957"], units: "invånare 65 år och äldre" }],
  [/, kr\/inv 80\+$/i, { kpis: ["N01957"], units: "invånare 80 år och äldre" }],
];

// Net cost deviations in percent, and the same in millions of kronor.
const MILLIONS: Readonly<Record<string, string>> = {
  N11024: "N11038",
  N13020: "N13032",
  N15001: "N15045",
  N17001: "N17030",
  N20900: "N20029",
  N28018: "N28021",
  N30001: "N30026",
};

/**
 * The volume that belongs to a unit cost; undefined when none is known to count the same units.
 *
 * @example
 * volumeOf("N00096", "Nettokostnad egentlig verksamhet, kr/inv"); // => { kpis: ["N01951"], units: "invånare" }
 */
export function volumeOf(kpi: string, title: string): VolumeOf | undefined {
  const plain = plainTitle(title);
  return BY_KPI[kpi] ?? BY_UNIT.find(([unit]) => unit.test(plain))?.[1];
}

/** The key figure that says a net cost deviation in millions of kronor. */
export function millionsOf(kpi: string): string | undefined {
  return MILLIONS[kpi];
}
