import { formatNumber } from "../../text/number.ts";
import { type Summarised, summarised } from "../../text/summary.ts";
import { checkNumber, checkObject, checkText } from "../check.ts";
import { finiteResult } from "../finite-result.ts";
import { type MaybeValue, valued } from "../valued.ts";
import { checkWording, inWords, type Wording } from "../wording.ts";

/** One service's part of the whole. */
export interface ServicePart {
  readonly service: string;
  readonly value: number | null;
  /** Percent of the total; null when some part is missing. */
  readonly share: number | null;
  /** Why there is no value. */
  readonly missing: string | null;
}

export interface ServiceMix {
  readonly parts: readonly ServicePart[];
  /** null when some part is missing: the known parts are not the whole. */
  readonly total: number | null;
  /** What the known parts amount to. */
  readonly known: number;
  /** The services without a value. */
  readonly missing: readonly string[];
  readonly method: "share-of-total";
}

/**
 * Service mix (verksamhetens sammansättning): how a volume or a cost is divided among services, in percent that add up
 * to 100. One missing part makes the total and every share unknown; it is never counted as zero.
 *
 * All parts must be in the same unit, and not overlap. Do not mix hours with places: divide costs instead.
 *
 * @param services service → volume or cost, 0 or more; null or `{ value: null, missing }` where there is none
 * @param wording `unit` and `digits` of the summary
 * @throws {TypeError|RangeError} when there is no service, a part is negative, or all parts are zero
 * @example
 * const mix = serviceMix({ "egen regi": 6, privat: 4 }, { unit: "timmar" });
 * mix.parts.map((part) => part.share); // => [60, 40]
 * mix.summary; // => "Störst är egen regi med 60,0 procent av 10 timmar."
 * serviceMix({ "egen regi": 6, privat: null }).total; // => null
 */
export function serviceMix(
  services: Readonly<Record<string, MaybeValue>> | ReadonlyMap<string, MaybeValue>,
  wording: Wording = {},
): Summarised<ServiceMix> {
  checkWording("wording", wording);
  const given: [string, MaybeValue][] =
    services instanceof Map ? [...services] : Object.entries(checkObject("services", services));
  if (given.length === 0) throw new RangeError("services must hold at least one service, was empty");
  const values = given.map(([service, input]) => {
    const part = valued(checkText("each name in services", service), input);
    if (part.value !== null) checkNumber(service, part.value, "nonNegative");
    return { service, ...part };
  });
  const known = values.reduce((sum, { value }) => sum + (value ?? 0), 0);
  finiteResult("services", { sum: known });
  const missing = values.filter(({ value }) => value === null).map(({ service }) => service);
  const complete = missing.length === 0;
  if (complete && known === 0) throw new RangeError("the sum of services must be a number above 0, was 0");
  const parts = values.map(({ service, value, missing }) => {
    return { service, value, share: complete && value !== null ? (100 * value) / known : null, missing };
  });
  const total = complete ? known : null;
  const mix: ServiceMix = finiteResult("services", { parts, total, known, missing, method: "share-of-total" });
  return summarised(mix, sentence(mix, wording));
}

function sentence({ parts, known, missing }: ServiceMix, wording: Wording): string {
  if (missing.length > 0) return `Andelarna går inte att beräkna: värde saknas för ${missing.join(", ")}.`;
  const largest = Math.max(...parts.map(({ share }) => share ?? 0));
  const names = parts.filter(({ share }) => share === largest).map(({ service }) => service);
  const each = names.length > 1 ? " vardera" : "";
  const share = formatNumber(largest, { digits: 1, unit: "procent" });
  return `Störst är ${names.join(" och ")} med ${share}${each} av ${inWords(known, wording)}.`;
}
