import type { Archive, ArchivedResponse } from "./archive.ts";
import type { Endpoint, PageBody } from "./endpoints.ts";
import { KoladaError } from "./kolada-error.ts";
import { messageOf } from "./message-of.ts";
import { parsePage } from "./parse-page.ts";

/** A page from the archive, undefined if it has none. Bytes that are no valid answer are an error, not a reason to ask again. */
export async function readArchived<Row>(
  archive: Archive | undefined,
  endpoint: Endpoint<Row>,
  url: string,
): Promise<{ page: PageBody<Row>; bytes: Uint8Array } | undefined> {
  const found = await orFail(url, 0, "read", async () => archive?.read(url));
  if (found === undefined) return undefined;
  const parsed = parsePage(endpoint, found.bytes);
  if ("page" in parsed) return { ...parsed, bytes: found.bytes };
  throw new KoladaError({ ...parsed, url, attempts: 0, detail: `in the archive, ${parsed.detail}` });
}

/** Hands a valid answer to the archive and waits until it has it. */
export async function writeArchived(archive: Archive | undefined, response: ArchivedResponse): Promise<void> {
  await orFail(response.url, response.attempts, "write", async () => archive?.write(response));
}

async function orFail<T>(url: string, attempts: number, verb: string, act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    const detail = `the archive could not ${verb}: ${messageOf(error)}`;
    throw new KoladaError({ kind: "archive", url, attempts, detail, cause: error });
  }
}
