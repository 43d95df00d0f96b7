import type { RunResponse } from "../../runs/manifest.ts";
import { getObject, objectName } from "../../runs/object-store.ts";
import type { Gender, Period } from "../../runs/observation.ts";
import { openFrozen } from "../../runs/open-frozen.ts";
import type { MissingReason } from "../../text/missing.ts";
import { openRun } from "../open-run.ts";
import type { Run } from "../run.ts";
import { TABLE_FORMATS } from "../table-file/decode-table-file.ts";
import { locateInFigures } from "./locate-in-figures.ts";
import { locateInJson } from "./locate-in-json.ts";
import { locateInValues } from "./locate-in-values.ts";
import { locateInTableFile } from "./locate-in-table-file.ts";
import type { Locator, Wanted } from "./wanted.ts";

/** How to find a figure in a stored answer, by the answer's format. */
const LOCATORS: Readonly<Record<string, Locator>> = {
  "kolada-v3/data": locateInJson,
  "kolada-v3/oudata": locateInJson,
  "figures-csv": locateInFigures,
  "values-csv": locateInValues,
  [TABLE_FORMATS.observations]: locateInTableFile,
};

/** Where a figure came from. */
export interface TracedFigure extends Wanted {
  readonly run: string;
  /** What the key figure and the area were called in the run. */
  readonly title: string;
  readonly name: string;
  readonly value: number | null;
  readonly missing: MissingReason | null;
  /** The request that was answered, when, and the SHA-256 of the answer, which is also the name of its file. */
  readonly response: RunResponse;
  /** The file, from the folder of the runs on; one that is called `….gz` is packed, and the place is in what it unpacks into. */
  readonly file: string;
  /** Where in the answer: a path into its JSON, a line of its file, or the row and column of a table file; null for a format that this version cannot look into. */
  readonly place: string | null;
}

/**
 * Trace figures (spåra ett värde): for each figure that fits, the answer it was read from, with the request, the time and the
 * hash, and where in the answer it stands. The answer's bytes are checked against its hash on the way.
 *
 * @param name the run
 * @param figure what is wanted; a part that is left out means all, a gender that is left out means the total
 * @throws {RangeError} when there is no such run, or it holds no such figure; {Error} when the run is damaged
 */
export async function traceFigure(
  name: string,
  figure: {
    readonly kpi: string;
    readonly area?: string;
    readonly period?: Period;
    readonly gender?: Gender;
  },
  options: { readonly cache?: string } = {},
): Promise<TracedFigure[]> {
  const run = await openRun(name, options);
  const { cache } = await openFrozen(name, options);
  const { kpi, area, period, gender = "T" } = figure;
  const found = run
    .observations(kpi)
    .filter(
      (one) =>
        one.gender === gender &&
        (area === undefined || one.area === area) &&
        (period === undefined || one.period === period),
    );
  if (found.length === 0) {
    throw new RangeError(
      `run ${name} holds no figure ${[kpi, area, period, gender].filter((part) => part !== undefined).join(" ")}: no answer has a row of it`,
    );
  }
  const answers = new Map<string, Answer>();
  const traced: TracedFigure[] = [];
  for (const { response: hash, value, missing, count: _, ...wanted } of found) {
    const answer = answers.get(hash) ?? (await readAnswer(run, cache, hash));
    answers.set(hash, answer);
    const { locate, ...whence } = answer;
    traced.push({ run: name, ...wordsOf(run, wanted), ...wanted, value, missing, ...whence, place: locate(wanted) });
  }
  return traced;
}

type Answer = Pick<TracedFigure, "response" | "file"> & { readonly locate: (wanted: Wanted) => string | null };

async function readAnswer({ manifest }: Run, cache: string, hash: string): Promise<Answer> {
  const response = manifest.responses.find(({ sha256 }) => sha256 === hash);
  if (response === undefined) throw new Error(`run ${manifest.name} has no answer ${hash}`);
  const { content, form } = await getObject(cache, hash, response.bytes);
  const locate = LOCATORS[response.format]?.(content);
  return { response, file: objectName(hash, form), locate: (wanted) => locate?.(wanted) ?? null };
}

function wordsOf(run: Run, { kpi, area }: Wanted) {
  return {
    title: run.keyFigures.get(kpi)?.title ?? kpi,
    name: (run.areas.get(area) ?? run.groups.get(area))?.title ?? area,
  };
}
