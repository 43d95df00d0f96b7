import type { Archive } from "kolada-api-client";
import type { Recorder } from "../../runs/source.ts";

/** The client's archive, kept in a run: what is recorded is not asked for again. */
export function archiveOf(recorder: Recorder, baseUrl: string | undefined): Archive {
  return {
    async read(url) {
      const bytes = await recorder.read(url);
      return bytes === undefined ? undefined : { bytes };
    },
    write: ({ url, bytes, startedAt, status, attempts }) =>
      recorder.write({
        key: url,
        format: formatOf(url, baseUrl),
        content: bytes,
        fetchedAt: startedAt,
        status,
        attempts,
      }),
  };
}

/** `kolada-v3/data` of `https://api.kolada.se/v3/data/kpi/…`: the endpoint is the first part after the base. */
function formatOf(url: string, baseUrl = "https://api.kolada.se/v3"): string {
  const base = new URL(baseUrl).pathname.replace(/\/*$/, "/");
  const [endpoint = ""] = new URL(url).pathname.slice(base.length).split("/");
  return `kolada-v3/${endpoint}`;
}
