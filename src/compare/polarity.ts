import type { Direction } from "../metrics/direction.ts";

/**
 * Which direction is good, by key figure. Kolada does not say: this is our own table, one decision a line. Volumes,
 * net costs and reference costs as such are neither good nor bad and are not in it.
 */
const POLARITY: Readonly<Record<string, Direction>> = {
  N20048: "low", // Kostnad äldreomsorg, kr/inv 80+
  N20900: "low", // Nettokostnadsavvikelse äldreomsorg
  N21006: "low", // Kostnad hemtjänst äldreomsorg, kr/hemtjänsttagare
  N23009: "low", // Kostnad särskilt boende äldreomsorg, kr/brukare
  N28013: "low", // Kostnad LSS boende, kr/brukare
  N28015: "low", // Kostnad LSS daglig verksamhet, kr/brukare
  N28018: "low", // Nettokostnadsavvikelse LSS
  U00200: "high", // Medarbetarengagemang (HME), totalindex
  U07514: "high", // Ekologiska livsmedel, andel
  U20008: "high", // Resursindex äldreomsorg
  U20404: "high", // Kvalitetsindex äldreomsorg
  U20900: "high", // Effektivitetsindex äldreomsorg
  U21468: "high", // Brukarbedömning hemtjänst, helhetssyn
  U23471: "high", // Brukarbedömning särskilt boende, helhetssyn
  U28001: "high", // Resursindex LSS
  U28408: "high", // Kvalitetsindex LSS
  U28519: "high", // Brukarbedömning gruppbostad LSS
  U28526: "high", // Brukarbedömning servicebostad LSS
  U28532: "high", // Brukarbedömning daglig verksamhet LSS
  U28900: "high", // Effektivitetsindex LSS
};

/**
 * The direction that is good for a key figure (riktning), from our table.
 *
 * @throws {RangeError} when the table does not know the key figure: then the caller must say
 * @example
 * polarity("N20900"); // => "low"
 */
export function polarity(kpi: string): Direction {
  const good = POLARITY[kpi];
  if (good !== undefined) return good;
  throw new RangeError(`which direction is good for ${kpi} is not known: say good "low" or "high"`);
}
