import { describe, expect, test } from "vitest";
import { freezeRun } from "../../../src/runs/freeze-run.ts";
import type { TableMapping } from "../../../src/sources/table-file/mapping.ts";
import { readTableFile } from "../../../src/sources/table-file/read-table-file.ts";
import { tableFileSource } from "../../../src/sources/table-file/table-file-source.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";
import { utf8 } from "./mappings.ts";

const shareOf = { numerator: "egen.sjuka", denominator: "egen.anst" };
/** A synthetic mapping of counts and a share of them. */
function sick(share: { readonly shareOf?: typeof shareOf } = { shareOf }): TableMapping {
  return {
    source: "Syntetisk",
    keyFigures: {
      "egen.sjuka": { title: "Sjuka", unit: "personer" },
      "egen.anst": { title: "Anställda", unit: "personer" },
      "egen.andel": { title: "Andel", unit: "procent", ...share },
    },
    areas: { rosen: { title: "Rosen", municipality: "0126" }, liljan: { title: "Liljan", municipality: "0126" } },
    columns: { area: "Enhet" },
    values: [
      { column: "Sjuka", keyFigure: "egen.sjuka" },
      { column: "Anställda", keyFigure: "egen.anst" },
      { column: "Andel", keyFigure: "egen.andel" },
    ],
    constants: { period: 2021 },
  };
}
const shown = (rows: string, mapping = sick()) =>
  readTableFile(utf8(`Enhet;Sjuka;Anställda;Andel\n${rows}\n`), mapping).observations.map(({ value }) => value);

describe("shares of counts of people", () => {
  test("3 of 40 is 7,5 %: the share is withheld with its numerator", () => {
    expect(shown("Rosen;3;40;7,5")).toEqual([null, 40, null]);
    const { suppressed } = readTableFile(utf8("Enhet;Sjuka;Anställda;Andel\nRosen;3;40;7,5\n"), sick());
    expect(suppressed.map(({ column, why }) => [column, why])).toEqual([
      ["Sjuka", "small"],
      ["Andel", "share"],
    ]);
  });

  test("12 of 40 is 30 %: nothing is withheld", () => expect(shown("Rosen;12;40;30")).toEqual([12, 40, 30]));

  test("7,5 % of 40 is 3 although the 3 stands nowhere", () => {
    const mapping = sick();
    const values = (mapping.values as { column: string; keyFigure: string }[]).slice(1);
    const { observations } = readTableFile(utf8("Enhet;Anställda;Andel\nRosen;40;7,5\n"), { ...mapping, values });
    expect(observations.map(({ value }) => value)).toEqual([40, null]);
  });

  test("a share that does not say of what is a warning where a count beside it is withheld, and only there", async () => {
    const warnings = async (row: string, mapping: TableMapping) => {
      const content = utf8(`Enhet;Sjuka;Anställda;Andel\n${row}\n`);
      const source = tableFileSource([{ name: "f.csv", content, mapping }], { title: "Syntetisk" });
      return (await freezeRun("r", { files: ["f.csv"] }, { source, cache: temporaryFolder() })).warnings;
    };
    const told = expect.stringMatching(/^f\.csv: egen\.andel \(Andel\) stands beside counts .*shareOf/);
    expect(await warnings("Rosen;3;40;7,5", sick({}))).toContainEqual(told);
    expect(await warnings("Rosen;3;40;7,5", sick())).not.toContainEqual(told);
    expect(await warnings("Rosen;12;40;30", sick({}))).not.toContainEqual(told);
  });

  test("only a share has shareOf, and of key figures of the mapping", () => {
    const { keyFigures, ...rest } = sick();
    const wrong = { ...keyFigures, "egen.anst": { title: "Anställda", unit: "personer", shareOf } };
    expect(() => shown("Rosen;3;40;7,5", { ...rest, keyFigures: wrong })).toThrow(
      /^mapping: keyFigures\.egen\.anst\.shareOf: only a key figure in procent is a share/,
    );
    const lost = sick({ shareOf: { ...shareOf, numerator: "egen.ingen" } });
    expect(() => shown("Rosen;3;40;7,5", lost)).toThrow("egen.ingen is used but is not among keyFigures or areas");
  });
});
