import type { ColumnTable } from "arquero";
import { checkNumber, checkObject } from "../../metrics/check.ts";
import type { ServiceMix } from "../../metrics/costs/service-mix.ts";
import type { Direction } from "../../metrics/direction.ts";
import { type Summarised, summarised } from "../../text/summary.ts";
import type { Selection } from "../area-values.ts";
import { adjustEvidence } from "./adjusted-evidence.ts";
import { assumptions, costQualitySentence } from "./cost-quality-words.ts";
import { refuseIndex } from "./known-index.ts";
import { type Judged, qualityEvidence } from "./quality-evidence.ts";
import { type QualityUncertainty, readUncertainty } from "./quality-uncertainty.ts";
import { readCostAndQuality, referenceOf } from "./read-cost-and-quality.ts";
import { type CostAndQuality, type GoodDirections, type Sides, sides } from "./sides.ts";

type Values = ColumnTable | ReadonlyMap<string, number | null>;

/** What is to be put against what. */
export interface CostAgainstQualityQuestion extends Selection {
  readonly cost: Values;
  readonly quality: Values;
  /** Which directions are good; from our polarity table when it knows the tables' key figures. */
  readonly good?: { readonly cost?: Direction | undefined; readonly quality?: Direction | undefined } | undefined;
  /** The municipality that the comparison is about; that of the peer set when nothing is said. */
  readonly focus?: string | undefined;
  /** Where the quadrants meet: the median or the mean of the areas with both figures, or an area. */
  readonly reference: "median" | "mean" | string;
  /** Of the quality; without it nothing is certain. */
  readonly uncertainty?: QualityUncertainty | undefined;
  /** A fraction, 0.95 when nothing is said. */
  readonly confidence?: number | undefined;
  /** Area → what its service consists of, to stand beside. */
  readonly serviceMix?: ReadonlyMap<string, ServiceMix> | undefined;
}

/** An area in its quadrant. */
export interface PlacedArea extends Sides, CostAndQuality {
  readonly municipality: string;
  readonly name: string;
  /** Of the difference in quality from the reference, two-sided; null when it was not tested. */
  readonly p: number | null;
  readonly adjustedP: number | null;
  /** Whether the quality differs from the reference beyond its uncertainty, among all areas looked at. */
  readonly certain: boolean;
  readonly serviceMix: ServiceMix | null;
}

/** An area that is both cheaper and better than the one in focus. */
export interface CheaperAndBetter {
  readonly municipality: string;
  readonly name: string;
  /** Its figure less that of the focus. */
  readonly costDifference: number;
  readonly qualityDifference: number;
  readonly p: number | null;
  readonly adjustedP: number | null;
  /** Whether the quality is better beyond its uncertainty, among all areas compared with the focus. */
  readonly certain: boolean;
}

/** Areas by cost and quality. */
export interface CostAgainstQuality {
  readonly rows: readonly PlacedArea[];
  readonly missing: readonly { readonly municipality: string; readonly name: string; readonly reason: string }[];
  readonly reference: CostAndQuality & { readonly kind: string };
  readonly focus: string;
  /** As the tables name it; its id when none does. */
  readonly focusName: string;
  /** Why the focus has no place; null when it has one. */
  readonly focusMissing: string | null;
  readonly cheaperAndBetter: readonly CheaperAndBetter[];
  /** How p-values are adjusted, and for how many comparisons with the reference and with the focus. */
  readonly adjustment: { readonly method: "holm"; readonly withReference: number; readonly withFocus: number };
  readonly good: GoodDirections;
  readonly method: "quadrants";
  readonly confidence: number;
  readonly assumes: readonly string[];
}

const KEYS = [
  ...["cost", "quality", "good", "focus", "reference", "uncertainty", "confidence", "serviceMix"],
  ...["period", "gender", "among"],
];

/**
 * Cost against quality (kostnad mot kvalitet): which areas are cheaper or dearer, and better or worse, than a reference;
 * who is both cheaper and better than the municipality in focus; and for whom that is more than chance.
 *
 * `certain` speaks of the quality: that it differs from the reference (or from the focus) beyond its uncertainty. All such
 * statements of one kind are adjusted together by Holm, so that the chance of even one false one is 1 − confidence; those
 * that hold whatever the silent ones think need no test. A cost counts everybody and has no sampling error. That the
 * median and the mean are themselves uncertain is left out.
 *
 * Cheaper and better is not the same as more efficient: needs, services and what the cost contains differ; put the service
 * mix beside. Do not compare a cost of one year with a quality of another.
 *
 * @param question see {@link CostAgainstQualityQuestion}
 * @returns rows in the order of the areas; those lacking a figure in `missing` with the reason
 * @throws {TypeError|RangeError} naming the argument: an unknown direction, a negative error, answers that do not give the
 * quality, fewer than two areas with both figures, or an index with an uncertainty
 * @example
 * // Synthetic.
 * const cost = new Map([["a", 100], ["b", 90], ["c", 120]]);
 * const quality = new Map([["a", 70], ["b", 90], ["c", 80]]);
 * const uncertainty = { standardErrors: new Map([["a", 3], ["b", 3], ["c", 3]]) };
 * const good = { cost: "low", quality: "high" };
 * const result = costAgainstQuality({ cost, quality, good, uncertainty, reference: "median", focus: "a" });
 * result.rows.map((row) => row.quadrant); // => [null, "cheaper and better", null]
 * result.cheaperAndBetter.map((row) => [row.municipality, row.certain]); // => [["b", true]]
 */
export function costAgainstQuality(question: CostAgainstQualityQuestion): Summarised<CostAgainstQuality> {
  checkObject("question", question, KEYS);
  const { uncertainty, serviceMix } = question;
  const confidence = checkNumber("confidence", question.confidence ?? 0.95, "fraction");
  const focus = focusOf(question);
  const read = readCostAndQuality(question);
  const { areas, missing, good } = read;
  if (uncertainty !== undefined) refuseIndex(read.qualityKpi);
  if (areas.length < 2) {
    throw new RangeError(`two areas or more must have both cost and quality, ${areas.length} had`);
  }
  const known = readUncertainty(uncertainty, new Map(areas.map((a) => [a.municipality, a.quality])), confidence);
  const judged = (area: CostAndQuality & { readonly municipality: string }): Judged => ({
    quality: area.quality,
    uncertainty: known.get(area.municipality),
  });

  const reference = referenceOf(question.reference, areas);
  const against: Judged =
    reference.area === undefined ? { quality: reference.quality, uncertainty: "fixed" } : judged(reference.area);
  const withReference = adjustEvidence(
    areas.map((a) => (a === reference.area ? undefined : qualityEvidence(judged(a), against, confidence))),
    confidence,
  );
  const rows = areas.map((area, i): PlacedArea => {
    const evidence = withReference.rows[i];
    const lies = sides(area, reference, good);
    return {
      ...area,
      ...lies,
      p: evidence?.p ?? null,
      adjustedP: evidence?.adjustedP ?? null,
      certain: lies.qualitySide !== "same" && evidence?.certain === true,
      serviceMix: serviceMix?.get(area.municipality) ?? null,
    };
  });

  const own = areas.find(({ municipality }) => municipality === focus);
  const others = own === undefined ? [] : areas.filter((area) => area !== own);
  const withFocus = adjustEvidence(
    others.map((area) => own && qualityEvidence(judged(area), judged(own), confidence)),
    confidence,
  );
  const cheaperAndBetter = others.flatMap((area, i): CheaperAndBetter[] => {
    if (own === undefined || sides(area, own, good).quadrant !== "cheaper and better") return [];
    const evidence = withFocus.rows[i];
    return [
      {
        ...{ municipality: area.municipality, name: area.name },
        costDifference: area.cost - own.cost,
        qualityDifference: area.quality - own.quality,
        p: evidence?.p ?? null,
        adjustedP: evidence?.adjustedP ?? null,
        certain: evidence?.certain === true,
      },
    ];
  });
  const focusMissing =
    own !== undefined
      ? null
      : (missing.find((row) => row.municipality === focus)?.reason ?? "ingår inte i jämförelsen");
  const { cost, quality } = reference;
  const result: CostAgainstQuality = {
    ...{ rows, missing, reference: { kind: question.reference, cost, quality } },
    ...{ focus, focusName: read.names.get(focus) ?? focus, focusMissing, cheaperAndBetter },
    adjustment: { method: "holm", withReference: withReference.comparisons, withFocus: withFocus.comparisons },
    ...{ good, method: "quadrants", confidence, assumes: assumptions(question.reference, uncertainty) },
  };
  return summarised(result, costQualitySentence(result, reference.area?.name), result.assumes);
}

function focusOf({ focus, among }: CostAgainstQualityQuestion): string {
  const found = focus ?? (among !== undefined && "focus" in among ? among.focus : undefined);
  if (typeof found === "string") return found;
  throw new TypeError(`focus must be the municipality that the comparison is about, was ${found}`);
}
