// Fetch 50 key figures × 290 municipalities × 10 years from a server that answers after 50 ms: against one page at a time, each
// asked for when the one before has come, as clients for Kolada in the wild do (rKolada follows the next address of each page).
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { createKoladaClient } from "kolada-api-client";
import { machine, median, milliseconds, repeats, writeResult } from "./measure.ts";

const LATENCY = 50;
const KPIS = Array.from({ length: 50 }, (_, index) => `N${String(10_000 + index)}`);
const AREAS = Array.from({ length: 290 }, (_, index) => String(1000 + index));
const YEARS = Array.from({ length: 10 }, (_, index) => 2013 + index);
const PAGE = 5000;
const MOST_IDS = 25;
/** The client asks four at a time when nothing is said, out of courtesy; on a line of 50 ms a user may say more. */
const SIDE_BY_SIDE = 10;

let requests = 0;
/** Answers are made once: the time measured is the clients', not the server's. */
const made = new Map<string, string>();
const server = createServer((request, response) => {
  requests++;
  const asked = request.url ?? "/";
  const body = made.get(asked) ?? answerTo(new URL(asked, base()));
  made.set(asked, body);
  setTimeout(() => response.writeHead(200, { "content-type": "application/json" }).end(body), LATENCY);
});

/** Synthetic values, in Kolada's form and with its limits: at most 5 000 rows on a page. */
function answerTo(url: URL): string {
  const ids = (word: string) => new RegExp(`/${word}/([^/]+)`).exec(url.pathname)?.[1]?.split(",");
  const [kpis, areas, years] = [ids("kpi") ?? [], ids("municipality") ?? AREAS, ids("year") ?? YEARS.map(String)];
  const page = Number(url.searchParams.get("page") ?? "1");
  const size = Number(url.searchParams.get("per_page") ?? PAGE);
  const count = kpis.length * areas.length * years.length;
  const values = [];
  for (let index = (page - 1) * size; index < Math.min(page * size, count); index++) {
    values.push({
      kpi: kpis[Math.floor(index / (areas.length * years.length))],
      municipality: areas[Math.floor(index / years.length) % areas.length],
      period: Number(years[index % years.length]),
      values: [{ gender: "T", count: 1, status: "", value: index, isdeleted: false }],
    });
  }
  url.searchParams.set("page", String(page + 1));
  const next_url = page * size < count ? url.href : null;
  return JSON.stringify({ values, count: values.length, next_url, previous_url: null });
}

await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
const base = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}/v3`;

async function ours(): Promise<number> {
  const client = createKoladaClient({ baseUrl: base(), concurrency: SIDE_BY_SIDE });
  try {
    const { values } = await client.data({ kpis: KPIS, municipalities: AREAS, years: YEARS }).collect();
    return values.length;
  } finally {
    await client.close();
  }
}

/** As many key figures as a request may name, and then page after page. */
async function oneAtATime(): Promise<number> {
  let rows = 0;
  for (let from = 0; from < KPIS.length; from += MOST_IDS) {
    const kpis = KPIS.slice(from, from + MOST_IDS).join(",");
    let next: string | null = `${base()}/data/kpi/${kpis}/year/${YEARS.join(",")}`;
    while (next !== null) {
      const answer = (await (await fetch(next)).json()) as { values: unknown[]; next_url: string | null };
      rows += answer.values.length;
      next = answer.next_url;
    }
  }
  return rows;
}

await ours();
await oneAtATime();
const times = { ours: [] as number[], theirs: [] as number[] };
const asked = { ours: 0, theirs: 0 };
const expected = KPIS.length * AREAS.length * YEARS.length;
for (let round = 0; round < repeats(5); round++) {
  for (const [who, work] of [
    ["ours", ours],
    ["theirs", oneAtATime],
  ] as const) {
    requests = 0;
    let rows = 0;
    times[who].push(await milliseconds(async () => (rows = await work())));
    if (rows !== expected) throw new Error(`${who}: ${rows} rows came, ${expected} there are`);
    asked[who] = requests;
  }
}
server.close();
server.closeAllConnections();

// No page holds more than 5 000 rows, and no request names more than 25 ids of a kind.
const least = Math.max(Math.ceil(expected / PAGE), Math.ceil(KPIS.length / MOST_IDS));
const result = {
  ...machine(),
  work: `${KPIS.length} key figures × ${AREAS.length} municipalities × ${YEARS.length} years, ${LATENCY} ms before each answer (synthetic)`,
  against: "one page at a time",
  sideBySide: SIDE_BY_SIDE,
  jamforbar: median(times.ours),
  theirs: median(times.theirs),
  ratio: median(times.theirs) / median(times.ours),
  mark: 5,
  requests: {
    jamforbar: asked.ours,
    theirs: asked.theirs,
    least,
  },
};
await writeResult("fetch", result);
console.log(
  `fetch: ${result.jamforbar.toFixed(0)} ms and ${asked.ours} requests against ${result.theirs.toFixed(0)} ms and ${asked.theirs}: ${result.ratio.toFixed(1)} ×; the least number of requests is ${least}`,
);
