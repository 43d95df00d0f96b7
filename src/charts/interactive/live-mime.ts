import type { MimeBundle } from "../../text/mime.ts";
import type { PlainChart } from "../chart.ts";
import type { LayeredSpec } from "../layer.ts";
import { HITS } from "./hits.ts";

/** Under which a chart has its drawings for an interactive page. Jupyter has its own. */
export const LIVE_MIME = "application/vnd.jamforbar.chart+json";

/** The specifications of the wide and the narrow drawing. */
export interface LiveDrawings {
  readonly wide: LayeredSpec;
  readonly narrow: LayeredSpec;
}

/** The drawings of a chart that has something to point at, by their MIME type. */
export function liveBundle({ spec, narrowSpec }: PlainChart): MimeBundle {
  if (!spec.layer.some(({ name }) => name === HITS)) return {};
  return { [LIVE_MIME]: { wide: spec, narrow: narrowSpec } satisfies LiveDrawings };
}

/** The drawings in a bundle, if any: only our own charts write the type. */
export function liveDrawings(bundle: MimeBundle): LiveDrawings | undefined {
  return bundle[LIVE_MIME] as LiveDrawings | undefined;
}

/** A bundle for Jupyter. */
export function withoutLive(bundle: MimeBundle): MimeBundle {
  const { [LIVE_MIME]: _, ...others } = bundle;
  return others;
}
