import type { Observation } from "../../runs/observation.ts";
import type { Run } from "../run.ts";
import { csvText } from "./csv-text.ts";

const HEAD = [
  ...["nyckeltal", "titel", "område", "namn", "period", "kön", "värde", "saknas", "antal", "svar"],
] as const;

/** Every observation of a run as a table, each with the file of the answer that it stands in. */
export function valuesCsv(run: Run, names: ReadonlyMap<string, string>): string {
  return csvText(rows(run, names));
}

function* rows(run: Run, names: ReadonlyMap<string, string>): Generator<readonly (string | number | null)[]> {
  yield HEAD;
  for (const kpi of run.held) {
    const title = run.keyFigures.get(kpi)?.title ?? "";
    for (const one of run.observations(kpi).toSorted(inOrder)) {
      const name = (run.areas.get(one.area) ?? run.groups.get(one.area))?.title ?? "";
      const figure = [kpi, title, one.area, name, one.period, one.gender, one.value];
      yield [...figure, one.missing, one.count, names.get(one.response) ?? ""];
    }
  }
}

function inOrder(a: Observation, b: Observation): number {
  const [one, other] = [a, b].map(({ area, period, gender }) => `${area} ${period} ${"TKM".indexOf(gender)}`);
  return one === other ? 0 : (one ?? "") < (other ?? "") ? -1 : 1;
}
