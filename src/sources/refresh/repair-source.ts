import type { Json } from "../../runs/canonical-json.ts";
import type { Manifest } from "../../runs/manifest.ts";
import type { Source } from "../../runs/source.ts";
import { type KoladaSourceOptions, koladaSource } from "../kolada/kolada-source.ts";
import { baseUrlOf } from "./base-url-of.ts";
import { koladaQuestion, refreshedFrom } from "./refresh-request.ts";
import { refreshSource } from "./refresh-source.ts";

/**
 * The source to ask again for what a run lacks; undefined for a run that was not fetched from Kolada. A refreshed run is asked
 * for twice: as the earlier run was, and since then.
 */
export function repairSource(manifest: Manifest, options: KoladaSourceOptions): Source<Json> | undefined {
  if (manifest.source !== "kolada") return undefined;
  const asking = { baseUrl: baseUrlOf(manifest.responses), ...options };
  const whole = koladaSource(asking);
  const question = koladaQuestion(manifest);
  const refreshed = refreshedFrom(manifest);
  return {
    id: whole.id,
    versions: whole.versions,
    async gather(_request, recorder, calling) {
      const gathered = await whole.gather(question, recorder, calling);
      if (refreshed === undefined) return gathered;
      const earlier = manifest.responses.filter(
        ({ key, format }) => /data$/.test(format) && !key.includes(`from_date=${refreshed.since}`),
      );
      // Only the requests of the earlier answers are needed: which areas they were about.
      const source = refreshSource({ answers: earlier, read: async () => NO_ROWS }, asking);
      return source.gather({ ...question, refreshed }, recorder, calling);
    },
  };
}

const NO_ROWS = new TextEncoder().encode('{"values":[]}');
