import { describe, expect, test } from "vitest";
import type { Gender, Observation } from "../../../src/runs/observation.ts";
import type { Manifest } from "../../../src/runs/manifest.ts";
import { createColumnsWriter } from "../../../src/sources/columns/columns-writer.ts";
import type { Chunk } from "../../../src/sources/columns/chunk.ts";
import { chunkFile, placeOfValues, readChunk, readValues } from "../../../src/sources/columns/chunk-file.ts";
import { figuresOfParts } from "../../../src/sources/figures-of-parts.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

const hashes = ["a", "b", "c"].map((letter) => letter.repeat(64));
const days = ["2024-01-03", "2024-01-01", "2024-01-02"];

/** As much of a manifest as columns look at; synthetic. */
function manifest(request: object): Manifest {
  const responses = hashes.map((sha256, at) => ({ key: `k${at}`, sha256, fetchedAt: `${days[at]}T00:00:00.000Z` }));
  return { source: "kolada", request, fingerprint: "f".repeat(64), responses } as unknown as Manifest;
}

function observation(
  area: string,
  period: number,
  gender: Gender,
  value: number,
  response: number,
  count: number | null = null,
) {
  const nothing = { kpi: "X1", missing: null } as const;
  return { ...nothing, area, period, gender, value, count, response: hashes[response] ?? "" };
}

function chunkOf(request: object, all: readonly Observation[]): Chunk {
  const writer = createColumnsWriter(temporaryFolder());
  const chunks: Chunk[] = [];
  for (const one of all) writer.addObservation(one, hashes.indexOf(one.response));
  writer.finish(manifest(request), [], { check: (chunk) => void chunks.push(chunk) });
  writer.close();
  const [chunk] = chunks;
  if (chunk === undefined || chunks.length > 1) throw new Error(`there are ${chunks.length} chunks`);
  return chunk;
}

describe("the rows of a key figure", () => {
  test("are sorted by gender, area and period and filled up into a grid, whatever order they came in", () => {
    const chunk = chunkOf({}, [
      observation("0136", 2020, "K", 4, 0),
      observation("0126", 2021, "T", 2, 0),
      observation("0126", 2020, "T", 1, 1),
    ]);
    expect(chunk).toMatchObject({ grid: true, genders: ["T", "K"], areas: ["0126", "0136"], periods: [2020, 2021] });
    expect([...chunk.value]).toEqual([1, 2, Number.NaN, Number.NaN, Number.NaN, Number.NaN, 4, Number.NaN]);
    expect([...chunk.response]).toEqual([1, 0, -1, -1, -1, -1, 0, -1]);
  });

  test("few and far between are left as rows", () => {
    const far = Array.from({ length: 9 }, (_, at) => observation(`01${at}0`, 2000 + at, "T", at, 0));
    const chunk = chunkOf({}, far);
    expect(chunk.grid).toBe(false);
    expect([...chunk.value]).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
    const back = readChunk(chunkFile(chunk), chunk);
    expect([...back.value]).toEqual([...chunk.value]);
    expect(Array.from(back.area)).toEqual(Array.from(chunk.area));
    expect(Array.from(back.period)).toEqual(Array.from(chunk.period));
  });

  test("keep their counts where the source gives them", () => {
    const chunk = chunkOf({}, [observation("0126", 2020, "T", 1, 0, 7), observation("0126", 2021, "T", 2, 0)]);
    expect(chunk.count).toEqual(Float64Array.of(7, Number.NaN));
    expect(readChunk(chunkFile(chunk), chunk).count).toEqual(chunk.count);
    expect(chunkOf({}, [observation("0126", 2020, "T", 1, 0)]).count).toBeUndefined();
  });

  test("of a refreshed run are the latest of each figure, as when its objects are read", () => {
    const refreshed = { refreshed: { run: "before", fingerprint: "e", since: "2024-01-01" } };
    const all = [
      observation("0126", 2020, "T", 1, 0),
      observation("0126", 2020, "T", 2, 1),
      observation("0126", 2020, "T", 3, 2),
    ];
    // The first answer came last: 2024-01-03.
    const chunk = chunkOf(refreshed, all);
    expect([...chunk.value]).toEqual([1]);
    const objects = figuresOfParts(manifest(refreshed), [{ observations: all }]);
    expect(objects.observations("X1")?.map(({ value }) => value)).toEqual([1]);
    expect([...chunkOf({}, all).value]).toEqual([1, 2, 3]);
  });

  test("are read without their keys as a view of the page", () => {
    const bytes = chunkFile(chunkOf({}, [observation("0126", 2020, "T", 1.25, 0)]));
    expect([...readValues(bytes, placeOfValues(bytes))]).toEqual([1.25]);
  });
});
