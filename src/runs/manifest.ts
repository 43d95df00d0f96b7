import * as z from "zod";
import { canonicalJson, type Json } from "./canonical-json.ts";
import { sha256 } from "./sha256.ts";

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

const responseSchema = z.strictObject({
  /** The request that was answered: a URL, or `file:` and a name. One key is answered once in a run. */
  key: z.string().min(1),
  /** How to read it: `kolada-v3/data`, `figures-csv`, … */
  format: z.string().min(1),
  sha256: hash,
  bytes: z.int().min(0),
  stored: hash,
  /** When it was asked for, in UTC. */
  fetchedAt: z.iso.datetime(),
  status: z.int().optional(),
  attempts: z.int().optional(),
});

const bodySchema = z.strictObject({
  format: z.literal("jamforbar-run/1"),
  name: z.string(),
  title: z.string(),
  note: z.string().optional(),
  source: z.string(),
  /** The words of the source line under published values, such as "Kolada". */
  sourceName: z.string(),
  /** The day as of which the values were published. */
  asPublished: isoDate,
  frozenAt: z.iso.datetime(),
  request: z.custom<Json>((value) => z.json().safeParse(value).success, "must be JSON"),
  versions: z.record(z.string(), z.string()),
  responses: z.array(responseSchema).min(1),
  warnings: z.array(z.string()),
  /** SHA-256 over the questions and the hashes of the answers: two runs with it equal were given the same answers. */
  fingerprint: hash,
});

const manifestSchema = bodySchema.extend({
  /** SHA-256 of everything above: a changed manifest is noticed. */
  seal: hash,
});

/** One stored response of a run. */
export type RunResponse = z.infer<typeof responseSchema>;
/** What a run is: the question, each answer with its hash and time, and the versions that asked. */
export type Manifest = z.infer<typeof manifestSchema>;
/** A manifest before it is sealed. */
export type ManifestBody = Omit<Manifest, "seal" | "fingerprint">;

/** Put responses in order, and add the fingerprint and the seal. */
export function sealManifest(body: ManifestBody): Manifest {
  const responses = [...body.responses].sort(byQuestion);
  const whole = bodySchema.parse({ ...body, responses, fingerprint: fingerprintOf(responses) });
  return { ...whole, seal: sealOf(whole) };
}

function fingerprintOf(responses: readonly RunResponse[]): string {
  return sha256(responses.map(({ key, sha256 }) => `${sha256} ${withoutHost(key)}\n`).join(""));
}

function byQuestion({ key: a }: RunResponse, { key: b }: RunResponse): number {
  const [one, other] = withoutHost(a) === withoutHost(b) ? [a, b] : [withoutHost(a), withoutHost(b)];
  return one < other ? -1 : one > other ? 1 : 0;
}

/** The same question to the same API is the same question wherever the API is. */
export function withoutHost(key: string): string {
  return key.replace(/^https?:\/\/[^/]+/, "");
}

/**
 * Read a manifest and check that nothing in it was changed: its form, its seal, its fingerprint, that each question stands in it
 * once, and that its bytes are the canonical ones.
 *
 * @throws {Error} one line saying what is wrong
 */
export function parseManifest(bytes: Uint8Array): Manifest {
  const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
  const manifest = readManifest(text);
  const { seal, ...body } = manifest;
  if (sealOf(body) !== seal) throw new Error("the manifest was changed after it was sealed");
  // Bytes, not text: decoding would hide a byte that is no UTF-8.
  if (!Buffer.from(canonicalJson(manifest as Json)).equals(bytes))
    throw new Error("the manifest's text is not the one that was written");
  const keys = new Set<string>();
  for (const { key } of manifest.responses) {
    if (keys.has(key)) throw new Error(`the manifest has two answers to ${JSON.stringify(key)}`);
    keys.add(key);
  }
  const fingerprint = fingerprintOf([...manifest.responses].sort(byQuestion));
  if (manifest.fingerprint !== fingerprint) throw new Error("the manifest's fingerprint is not that of its answers");
  return manifest;
}

function readManifest(text: string): Manifest {
  try {
    return manifestSchema.parse(JSON.parse(text));
  } catch (error) {
    const reason = error instanceof z.ZodError ? firstIssue(error) : (error as Error).message;
    throw new Error(`the manifest cannot be read: ${reason}`, { cause: error });
  }
}

function firstIssue(error: z.ZodError): string {
  const [issue] = error.issues;
  return issue === undefined ? "unknown form" : `${issue.path.join(".") || "manifest"}: ${issue.message}`;
}

function sealOf(body: Omit<Manifest, "seal">): string {
  return sha256(canonicalJson(body as Json));
}
