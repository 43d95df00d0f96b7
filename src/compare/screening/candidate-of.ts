import type { Direction } from "../../metrics/direction.ts";
import { dimensionOf } from "../polarity/dimension-of.ts";
import { polarityOf } from "../polarity/polarity-of.ts";
import type { Candidate } from "./judge-figure.ts";
import { indexFault } from "./known-breaks.ts";
import { serviceAreaOf } from "./service-areas.ts";
import { valueSpan } from "./value-span.ts";
import { listOf } from "./which-list.ts";

/** A key figure to judge; or why not, and whether it is for want of a direction only. */
export type Considered = Candidate | { readonly why: string; readonly undirected: boolean };

const SCHOOLS_OF_OTHERS = /fristående|enskild (?:regi|förskola)/i;

/**
 * Whether a key figure is one to judge, from what is known before its values are read. Volumes, staff and costs take part
 * without a good direction; what only describes (structure, surveys, models) does not.
 *
 * @param given a direction that the caller told
 * @param held the key figures of the run
 */
export function candidateOf(
  kpi: string,
  title: string,
  description: string | null,
  given: Direction | undefined,
  held: ReadonlySet<string>,
): Considered {
  const fault = indexFault(kpi, title);
  if (fault !== undefined) return { why: fault, undirected: false };
  const [dimension, service] = [dimensionOf(title), serviceAreaOf(title)];
  if (SCHOOLS_OF_OTHERS.test(title) && SCHOOLS.has(service.id)) {
    return { why: "avser fristående skolor eller förskolor, som kommunen inte driver", undirected: false };
  }
  const span = valueSpan(title, description);
  const candidate = (of: Pick<Candidate, "dimension" | "good" | "rule">): Candidate => {
    return { kpi, title, service, span, ...of, list: listOf({ title, service, ...of }, held) };
  };
  if (given !== undefined) return candidate({ dimension: known(dimension), good: given, rule: "angiven riktning" });
  const polarity = polarityOf(kpi, title, description);
  if ("good" in polarity) return candidate({ dimension, ...polarity });
  if (dimension !== "structure" && dimension !== "quality" && COMPARABLE.test(title))
    return candidate({ dimension, good: null, rule: null });
  return { why: polarity.unknown, undirected: true };
}

const SCHOOLS: ReadonlySet<string> = new Set([
  "forskola",
  "fritidshem",
  "grundskola",
  "gymnasieskola",
  "anpassad-skola",
]);
/** Costs, volumes and staff that can be compared between municipalities of any size. */
const COMPARABLE = /^(?!asylsökande\/).*(?:andel|\/|%|promille|\bper\b|genomsnitt|medelvärde)/i;

/** A figure whose direction was told is no mere structure: it is there to be judged. */
function known(dimension: Candidate["dimension"]): Candidate["dimension"] {
  return dimension === "structure" ? "quality" : dimension;
}
