import { once } from "node:events";
import { readdirSync } from "node:fs";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import { freezeRun } from "../../src/runs/freeze-run.ts";
import { openFrozen } from "../../src/runs/open-frozen.ts";
import { verifyRun } from "../../src/runs/verify-run.ts";
import { type KoladaRequest, koladaSource } from "../../src/sources/kolada/kolada-source.ts";
import { startKoladaServer } from "../support/kolada-server.ts";
import { syntheticKpi, syntheticRow } from "../support/synthetic-kolada.ts";
import { order, startChild } from "./start-child.ts";

/** What came of it. */
export interface KillReport {
  readonly kills: number;
  /** Kills that struck before the run was there, of all. */
  readonly beforeTheEnd: number;
  /** Kills after which something was in the journal to go on from. */
  readonly midway: number;
  /** Everything that was not as it should be. */
  readonly faults: readonly string[];
}

const KPIS = ["N20900", "U23471"];
const AREAS = Array.from({ length: 60 }, (_, index) => String(1000 + index)); // three requests for each question
const REQUESTS = 6; // key figures, areas, groups, and the three
// Milliseconds within which a kill falls after a request; after the last one the answer is stored, and the run written.
const BETWEEN_REQUESTS = 12;
const LAST_STEPS = 80;
const YEARS = Array.from({ length: 12 }, (_, index) => 2000 + index);

/**
 * Freeze runs in child processes from a real server that answers after some milliseconds, and kill each child (SIGKILL) at a
 * random moment. After every kill: each earlier run verifies, and the freeze, given again, ends with the fingerprint of one that
 * was never disturbed. Synthetic throughout.
 */
export async function killFreezes(
  kills: number,
  seed: number,
  folder: (name: string) => string,
  tell: (line: string) => void = () => undefined,
): Promise<KillReport> {
  const random = uniform(seed);
  let onRequest: () => void = () => undefined;
  const server = await startKoladaServer({
    kpis: KPIS.map((id) => syntheticKpi(id)),
    municipalities: AREAS.map((id) => ({ id, title: `Syntetisk ${id}`, type: "K" })),
    groups: [],
    rows: KPIS.flatMap((kpi, k) =>
      AREAS.flatMap((area, a) => YEARS.map((year) => syntheticRow(kpi, area, year, 1000 * k + a + year / 10))),
    ),
    delay: () => {
      onRequest();
      return wait(3);
    },
  });
  const source = koladaSource({ baseUrl: server.baseUrl });
  const faults: string[] = [];
  let [beforeTheEnd, midway] = [0, 0];
  try {
    const fingerprints = await undisturbed();
    let next = startChild();
    let cache = "";
    for (let kill = 0; kill < kills; kill++) {
      const round = kill % YEARS.length;
      if (round === 0) cache = folder(`cache-${kill}`); // two runs after each other ask the same, and share answers
      const [name, question] = [`r${round}`, requestOf(round)];
      const child = await next;
      next = startChild();
      const exit = once(child, "exit");
      // The moment: some milliseconds after a request, any of them, so that it falls within the freeze on any machine.
      const request = Math.floor(random() * REQUESTS);
      const milliseconds = random() * (request === REQUESTS - 1 ? LAST_STEPS : BETWEEN_REQUESTS);
      const reached = new Promise<void>((resolve) => {
        let seen = 0;
        onRequest = () => seen++ === request && resolve();
      });
      void order(child, { cache, name, baseUrl: server.baseUrl, request: question });
      await Promise.race([reached, exit]);
      await wait(milliseconds);
      child.kill("SIGKILL");
      await exit;
      const files = listed(cache);
      const there = files.includes(`runs/${name}.json`);
      if (!there) beforeTheEnd++;
      if (files.includes(`pending/${name}.jsonl`)) midway++;
      const whole = Array.from({ length: round + (there ? 1 : 0) }, (_, index) => `r${index}`);
      for (const earlier of whole) {
        const { ok, problems } = await verifyRun(earlier, { cache });
        if (!ok) faults.push(`kill ${kill}: ${earlier}: ${problems.join("; ")}`);
      }
      const completed = await freezeRun(name, question, { source, cache }).catch((error: Error) => error);
      if (completed instanceof Error && !(there && completed.message.includes("exists already"))) {
        faults.push(`kill ${kill}: ${name} was not completed: ${completed.message}`);
      }
      const { ok, problems } = await verifyRun(name, { cache });
      if (!ok) faults.push(`kill ${kill}: completed ${name}: ${problems.join("; ")}`);
      const { manifest } = await openFrozen(name, { cache });
      if (manifest.fingerprint !== fingerprints[round]) faults.push(`kill ${kill}: another fingerprint`);
      if (files.includes("damaged")) faults.push(`kill ${kill}: an object was set aside`);
      if (kill % 20 === 19)
        tell(`${kill + 1} kills, ${beforeTheEnd} before the end, ${midway} midway, ${faults.length} faults`);
    }
    const idle = await next;
    idle.kill("SIGKILL");
    return { kills, beforeTheEnd, midway, faults };
  } finally {
    await server.close();
  }

  /** The fingerprints of freezes that nobody disturbs. */
  async function undisturbed(): Promise<string[]> {
    const cache = folder("straight");
    const fingerprints: string[] = [];
    for (const round of YEARS.keys()) {
      fingerprints.push((await freezeRun(`r${round}`, requestOf(round), { source, cache })).fingerprint);
    }
    if (server.requests.length !== REQUESTS * YEARS.length) throw new Error(`not ${REQUESTS} requests for each freeze`);
    return fingerprints;
  }
}

function requestOf(round: number): KoladaRequest {
  return { kpis: KPIS, areas: AREAS, years: [YEARS[Math.floor(round / 2)] ?? 2000] };
}

function listed(cache: string): string[] {
  return readdirSync(cache, { recursive: true, encoding: "utf8" }).map((file) => file.split(path.sep).join("/"));
}

/** Numbers from 0 to below 1 from a seed. */
export function uniform(seed: number): () => number {
  const generator = xoroshiro128plus(seed);
  return () => (generator.next() >>> 0) / 2 ** 32;
}
