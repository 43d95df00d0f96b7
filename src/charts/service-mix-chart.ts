import type { ServiceMix } from "../metrics/costs/service-mix.ts";
import { type Chart, makeChart } from "./chart.ts";
import { checkValues } from "./check-values.ts";
import { serviceMixAlt } from "./service-mix-alt.ts";
import { serviceMixData } from "./service-mix-data.ts";
import { SERVICE_STYLES } from "./service-mix-parts.ts";
import { serviceMixSpec } from "./service-mix-spec.ts";

/** The mix of a municipality or a year, as `serviceMix` returns it; null with a reason when there is none. */
export interface ServiceMixRow {
  readonly name: string;
  readonly mix: ServiceMix | null;
  readonly missing?: string | null | undefined;
}

/** What to draw and the words around it. */
export interface ServiceMixOptions {
  readonly title: string;
  readonly subtitle: string;
  /** Drawn in the order given; all with the same services in the same order. */
  readonly rows: readonly ServiceMixRow[];
  /** The name of the row that the chart is about. */
  readonly focus?: string;
  /** The unit of the totals: «timmar», «mnkr». */
  readonly unit: string;
  /** Decimals of the totals in the table, default 0. Shares are shown in whole percent, and with one decimal in the table. */
  readonly digits?: number;
  readonly source: string;
  /** A text that tells the finding to those who do not see the chart; made from the figures when left out. */
  readonly alt?: string;
}

/**
 * Service mix (fördelning av insatser): one bar of 100 percent for each municipality or year, divided among the services.
 * The services come in the same order everywhere and are told apart by lightness and hatching, and by their share where
 * there is room for it. A row of which a part is missing has an empty frame: the known parts are not the whole.
 *
 * Bars of 100 percent hide how large the whole is; it stands in the table. Not for more than six services.
 *
 * @throws {RangeError} when no row has shares, the rows do not have the same services, there are more than six, or the focus is
 *   not the name of a row
 * @see serviceMix
 * @example
 * const mix = {
 *   parts: [
 *     { service: "egen regi", value: 6, share: 60, missing: null },
 *     { service: "privat", value: 4, share: 40, missing: null },
 *   ],
 *   total: 10, known: 10, missing: [], method: "share-of-total",
 * };
 * const chart = serviceMixChart({
 *   title: "Egen regi är störst",
 *   subtitle: "Hemtjänst 2022, andel av timmarna, procent",
 *   rows: [{ name: "2022", mix }],
 *   unit: "timmar",
 *   source: "Egna beräkningar",
 * });
 * chart.data.rows; // => [{ name: "2022", part1: 60, part2: 40, total: 10 }]
 */
export function serviceMixChart(options: ServiceMixOptions): Chart {
  const { rows, focus } = options;
  checkValues(
    "serviceMixChart",
    rows.flatMap(({ mix }) => mix?.parts.map(({ share }) => share) ?? [null]),
  );
  const services = servicesOf(rows);
  if (focus !== undefined && !rows.some(({ name }) => name === focus)) {
    throw new RangeError(
      `serviceMixChart: focus must be one of ${rows.map(({ name }) => name).join(", ")}, was ${focus}`,
    );
  }
  const alt = options.alt ?? serviceMixAlt(options);
  return makeChart({ ...options, alt }, serviceMixData(options, services), (width) =>
    serviceMixSpec({ ...options, alt }, services, width),
  );
}

function servicesOf(rows: readonly ServiceMixRow[]): string[] {
  const lists = rows.flatMap(({ mix }) => (mix === null ? [] : [mix.parts.map(({ service }) => service)]));
  const [first = []] = lists;
  const other = lists.find((services) => services.join("\n") !== first.join("\n"));
  if (other !== undefined) {
    throw new RangeError(
      `serviceMixChart: all rows must have the services ${first.join(", ")} in that order, one had ${other.join(", ")}`,
    );
  }
  if (first.length > SERVICE_STYLES.length) {
    throw new RangeError(
      `serviceMixChart: services must be at most ${SERVICE_STYLES.length}, put the smallest together, were ${first.length}`,
    );
  }
  return first;
}
