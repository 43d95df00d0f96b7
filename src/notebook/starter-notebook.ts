import { formatMarker } from "./format-marker.ts";

const markdownCell = formatMarker({ kind: "markdown", metadata: {} });
const code = (title: string, tags?: readonly string[]) =>
  formatMarker({ kind: "code", title, metadata: tags === undefined ? {} : { tags } });

/**
 * The source of a notebook to begin with: parameters, a run, one table and one chart with their source lines. It renders
 * as it is, for any municipality of the run.
 *
 * @param title the heading of the page; one line
 * @param run the frozen run that it reads
 */
export function starterNotebook(title: string, run: string): string {
  return `// -*- coding: utf-8 -*-
${markdownCell}
// # ${title}
//
// Skriv här vilken fråga sidan svarar på, och för vem. Nyckeltalet nedan är ett exempel: byt det mot ditt eget, och byt
// då också rubriker, enhet och antal decimaler.

${code("Körning och parametrar", ["parameters"])}
import { checkPeriod, countyOf, display, openRun, parameters, peers, rank, rankedBars, showTable } from "jamforbar";

const settings = parameters({ municipality: "0126", period: 2022, run: ${JSON.stringify(run)} });
const { municipality, period } = settings;
const run = await openRun(settings.run);
checkPeriod(run, period);
const kpi = "U23471"; // Andel nöjda med sitt särskilda boende, procent

// Jämförelsekommuner har Huddinge beslutat om; för andra kommuner är länet jämförelsen.
const among = municipality === peers.huddinge.focus ? peers.huddinge : countyOf(run, municipality);
const name = run.areas.get(municipality)?.title ?? municipality;

${markdownCell}
// ## Utvecklingen

${code("Tabell")}
const own = run.figures(kpi, { areas: [municipality], genders: ["T"] });
display(
  showTable(own, {
    caption: \`Nöjda med sitt särskilda boende i \${name} (\${kpi})\`,
    columns: [
      { name: "period", title: "År" },
      { name: "value", title: "Andel nöjda", unit: "procent", digits: 0 },
    ],
    source: run.sourceLine("published"),
  }),
);

${markdownCell}
// ## Jämförelsen

${code("Diagram")}
const ranking = rank(run.figures(kpi), { period, among });
const place = ranking.find((row) => row.municipality === municipality);
const [from, to] = place?.rankRange ?? [];
const places = from === to ? \`plats \${from}\` : \`delad plats \${from}–\${to}\`;
const finding = from === undefined ? "värde saknas" : \`\${places} av \${place?.of} i nöjdhet\`;
display(
  rankedBars({
    title: \`\${name} \${period}: \${finding}\`,
    subtitle: \`Andel nöjda med sitt särskilda boende \${period}, procent (\${kpi})\`,
    rows: ranking,
    focus: municipality,
    unit: "%",
    good: "high",
    source: run.sourceLine("computed"),
  }),
);

${markdownCell}
// ## Vad siffrorna säger, och inte säger
//
// Skriv här hur säkra siffrorna är, vad som saknas och vad de inte kan svara på. En plats i en rangordning säger inget om
// hur säker den är: enkätens felmarginaler är ofta större än avståndet mellan två kommuner.
`;
}
