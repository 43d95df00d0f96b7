import type { Observation } from "../../runs/observation.ts";
import { difference } from "../../text/difference.ts";
import type { Asked } from "../asked-for.ts";
import type { Run } from "../run.ts";
import type { FigureChange, MetadataChange, ValueChanges } from "./run-changes.ts";

/** A run, and what its source was asked for. */
export interface Side {
  readonly run: Run;
  readonly asked: readonly Asked[];
}

type Lists = { -readonly [List in keyof ValueChanges]: ValueChanges[List][number][] };

/** Compare the figures of one key figure, and note each difference in the list it belongs to. */
export function compareFigures(kpi: string, before: Side, after: Side, lists: Lists, reasons: MetadataChange[]): void {
  const old = byFigure(before.run, kpi);
  const now = byFigure(after.run, kpi);
  for (const figure of [...new Set([...old.keys(), ...now.keys()])].sort()) {
    const [was, is] = [old.get(figure), now.get(figure)];
    const one = was ?? is;
    if (one === undefined) continue;
    const { area, period, gender } = one;
    const name = (after.run.areas.get(area) ?? after.run.groups.get(area) ?? before.run.areas.get(area))?.title ?? area;
    note({ kpi, area, name, period, gender }, was, is);
  }

  function note(figure: FigureChange, was: Observation | undefined, is: Observation | undefined): void {
    const value = was?.value ?? null;
    if (is === undefined) {
      const asked = wasAsked(after, figure);
      if (value !== null) lists.removed.push({ ...figure, before: value, asked });
      else reasons.push({ ...otherReason(figure, was, is), asked });
    } else if (is.missing === "borttaget") {
      if (was?.missing !== "borttaget") lists.deleted.push({ ...figure, before: value });
    } else if (is.value === null) {
      if (value !== null) {
        lists.newlyMissing.push({ ...figure, before: value, reason: is.missing ?? "skäl ej angivet" });
      } else if (was === undefined) {
        reasons.push({ ...otherReason(figure, was, is), asked: wasAsked(before, figure) });
      } else if (was.missing !== is.missing) reasons.push(otherReason(figure, was, is));
    } else if (value === null) {
      lists.added.push({
        ...figure,
        after: is.value,
        wasMissing: was?.missing ?? null,
        asked: wasAsked(before, figure),
      });
    } else if (value !== is.value) {
      lists.revised.push({ ...figure, before: value, after: is.value, difference: difference(value, is.value) });
    }
  }
}

function byFigure(run: Run, kpi: string): Map<string, Observation> {
  if (!run.held.includes(kpi)) return new Map();
  return new Map(run.observations(kpi).map((one) => [`${one.area} ${one.period} ${one.gender}`, one]));
}

/** A run of typed figures asked for nothing in particular: what is not in it was not there. */
function wasAsked({ asked }: Side, { kpi, area, period }: FigureChange): boolean {
  if (asked.length === 0) return true;
  return asked.some(
    (one) =>
      one.kpis.has(kpi) && one.years.some((year) => year === period) && (one.areas.size === 0 || one.areas.has(area)),
  );
}

/** A reason that is another, or that came or went with its row. */
function otherReason(figure: FigureChange, was: Observation | undefined, is: Observation | undefined): MetadataChange {
  const id = `${figure.kpi} ${figure.area} ${figure.period} ${figure.gender}`;
  return { kind: "missing reason", id, field: "missing", before: was?.missing ?? null, after: is?.missing ?? null };
}
