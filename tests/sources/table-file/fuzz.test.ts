import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseMapping } from "../../../src/sources/table-file/mapping.ts";
import { readTableFile, type TableFile } from "../../../src/sources/table-file/read-table-file.ts";
import { people, utf8, wide } from "./mappings.ts";
import { workbook } from "./workbook.ts";

/** An error in one line, or an answer whose numbers are numbers. */
function outcome(bytes: Uint8Array, mapping: Parameters<typeof readTableFile>[1]): TableFile | undefined {
  let table: TableFile;
  try {
    table = readTableFile(bytes, mapping, { file: "f" });
  } catch (error) {
    expect(error).toBeInstanceOf(RangeError);
    expect((error as Error).message).toMatch(/^(?:f|mapping): [^\n]{1,600}$/);
    return undefined;
  }
  for (const { value, missing } of table.observations) {
    expect(value === null).toBe(missing !== null);
    if (value !== null) expect(Number.isFinite(value)).toBe(true);
  }
  return table;
}

const seeded = (numRuns: number) => ({ numRuns, seed: 20211130 });
const VALID = utf8('Enhet;2020;r12 nov 2021\n"Huddinge";1 234,5;-\nSumma;1 234,5;..\n');
const mapping = wide("kr", { columns: { area: "Enhet" } });

describe("whatever a file holds, it is read rightly or refused in one line", () => {
  test("any bytes", () =>
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => void outcome(bytes, mapping)),
      seeded(400),
    ));

  test("any bytes that call themselves a zip file", () =>
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 300 }),
        (bytes) => void outcome(Uint8Array.of(0x50, 0x4b, 3, 4, ...bytes), mapping),
      ),
      seeded(300),
    ));

  test("a good text file with some bytes changed", () =>
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(VALID.length - 1), fc.nat(255)), { maxLength: 6 }), (changes) => {
        const bytes = VALID.slice();
        for (const [at, byte] of changes) bytes[at] = byte;
        outcome(bytes, mapping);
      }),
      seeded(400),
    ));

  test("a good workbook with a byte changed never gives another number: its CRC tells", () => {
    const file = workbook([
      ["Enhet", 2020, 2021],
      ["Huddinge", 12.5, 13],
    ]);
    const right = outcome(file, mapping)?.observations;
    expect(right?.map(({ value }) => value)).toEqual([12.5, 13]);
    fc.assert(
      fc.property(fc.nat(file.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const bytes = file.slice();
        bytes[at] = (bytes[at] ?? 0) ^ change;
        const table = outcome(bytes, mapping);
        if (table !== undefined) expect(table.observations).toEqual(right);
      }),
      seeded(600),
    );
  });

  const pieces = fc.constantFrom(
    "1",
    "23",
    "456",
    " ",
    "\u00a0",
    ",",
    ".",
    "-",
    "\u2212",
    "(",
    ")",
    "%",
    "kr",
    "tkr",
    "..",
    "e",
    "+",
    '"',
    ";",
    "\n",
    "Summa",
  );
  test("any text made of the pieces of tables", () =>
    fc.assert(
      fc.property(
        fc.array(pieces, { maxLength: 40 }),
        (parts) => void outcome(utf8(`Enhet;2020;2021\nHuddinge;${parts.join("")}`), mapping),
      ),
      seeded(500),
    ));

  test("any JSON as mapping, and any change to a good one", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (json) => void outcome(VALID, json as never)),
      seeded(300),
    );
    const paths = Object.keys(parseMapping(people()));
    fc.assert(
      fc.property(
        fc.constantFrom(...paths),
        fc.jsonValue(),
        (key, json) => void outcome(VALID, { ...people(), [key]: json } as never),
      ),
      seeded(400),
    );
  });

  test("cells as long as cells may be, made to be read slowly, are refused at once", () => {
    const slow = ["1 ", "1.111", " a", "(", "-", "1,", "é ", "r12 "].map((piece) =>
      piece.repeat(Math.floor(32_000 / piece.length)),
    );
    const lines = Array.from({ length: 20 }, () => slow.map((text) => `Huddinge;${text};${text}`)).flat();
    expect(
      outcome(utf8(`Enhet;2020;2021\n${lines.join("\n")}\nHuddinge;1;2\n`), mapping)?.observations.map(
        ({ value }) => value,
      ),
    ).toEqual([1, 2]);
    const styles = `<styleSheet><numFmts><numFmt numFmtId="164" formatCode="${"[".repeat(500_000)}"/></numFmts><cellXfs><xf numFmtId="164"/></cellXfs></styleSheet>`;
    const book = workbook(
      [
        ["Enhet", 2020, 2021],
        ["Huddinge", { n: "1".repeat(500_000), style: 0 }, 2],
      ],
      { extra: { "xl/styles.xml": utf8(styles) } },
    );
    expect(outcome(book, mapping)?.rejected).toHaveLength(1);
  });

  test("cells of any text in a workbook", () =>
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.oneof(fc.string(), fc.double({ noNaN: true })), { maxLength: 4 }), { maxLength: 4 }),
        (rows) =>
          void outcome(
            workbook([
              ["Enhet", 2020, 2021],
              ...rows.map((row) =>
                row.map((cell) => (typeof cell === "string" ? cell.replace(/[^\t\n\r -\ud7ff]/g, "") : cell)),
              ),
            ]),
            mapping,
          ),
      ),
      seeded(150),
    ));
});

describe("a number that is written is the number that is read", () => {
  // The number is made of whole thousandths, so that its digits are known without arithmetic in floating point.
  const spaces = fc.constantFrom("", " ", "\u00a0", "\u202f", "\u2009");
  const written = fc.record({
    thousandths: fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }),
    space: spaces,
    minus: fc.constantFrom("-", "\u2212", "\u2011"),
  });
  test("with decimal comma and any space between thousands", () =>
    fc.assert(
      fc.property(fc.array(written, { minLength: 1, maxLength: 5 }), (numbers) => {
        const text = numbers.map(({ thousandths, space, minus }) => {
          const digits = String(Math.abs(thousandths)).padStart(4, "0");
          const whole = digits.slice(0, -3).replace(/\B(?=(\d{3})+$)/g, space);
          return `${thousandths < 0 ? minus : ""}${whole},${digits.slice(-3)}`;
        });
        const rows = text.map((value, index) => `${2000 + index};${value}`).join("\n");
        const long = wide("kr", { columns: { period: "År" }, values: [{ column: "Värde" }], read: { decimal: "," } });
        const { observations } = readTableFile(utf8(`År;Värde\n${rows}\n`), long);
        expect(observations.map(({ value }) => Math.round((value ?? Number.NaN) * 1000) + 0)).toEqual(
          numbers.map(({ thousandths }) => thousandths + 0),
        );
      }),
      seeded(300),
    ));
});
