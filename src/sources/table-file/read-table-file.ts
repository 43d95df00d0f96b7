import type { MissingReason } from "../../text/missing.ts";
import type { SumCheck } from "./check-sum.ts";
import type { Place } from "./dimensions.ts";
import type { TableMapping } from "./mapping.ts";
import type { Rejected } from "./read-entries.ts";
import { readTogether } from "./read-together.ts";
import type { WithheldWhy } from "./suppress/suppress-small.ts";

/** A figure read from a table file, and the cell that it stands in. */
export interface TableObservation extends Place {
  readonly value: number | null;
  readonly missing: MissingReason | null;
  readonly row: number;
  readonly column: string;
}

/** A sum of the file that was held against its parts. */
export interface TableSum extends SumCheck {
  readonly file: string;
  readonly row: number;
  readonly column: string;
  readonly label: string;
  /** Whether people are counted, so that the numbers are not for others to see. */
  readonly people: boolean;
}

/** A count of people, or a share of one, that was withheld on reading, without its value. */
export interface Suppressed extends Place {
  readonly file: string;
  readonly row: number;
  readonly column: string;
  /** small: below five; complementary: with a sum it would have given away one that is; share: of a count that is withheld. */
  readonly why: WithheldWhy;
}

/** What a table file says. */
export interface TableFile {
  readonly observations: readonly TableObservation[];
  readonly rejected: readonly Rejected[];
  readonly sums: readonly TableSum[];
  readonly suppressed: readonly Suppressed[];
}

/**
 * Read a table file (tabellfil): a CSV, TSV or XLSX export of another system, by a small mapping that says what its columns
 * are. Encoding, delimiter, decimal sign, sheet and header are detected, or declared under `read`.
 *
 * What cannot be read for certain is rejected with its row, column and reason, never guessed: "1.234" is a number only where the rest of its
 * column tells whether the point marks decimals. Two values of the same thing are both rejected. Sum rows are held
 * against their parts and are not observations, unless their label is a key figure's or area's. Counts of people below five are withheld
 * ("sekretess"), and as many others as sums would reveal them by; `smallCounts: "keep"` in the mapping reads them.
 *
 * Sums are those of sum rows, of women and men, of months and years, those that the mapping declares with `sumOf`, and whatever adds up
 * exactly. A share is withheld with the counts that `shareOf` says it is of. Means of a few people are not recognised, nor
 * what follows from another run or last year's file: files that belong together are read together, by tableFileSource.
 *
 * Not for figures typed from publications with their citation: that is figuresSource.
 *
 * @param bytes the file's content, at most 64 MiB
 * @param mapping see {@link parseMapping}
 * @param options `file`: the file's name, for what is rejected
 * @throws {RangeError|Error} one line, when the mapping is wrong, the file is damaged or too large, or nothing in it can be read
 * @example
 * const bytes = new TextEncoder().encode("Enhet;2020;2021\nHuddinge;1 234,5;..\n");
 * const mapping = { source: "Agresso", keyFigures: { "agresso.netto": { title: "Nettokostnad", unit: "tkr" } }, areas: { "0126": { title: "Huddinge" } }, columns: { area: "Enhet" }, values: "periods" };
 * const { observations } = readTableFile(bytes, mapping);
 * observations.map(({ period, value, missing }) => [period, value ?? missing]); // => [[2020, 1234.5], [2021, "sekretess"]]
 */
export function readTableFile(
  bytes: Uint8Array,
  mapping: TableMapping,
  options: { readonly file?: string } = {},
): TableFile {
  const { file = "table" } = options;
  const [read] = readTogether([{ name: file, content: bytes, mapping, mappingName: "mapping" }]);
  if (read === undefined) throw new Error(`${file} was not read`);
  return read.table;
}
