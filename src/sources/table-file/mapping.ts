import * as z from "zod";
import { ENCODINGS } from "./decode-text.ts";
import { LIMITS } from "./grid.ts";
import { firstFault } from "./mapping-faults.ts";
import { sayFault } from "./mapping-words.ts";
import { DELIMITERS } from "./read-delimited.ts";

// Kolada's ids are one capital letter and digits (N20900, U21468; units V11E…): an id in small letters is never one.
const OWN_ID = /^[a-zåäö][a-zåäö0-9]*(?:[._-][a-zåäö0-9]+)*$/;
const label = z.string().trim().min(1).max(200);
const labels = z.array(label).max(200).optional();
const ownId = z
  .string()
  .max(60)
  .regex(OWN_ID, "a key figure of your own is named in small letters, digits and . _ -, such as heroma.sjukfranvaro");
const areaId = z
  .string()
  .max(60)
  .refine(
    (id) => /^\d{4}$/.test(id) || OWN_ID.test(id),
    "an area is a four-digit municipality code, or a unit of your own in small letters",
  );
const areaSchema = z.strictObject({
  title: label,
  /** What the file calls it, beside its id and title. */
  labels,
  /** Of a unit: the municipality that it lies in. */
  municipality: z
    .string()
    .regex(/^\d{4}$/)
    .optional(),
  /** Areas that add up to it: checked, and kept in mind when small counts are withheld. */
  sumOf: z.array(areaId).min(2).max(500).optional(),
});
const keyFigureSchema = z.strictObject({
  title: label,
  /** kr, tkr, mnkr, procent, procentenheter, antal, personer, or any other word; also per something: "kr/brukare". */
  unit: label,
  /** Whether it counts people. Must be said of antal, brukare and the like; personer are people unless said. */
  people: z.boolean().optional(),
  description: z.string().max(2000).optional(),
  labels,
  /** Key figures that add up to it. */
  sumOf: z.array(ownId).min(2).max(500).optional(),
  /** Of a share: the counts that it is of. It is withheld with either of them. */
  shareOf: z.strictObject({ numerator: ownId, denominator: ownId }).optional(),
});
/** A column by its name (of a header in several rows: joined by spaces), or by its number from 1. */
const column = z.union([label, z.int().min(1).max(LIMITS.columns)]);
const gender = z.enum(["T", "K", "M"]);
const period = z.union([z.int(), label]);

const schema = z.strictObject({
  /** The system that the file comes from, for the source line: "Heroma". */
  source: label,
  keyFigures: z.record(ownId, keyFigureSchema),
  areas: z.record(areaId, areaSchema),
  /** The columns that say what a row's values are of. */
  columns: z
    .strictObject({
      keyFigure: column.optional(),
      area: column.optional(),
      period: column.optional(),
      gender: column.optional(),
      unit: column.optional(),
    })
    .default({}),
  /** The columns with values, and what each is of where no column of the row says so; "periods": those whose headers are periods. */
  values: z.union([
    z.literal("periods"),
    z
      .array(
        z.strictObject({
          column,
          keyFigure: ownId.optional(),
          area: areaId.optional(),
          period: period.optional(),
          gender: gender.optional(),
          unit: label.optional(),
        }),
      )
      .min(1)
      .max(500),
  ]),
  /** What the file does not hold. A single key figure or area need not be repeated; gender is T unless said. */
  constants: z
    .strictObject({
      keyFigure: ownId.optional(),
      area: areaId.optional(),
      period: period.optional(),
      gender: gender.optional(),
      unit: label.optional(),
    })
    .default({}),
  /** What dates stand for, and that months are the last of twelve. */
  periods: z.enum(["year", "month", "r12"]).optional(),
  /** Words for women, men and all, beside the usual ones. */
  genders: z.strictObject({ T: labels, K: labels, M: labels }).default({}),
  /** Labels of sum rows, beside Summa, Delsumma, Totalt and the like. */
  sumLabels: labels,
  /** Rows to pass over: those with one of the texts in the column. */
  ignoreRows: z.array(z.strictObject({ column, texts: z.array(label).min(1) })).default([]),
  /** What becomes of counts of people from 1 to 4. */
  smallCounts: z.enum(["suppress", "suppress-with-zero", "keep"]).default("suppress"),
  /** Whether a run keeps the file itself; not, by default, where it counts people or holds more than the mapping reads. */
  original: z.enum(["store", "withhold"]).optional(),
  /** What is otherwise detected. */
  read: z
    .strictObject({
      sheet: z.string().min(1).max(100).optional(),
      delimiter: z.enum(DELIMITERS).optional(),
      decimal: z.enum([",", "."]).optional(),
      encoding: z.enum(ENCODINGS).optional(),
      /** The first row of the header, from 1; 0: there is none, and columns are named by number. */
      headerRow: z.int().min(0).max(LIMITS.rows).optional(),
      /** How many rows the header has. */
      headerRows: z.int().min(1).max(5).optional(),
      /** The last row to read: notes may follow. */
      lastRow: z.int().min(1).max(LIMITS.rows).optional(),
    })
    .default({}),
});

/** How a table file is to be read, as it is written in NAME.mapping.json. */
export type TableMapping = z.input<typeof schema>;
/** The same, checked and with what was left out filled in. */
export type CheckedMapping = z.output<typeof schema>;

/**
 * Check a mapping.
 *
 * @param name what to call it in errors: its file's name
 * @throws {RangeError} one line saying which field is wrong, what it was and what is allowed
 * @example
 * const mapping = parseMapping({
 *   source: "Heroma",
 *   keyFigures: { "heroma.sjukfranvaro": { title: "Sjukfrånvaro", unit: "procent" } },
 *   areas: { "0126": { title: "Huddinge" } },
 *   values: "periods",
 * });
 * mapping.smallCounts; // => "suppress"
 */
export function parseMapping(mapping: unknown, name = "mapping"): CheckedMapping {
  const parsed = schema.safeParse(mapping);
  if (!parsed.success) throw new RangeError(`${name}: ${sayFault(parsed.error.issues, mapping, schema)}`);
  const fault = firstFault(parsed.data);
  if (fault !== undefined) throw new RangeError(`${name}: ${fault}`);
  return parsed.data;
}
