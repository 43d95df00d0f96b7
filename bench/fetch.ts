// Fetch 50 key figures × 290 municipalities × 10 years from a server that answers after 50 ms: against one page at a time, each
// asked for when the one before has come, as clients for Kolada in the wild do (rKolada follows the next address of each page).
import os from "node:os";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { createKoladaClient } from "kolada-api-client";
import { AREAS, KPIS, LATENCY, MOST_IDS, PAGE, YEARS } from "./fetch/asked.ts";
import { startServer } from "./fetch/start-server.ts";
import { machine, median, milliseconds, repeats, writeResult } from "./measure.ts";

/** The client asks four at a time when nothing is said, out of courtesy; for 30 requests on a line of 50 ms a user may say more. */
const SIDE_BY_SIDE = 20;
const COURTEOUS = 4;

const server = await startServer();
// What one round leaves behind must not be cleared away in the time of the next.
setFlagsFromString("--expose-gc");
const collectGarbage = runInNewContext("gc");

async function ours(concurrency: number): Promise<number> {
  const client = createKoladaClient({ baseUrl: server.baseUrl, concurrency });
  try {
    const { values } = await client.data({ kpis: KPIS, municipalities: AREAS, years: YEARS }).collect();
    return values.length;
  } finally {
    await client.close();
  }
}

/** As many key figures as a request may name, and then page after page; the rows kept, as ours are. */
async function oneAtATime(): Promise<number> {
  const rows: unknown[] = [];
  for (let from = 0; from < KPIS.length; from += MOST_IDS) {
    const kpis = KPIS.slice(from, from + MOST_IDS).join(",");
    let next: string | null = `${server.baseUrl}/data/kpi/${kpis}/year/${YEARS.join(",")}`;
    while (next !== null) {
      const answer = (await (await fetch(next)).json()) as { values: unknown[]; next_url: string | null };
      rows.push(...answer.values);
      next = answer.next_url;
    }
  }
  return rows.length;
}

const clientOf = (name: string, work: () => Promise<number>) => {
  return { name, work, walls: [] as number[], cpus: [] as number[], requests: 0 };
};
const own = clientOf("ours", () => ours(SIDE_BY_SIDE));
const courteous = clientOf("ours, four at a time", () => ours(COURTEOUS));
const other = clientOf("theirs", oneAtATime);
const expected = KPIS.length * AREAS.length * YEARS.length;
for (const { work } of [own, courteous, other]) await work();
await server.requests();
for (let round = 0; round < repeats(); round++) {
  for (const client of [own, courteous, other]) {
    collectGarbage();
    let rows = 0;
    const before = process.cpuUsage();
    client.walls.push(await milliseconds(async () => (rows = await client.work())));
    client.cpus.push(process.cpuUsage(before).user / 1000);
    if (rows !== expected) throw new Error(`${client.name}: ${rows} rows came, ${expected} there are`);
    client.requests = await server.requests();
  }
}
server.stop();

// No page holds more than 5 000 rows, and no request names more than 25 ids of a kind.
const least = Math.max(Math.ceil(expected / PAGE), Math.ceil(KPIS.length / MOST_IDS));
const result = {
  ...machine(),
  load: os.loadavg()[0],
  work: `${KPIS.length} key figures × ${AREAS.length} municipalities × ${YEARS.length} years, ${LATENCY} ms before each answer (synthetic)`,
  against: "one page at a time",
  sideBySide: SIDE_BY_SIDE,
  jamforbar: median(own.walls),
  theirs: median(other.walls),
  ratio: median(other.walls) / median(own.walls),
  mark: 5,
  cpu: { jamforbar: median(own.cpus), theirs: median(other.cpus) },
  /** As the client asks when nothing is said. */
  courteous: { sideBySide: COURTEOUS, jamforbar: median(courteous.walls) },
  requests: { jamforbar: own.requests, theirs: other.requests, least },
};
await writeResult("fetch", result);
console.log(
  `fetch: ${result.jamforbar.toFixed(0)} ms (processor ${result.cpu.jamforbar.toFixed(0)}) and ${own.requests} requests, ${SIDE_BY_SIDE} side by side (${COURTEOUS}: ${result.courteous.jamforbar.toFixed(0)} ms), against ` +
    `${result.theirs.toFixed(0)} ms (${result.cpu.theirs.toFixed(0)}) and ${other.requests}: ${result.ratio.toFixed(1)} ×; the least number of requests is ${least}`,
);
