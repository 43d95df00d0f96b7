import { plainTitle } from "../polarity/plain-title.ts";
import type { Candidate } from "./judge-figure.ts";

/** `places`: what the municipality decides on; `conditions`: what it has only part of in its hand. */
export type ListName = "places" | "conditions";

// Service → the net cost deviations that together hold its costs, with the need for it taken out.
const ELDERLY = ["N20900"];
const DISABILITY = ["N28018"];
const SOCIAL = ["N30001"];
const DEVIATIONS: Readonly<Record<string, readonly string[]>> = {
  aldreomsorg: ELDERLY,
  hemtjanst: ELDERLY,
  "sarskilt-boende": ELDERLY,
  lss: DISABILITY,
  "lss-boende": DISABILITY,
  "daglig-verksamhet": DISABILITY,
  "overgripande-omsorg": [...ELDERLY, ...DISABILITY],
  ifo: SOCIAL,
  "barn-och-unga": SOCIAL,
  missbruk: SOCIAL,
  "ekonomiskt-bistand": SOCIAL,
  forskola: ["N11024"],
  fritidshem: ["N13020"],
  grundskola: ["N15001"],
  gymnasieskola: ["N17001"],
  "skola-i-stort": ["N11024", "N13020", "N15001", "N17001"],
};

/**
 * Which list a key figure can be on, known before its values are seen; undefined when neither direction is good.
 *
 * A cost per inhabitant says as much of how many need a service as of what it costs. Where the run has the net cost
 * deviation that takes the need out, that one is for the list, and the cost per inhabitant a condition.
 *
 * @param held the key figures of the run
 */
export function listOf(
  { title, dimension, service, good }: Pick<Candidate, "title" | "dimension" | "service" | "good">,
  held: ReadonlySet<string>,
): ListName | undefined {
  if (good === null && dimension !== "cost") return undefined;
  if (dimension === "structure" || dimension === "volume") return "conditions";
  if (!isPerInhabitant(title)) return "places";
  const deviations = DEVIATIONS[service.id];
  return deviations?.every((kpi) => held.has(kpi)) ? "conditions" : "places";
}

/** Whether a cost is counted per inhabitant, users or not. */
export function isPerInhabitant(title: string): boolean {
  return /kr\/inv(?:ånare)?(?:[\s,.]|$)/i.test(plainTitle(title));
}
