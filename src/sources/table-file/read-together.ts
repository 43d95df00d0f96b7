import type { Place } from "./dimensions.ts";
import { parseMapping, type TableMapping } from "./mapping.ts";
import { placeKey } from "./place-key.ts";
import type { TableFile, TableObservation } from "./read-table-file.ts";
import { type Reading, readOne } from "./reading.ts";
import { refuseOverlap } from "./refuse-overlap.ts";
import type { PlacedEntry } from "./reject-duplicates.ts";
import { countsPeople, type Withheld } from "./suppress/suppress-small.ts";
import { untoldShares, withholdOverFiles } from "./withhold-over-files.ts";

/** A table file with its bytes and the mapping that it is read by. */
export interface MappedFile {
  /** Its name, without folders: it stands in the run, and folders are nobody's business. */
  readonly name: string;
  readonly content: Uint8Array;
  readonly mapping: TableMapping;
  /** What errors call the mapping: its file's name. */
  readonly mappingName?: string;
}

/** A file that was read together with others. */
export interface ReadFile {
  readonly file: MappedFile;
  readonly reading: Reading;
  /** What it says, without what is withheld. */
  readonly table: TableFile;
  /** Shares that stand beside withheld counts and do not say what they are of. */
  readonly untoldShares: readonly string[];
}

/**
 * Read files that belong together: first all of them, then what to withhold is decided once, over all.
 *
 * @throws {RangeError|Error} one line, when a file or its mapping cannot be read, or two files say the same
 */
export function readTogether(files: readonly MappedFile[]): ReadFile[] {
  const readings = files.map(({ name, content, mapping, mappingName = `the mapping of ${name}` }) =>
    readOne(content, parseMapping(mapping, mappingName), name),
  );
  refuseOverlap(readings);
  const withheld = withholdOverFiles(readings);
  const untold = untoldShares(readings, withheld);
  return files.flatMap((file, index) => {
    const reading = readings[index];
    if (reading === undefined) return [];
    return [{ file, reading, table: toTable(reading, withheld), untoldShares: untold.get(reading.file) ?? [] }];
  });
}

function toTable({ file, mapping, figures, rejected, sums }: Reading, withheld: Withheld): TableFile {
  return {
    observations: figures.map((figure) => toObservation(figure, withheld.has(placeKey(figure)))),
    rejected,
    sums: sums.map(({ total, parts, label, check }) => {
      const people = [total, ...parts].some(({ place }) => place !== undefined && countsPeople(mapping, place.kpi));
      return { file, row: total.row, column: total.column.name, label, people, ...check };
    }),
    suppressed: figures.flatMap((figure) => {
      const why = withheld.get(placeKey(figure));
      return why === undefined ? [] : [{ file, row: figure.row, column: figure.column.name, ...figure.place, why }];
    }),
  };
}

function toObservation({ row, column, place, value, missing }: PlacedEntry & Place, hide: boolean): TableObservation {
  const said = hide ? { value: null, missing: "sekretess" as const } : { value, missing };
  return { ...place, ...said, row, column: column.name };
}
