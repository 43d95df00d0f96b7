import type { Source } from "../../runs/source.ts";
import { decodeFigures } from "./decode-figures.ts";
import { parseFiguresFile } from "./parse-figures-file.ts";

/** A figures file with its bytes. */
export interface NamedFile {
  readonly name: string;
  readonly content: Uint8Array;
}

/** What a run of figures is asked for: the names of its files. */
export type FiguresRequest = { readonly files: readonly string[] };

/**
 * Figures typed from publications, as a source for {@link freezeRun}: every file is stored verbatim with its citation,
 * and every file is read through once before anything is stored, so that a run can always be opened.
 *
 * Not for exports from a municipality's own systems, which come with other separators and signs.
 *
 * @param words `title`, `note` and `sourceName` of the run; `now` the clock
 */
export function figuresSource(
  files: readonly NamedFile[],
  words: {
    readonly title: string;
    readonly note?: string;
    readonly sourceName: string;
    readonly form?: "plain" | "gzip";
    readonly now?: () => Date;
  },
): Source<FiguresRequest> {
  const { form, now, ...described } = words;
  return {
    id: "figures",
    versions: {},
    ...(form === undefined ? {} : { form }),
    async gather({ files: names }, recorder) {
      const wanted = names.map((name) => findFile(files, name));
      const published = wanted.flatMap((file) => check(file)).sort();
      for (const { name, content } of wanted) {
        const fetchedAt = (now?.() ?? new Date()).toISOString();
        const key = `file:${name}`;
        if ((await recorder.read(key)) === undefined) {
          await recorder.write({ key, format: "figures-csv", content, fetchedAt });
        }
      }
      const asPublished = published.at(-1);
      return { ...described, ...(asPublished === undefined ? {} : { asPublished }), warnings: [] };
    },
  };
}

function findFile(files: readonly NamedFile[], name: string): NamedFile {
  const file = files.find((candidate) => candidate.name === name);
  if (file === undefined)
    throw new RangeError(`no figures file ${name}; there is ${files.map((f) => f.name).join(", ")}`);
  return file;
}

/** Read a file through; the day of publication when it holds observations. */
function check({ name, content }: NamedFile): string[] {
  const { table, published } = parseFiguresFile(content, name);
  try {
    decodeFigures(content, { sha256: "", fetchedAt: "" });
  } catch (error) {
    throw new Error(`${name}: ${(error as Error).message}`, { cause: error });
  }
  return table === "observations" && published !== undefined ? [published] : [];
}
