import { formatNumber } from "../text/number.ts";
import { sentence } from "./sentence.ts";
import type { ServiceMixOptions, ServiceMixRow } from "./service-mix-chart.ts";
import { whyNot } from "./service-mix-data.ts";

/** What service mixes say, in words: the title, and the parts of the focus, or of the last whole row when there is none. */
export function serviceMixAlt({ title, rows, focus }: ServiceMixOptions): string {
  const whole = ({ mix }: ServiceMixRow): boolean => mix !== null && mix.total !== null;
  const told = rows.filter((row) => (focus === undefined ? whole(row) : row.name === focus)).slice(-1);
  const without = rows.filter((row) => !whole(row)).length;
  return [
    sentence(title),
    ...told.map((row) => `${row.name}: ${whole(row) ? shares(row) : whyNot(row)}.`),
    ...(without === 0 ? [] : [`Andelar saknas för ${without}.`]),
  ].join(" ");
}

function shares({ mix }: ServiceMixRow): string {
  return (mix?.parts ?? [])
    .flatMap(({ service, share }) =>
      share === null ? [] : [`${service} ${formatNumber(share, { digits: 0, unit: "%" })}`],
    )
    .join(", ");
}
