import { describe, expect, test } from "vitest";
import { parseNumber } from "../../../src/sources/table-file/parse-number.ts";
import { parseTablePeriod } from "../../../src/sources/table-file/parse-table-period.ts";
import { readTableFile } from "../../../src/sources/table-file/read-table-file.ts";
import { utf8, wide } from "./mappings.ts";

const NBSP = "\u00a0";
const values = (text: string, mapping = wide("kr")) =>
  readTableFile(utf8(text), mapping, { file: "f.csv" }).observations.map(({ value, missing }) => value ?? missing);
const rejected = (text: string, mapping = wide("kr")) => readTableFile(utf8(text), mapping, { file: "f.csv" }).rejected;

describe("numbers", () => {
  // Each text and the number that a Swedish reader takes it for.
  test.each([
    ["1 234,5", 1234.5],
    [`1${NBSP}234${NBSP}567,25`, 1234567.25],
    ["1\u202f234,5", 1234.5],
    ["1\u2009234,5", 1234.5],
    ["\u22121 234,5", -1234.5],
    ["\u20115,5", -5.5],
    ["-5,5", -5.5],
    ["5,5-", -5.5],
    ["5,5\u2212", -5.5],
    ["(5,5)", -5.5],
    ["( 1 234,5 kr )", -1234.5],
    ["(5,5) kr", -5.5],
    ["1.234.567,5", 1234567.5],
    ["+5,5", 5.5],
    ["0,125", 0.125],
    ["5,5 tkr", 5500],
    ["5,5 mnkr", 5500000],
    ["0126,5", 126.5],
  ])("%s is %d", (text, value) => expect(values(`2021;2022\n"${text}";1\n`)).toEqual([value, 1]));

  test.each([
    "1 23,5",
    "5-5",
    "--5",
    "-(5)",
    "-5-",
    "1,2,3",
    "1e5",
    "O,5",
    "1'234",
    "",
    "-",
    "1 2345",
    "1.23.456",
    "+",
  ])("%j is no number in either way", (text) => expect(parseNumber(text)).toBeUndefined());

  test("sixteen digits are refused: 9007199254740993 cannot be told from its neighbour", () =>
    expect(parseNumber("9007199254740993")).toBeUndefined());

  test("1.234 in a column where something has a decimal comma is 1234", () =>
    expect(values("2020;2021;2022\n1.234;;\n", wide("kr", { read: { decimal: "," } }))).toEqual([
      1234,
      "skäl ej angivet",
      "skäl ej angivet",
    ]));

  test("the column decides: 1,234 beside 5.25 is 1234, beside 5,25 it is 1.234", () => {
    const long = wide("kr", { columns: { period: "År" }, values: [{ column: "Värde" }] });
    expect(values('År;Värde\n2020;1,234\n2021;"5.25"\n', long)).toEqual([1234, 5.25]);
    expect(values("År;Värde\n2020;1,234\n2021;5,25\n", long)).toEqual([1.234, 5.25]);
  });

  test("where nothing decides it is rejected, and the rest is read", () => {
    const long = wide("kr", { columns: { period: "År" }, values: [{ column: "Värde" }] });
    expect(values("År;Värde\n2020;1.234\n2021;17\n", long)).toEqual([17]);
    expect(rejected("År;Värde\n2020;1.234\n2021;17\n", long)).toEqual([
      {
        file: "f.csv",
        row: 2,
        column: "Värde",
        text: "1.234",
        reason: "can be 1234 or 1.234, and nothing else in the column tells which: say so with read.decimal",
      },
    ]);
  });

  test("a column that contradicts itself is read nowhere that it matters", () => {
    const long = wide("kr", { columns: { period: "År" }, values: [{ column: "Värde" }] });
    const text = "År;Värde\n2019;12\n2020;1,5\n2021;1.5\n";
    expect(values(text, long)).toEqual([12]);
    expect(rejected(text, long).map(({ row, reason }) => [row, reason.slice(0, 23)])).toEqual([
      [3, "the column writes decim"],
      [4, "the column writes decim"],
    ]);
  });

  test("the three symbols and a blank are four reasons; any dash is the first", () =>
    expect(values("2018;2019;2020;2021;2022;2023\n-;.;..;;\u2013;1\n")).toEqual([
      ...["bortfall", "ej tillämplig", "sekretess", "skäl ej angivet", "bortfall", 1],
    ]));

  test("units that cannot be turned into each other are rejected", () =>
    expect(rejected("2020;2021\n5 dygn;1\n")[0]?.reason).toBe("is in dygn, which cannot be turned into kr"));

  test("5,8 % is 5.8 procent, and of procentenheter; 0,058 andel is 5.8 procent", () => {
    expect(values("2020;2021\n5,8 %;5,8%\n", wide("procent"))).toEqual([5.8, 5.8]);
    expect(values("2020;2021\n5,8 %;1\n", wide("procentenheter"))).toEqual([5.8, 1]);
    expect(values("2020;2021\n0,058;1\n", wide("procent", { constants: { unit: "andel" } }))).toEqual([5.8, 100]);
  });

  test("973,7 mnkr per brukare is 973700 tkr per brukare", () =>
    expect(values("2020;2021\n973,7;1\n", wide("tkr/brukare", { constants: { unit: "mnkr/brukare" } }))).toEqual([
      973700, 1000,
    ]));

  test("a cell that says tkr in a column of mnkr is rejected", () =>
    expect(rejected("2020;2021\n5 tkr;1\n", wide("tkr", { constants: { unit: "mnkr" } }))[0]?.reason).toBe(
      "says tkr where its column says mnkr",
    ));
});

describe("periods", () => {
  test.each([
    ["2021", 2021],
    ["2021-11", "2021-11"],
    ["2021-11-30", "2021-11"],
    ["2021-11-30 00:00:00", "2021-11"],
    ["202111", "2021-11"],
    ["20211130", "2021-11"],
    ["nov 2021", "2021-11"],
    ["November 2021", "2021-11"],
    ["sept. 2021", "2021-09"],
    ["2021 maj", "2021-05"],
    ["r12 nov 2021", "r12 2021-11"],
    ["R12 2021-11", "r12 2021-11"],
    ["rullande 12 månader: 2021-11", "r12 2021-11"],
    ["2021-Q4", "2021-Q4"],
    ["kv 4 2021", "2021-Q4"],
  ])("%s is %s", (text, period) => expect(parseTablePeriod(text)).toBe(period));

  test.each([
    "2021-13",
    "2021-02-30",
    "21-11",
    "nov 21",
    "1821",
    "44530",
    "r12 2021",
    "2021-00",
    "tolv 2021",
    "constructor 2021",
  ])("%s is none", (text) => expect(parseTablePeriod(text)).toBeUndefined());

  test("declared kinds: a date is then a year, and a month the last of twelve", () => {
    expect(parseTablePeriod("2021-12-31", "year")).toBe(2021);
    expect(parseTablePeriod("2021-12", "year")).toBeUndefined();
    expect(parseTablePeriod("2021", "month")).toBeUndefined();
    expect(parseTablePeriod("nov 2021", "r12")).toBe("r12 2021-11");
    expect(parseTablePeriod("2021", "r12")).toBeUndefined();
  });
});

describe("text files", () => {
  const text = "Enhet;2020;2021\nÅkerö\u2013Ö;1,5;2\n";
  const mapping = wide("kr", {
    areas: { "egen.o": { title: "Åkerö\u2013Ö", municipality: "0126" } },
    columns: { area: "Enhet" },
  });
  const utf16 = (order: "le" | "be", mark: boolean) => {
    const bytes = Buffer.from(`${mark ? "\ufeff" : ""}${text}`, "utf16le");
    return new Uint8Array(order === "le" ? bytes : bytes.swap16());
  };
  const windows = Uint8Array.from([...text].map((c) => (c === "\u2013" ? 0x96 : c.charCodeAt(0))));
  test.each([
    ["UTF-8", utf8(text)],
    ["UTF-8 with a mark", utf8(`\ufeff${text}`)],
    ["UTF-16 LE with a mark", utf16("le", true)],
    ["UTF-16 BE with a mark", utf16("be", true)],
    ["UTF-16 LE without", utf16("le", false)],
    ["UTF-16 BE without", utf16("be", false)],
    ["Windows-1252", windows],
  ])("%s says the same", (_, bytes) => {
    const { observations } = readTableFile(bytes, mapping);
    expect(observations.map(({ area, value }) => [area, value])).toEqual([
      ["egen.o", 1.5],
      ["egen.o", 2],
    ]);
  });

  test("declared UTF-8 that is not is one line", () =>
    expect(() => readTableFile(windows, { ...mapping, read: { encoding: "utf-8" } }, { file: "f" })).toThrow(
      /^f: the file is not text in utf-8$/,
    ));

  test.each([";", ",", "\t"])("columns between %j", (delimiter) => {
    const rows = [
      ["Enhet", "2020", "2021"],
      ["Huddinge", "12", "13"],
    ]
      .map((row) => row.join(delimiter))
      .join("\r\n");
    expect(values(rows, wide("kr", { columns: { area: "Enhet" } }))).toEqual([12, 13]);
  });

  test("a title above and rows of notes below: rows keep their numbers", () => {
    const notes = "Rapport;;\n;;\nEnhet;2020;2021\nHuddinge;1;x\n\nKälla: Agresso;;\n";
    const { observations, rejected } = readTableFile(utf8(notes), wide("kr", { columns: { area: "Enhet" } }), {
      file: "f",
    });
    expect(observations.map(({ row, column, value }) => [row, column, value])).toEqual([[4, "2020", 1]]);
    expect(rejected.map(({ row, column, text, reason }) => [row, column, text, reason])).toEqual([
      [4, "2021", "x", "is not a number"],
      [6, "Enhet", "Källa: Agresso", "is no area of the mapping"],
    ]);
    const ignoring = wide("kr", {
      columns: { area: "Enhet" },
      ignoreRows: [{ column: "Enhet", texts: ["källa: agresso"] }],
    });
    expect(readTableFile(utf8(notes), ignoring).rejected.map(({ row }) => row)).toEqual([4]);
  });

  test("a header of two rows, the upper one blank after the first", () => {
    const text = "Enhet;2020;;2021;\n;Kvinnor;Män;Kvinnor;Män\nHuddinge;1;2;3;4\n";
    const { observations } = readTableFile(utf8(text), wide("kr", { columns: { area: "Enhet" } }));
    expect(observations.map(({ period, gender, value }) => [period, gender, value])).toEqual([
      [2020, "K", 1],
      [2020, "M", 2],
      [2021, "K", 3],
      [2021, "M", 4],
    ]);
  });

  test("a header of two rows for one gender: women do not pass for all", () => {
    const { observations } = readTableFile(utf8("2020;2021\nKvinnor;Kvinnor\n1;2\n"), wide("kr"));
    expect(observations.map(({ period, gender, value }) => [period, gender, value])).toEqual([
      [2020, "K", 1],
      [2021, "K", 2],
    ]);
  });

  test("long: key figure, area, period, gender and unit as columns", () => {
    const text =
      "Mått;Kommun;Månad;Kön;Värde;Enhet\nFrånvaro;Huddinge;nov 2021;Kvinnor;9,5;%\nKostnad;Huddinge;2021;Totalt;1,5;mnkr\n";
    const { observations, rejected } = readTableFile(utf8(text), {
      source: "Syntetisk",
      keyFigures: {
        "heroma.franvaro": { title: "Frånvaro", unit: "procent" },
        "agresso.kostnad": { title: "Kostnad", unit: "tkr" },
      },
      areas: { "0126": { title: "Huddinge" } },
      columns: { keyFigure: "Mått", area: "Kommun", period: "Månad", gender: "Kön", unit: "Enhet" },
      values: [{ column: "Värde" }],
    });
    expect(rejected).toEqual([]);
    expect(observations.map(({ kpi, period, gender, value }) => [kpi, period, gender, value])).toEqual([
      ["heroma.franvaro", "2021-11", "K", 9.5],
      ["agresso.kostnad", 2021, "T", 1500],
    ]);
  });

  test("measures as columns, each with its key figure and unit", () => {
    const mapping = {
      source: "Syntetisk",
      keyFigures: { "a.budget": { title: "Budget", unit: "tkr" }, "a.utfall": { title: "Utfall", unit: "tkr" } },
      areas: { "0126": { title: "Huddinge" } },
      columns: { period: "År" },
      values: [
        { column: "Budget", keyFigure: "a.budget", unit: "mnkr" },
        { column: 3, keyFigure: "a.utfall" },
      ],
    };
    const { observations } = readTableFile(utf8("År;Budget;Utfall\n2021;9,5;9400\n"), mapping);
    expect(observations.map(({ kpi, value }) => [kpi, value])).toEqual([
      ["a.budget", 9500],
      ["a.utfall", 9400],
    ]);
  });

  test("two values of the same thing are both rejected: none is chosen", () => {
    const mapping = wide("kr", { columns: { period: "År" }, values: [{ column: "Värde" }] });
    const text = "År;Värde\n2020;1\n2021;2\n2021;3\n";
    expect(values(text, mapping)).toEqual([1]);
    expect(rejected(text, mapping).map(({ row, reason }) => [row, reason])).toEqual([
      [3, "is not the only value of egen.matt 0126 2021 T: so is row 4, Värde"],
      [4, "is not the only value of egen.matt 0126 2021 T: so is row 3, Värde"],
    ]);
  });

  test("commas between columns and in numbers, without quotes: the row is rejected, not read as 1", () => {
    const text = "År,Värde\n2020,7\n2021,1,5\n";
    const mapping = wide("kr", { columns: { period: "År" }, values: [{ column: "Värde" }] });
    expect(values(text, mapping)).toEqual([7]);
    expect(rejected(text, mapping)).toMatchObject([{ row: 3, column: "C", text: "5" }]);
  });

  test("a column that is named twice is asked for by number, and only where the header is", () => {
    const text = "Värde;Värde\nÅr;Värde;Not\n2021;1;a\n";
    const mapping = wide("kr", { columns: { period: "År" }, values: [{ column: "Värde" }] });
    expect(values(text, mapping)).toEqual([1]);
    expect(() => values("År;Värde;Värde\n2021;1;2\n", mapping)).toThrow(
      'the column "Värde" occurs more than once (B, C): give its number',
    );
    expect(
      values("År;Värde;Värde\n2021;1;2\n", wide("kr", { columns: { period: "År" }, values: [{ column: 3 }] })),
    ).toEqual([2]);
  });

  test.each([
    ["", "f: the file is empty"],
    ["a;b\n1;2\n", 'f: no header has a column headed by a period; row 1 has "a", "b"'],
    ["2020;2021\nx;y\n", 'f: nothing could be read of its 1 rows; row 2, 2020: "x" is not a number'],
    ["2020;2021\n;\n", "f: none of its 0 rows holds a value"],
  ])("%j: %s", (text, message) => expect(() => readTableFile(utf8(text), wide("kr"), { file: "f" })).toThrow(message));
});

describe("mappings", () => {
  const base = wide("kr");
  test.each([
    [{ ...base, keyFigures: { N20900: { title: "x", unit: "kr" } } }, /small letters/],
    [{ ...base, keyFigures: { "egen.x": { title: "x", unit: "antal" } } }, /say with people true or false/],
    [{ ...base, keyFigures: { "egen.x": { title: "x", unit: "kr", people: true } } }, /people are counted in antal/],
    [{ ...base, areas: { "egen.a": { title: "A" } } }, /needs the municipality/],
    [{ ...base, constants: { period: 2021 } }, /period is in the headers already/],
    [{ ...base, values: [{ column: "x" }] }, /period is said neither/],
    [{ ...base, keyFigures: { "egen.x": { title: "x", unit: "brukare" } } }, /say with people true or false/],
    [{ ...base, extra: 1 }, /extra/],
    [
      { ...base, areas: { "0126": { title: "A" }, "0127": { title: "a" } }, columns: { area: "x" } },
      /is both 0126 and 0127/,
    ],
    [null, "mapping: the whole was null; allowed is an object with source, keyFigures, areas, values"],
    [{ ...base, source: undefined }, "mapping: source is missing; allowed is text of 1 to 200 characters"],
    [
      { ...base, columns: { areas: "x" } },
      "mapping: columns.areas is no field; columns may have keyFigure, area, period, gender, unit",
    ],
    [
      { ...base, columns: { area: true } },
      "mapping: columns.area was true; allowed is text of 1 to 200 characters, or a whole number from 1 to 1024",
    ],
    [{ ...base, smallCounts: "no" }, 'smallCounts was "no"; allowed is "suppress", "suppress-with-zero", "keep"'],
    [
      { ...base, areas: { rosen: { title: "Rosen", municipality: 126 } } },
      'areas.rosen.municipality was 126; allowed is four digits in quotes, such as "0126"',
    ],
    [{ ...base, values: [{}] }, /^mapping: values\.0\.column is missing; allowed is/],
  ])("%# is refused in one line", (mapping, message) => {
    expect(() => readTableFile(utf8("2020\n1\n"), mapping as never)).toThrow(message);
    expect(() => readTableFile(utf8("2020\n1\n"), mapping as never)).toThrow(/^[^\n]+$/);
  });
});
