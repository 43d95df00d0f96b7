import { openRun } from "../../src/sources/open-run.ts";

/** A figure as it is printed in one of the board's documents. */
export interface EconomyRow {
  readonly document: string;
  readonly table: string;
  readonly row: string;
  readonly column: string;
  readonly value: number;
  readonly unit: string;
}

/** The figures that the exports are written from: the table "economy" of the first embedded run. */
export async function economyRows(): Promise<EconomyRow[]> {
  const run = await openRun("huddinge-2016-2022", { cache: "cache" });
  return run.table("economy").objects() as EconomyRow[];
}
