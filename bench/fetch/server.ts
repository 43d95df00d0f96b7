// A server in Kolada's form, in a process of its own as a real one is: what it does must not take the clients' time.
// Forked by bench/fetch.ts. Tells its parent the port, and then, each time it is asked, how many requests came since.
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { AREAS, LATENCY, PAGE, YEARS } from "./asked.ts";

let requests = 0;
/** Answers are made once, in the rounds that are not measured. */
const made = new Map<string, Buffer>();
const server = createServer((request, response) => {
  requests++;
  const asked = request.url ?? "/";
  const body = made.get(asked) ?? Buffer.from(answerTo(new URL(asked, `http://${request.headers.host}`)));
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

process.on("message", () => {
  process.send?.(requests);
  requests = 0;
});
process.on("disconnect", () => process.exit());
server.listen(0, "127.0.0.1", () => process.send?.((server.address() as AddressInfo).port));
