// -*- coding: utf-8 -*-
// %% [markdown]
// # Effektivitet i äldreomsorgen: kostnad mot kvalitet
//
// Får kommunens äldre mer eller mindre för pengarna än i jämförelsekommunerna, och kan vi vara säkra? Här ställs
// nettokostnadsavvikelse och resursindex mot vad de boende själva svarar. Varje tal nedan räknas fram ur en fryst
// körning: samma körning ger alltid samma sida.

// %% Körning och parametrar tags=["parameters"]
import {
  costQualityChart,
  display,
  formatNumber,
  marginOfError,
  markdown,
  openRun,
  parameters,
  peers,
  rank,
  rankedBars,
  recomputeIndex,
  showTable,
  trendChart,
} from "jamforbar";
import { mean, median } from "simple-statistics";

const settings = parameters({ municipality: "0126", period: 2022, run: "huddinge-2016-2022" });
const { municipality, period } = settings;
const run = await openRun(settings.run);

const county = peers.stockholmCounty;
const among = municipality === peers.huddinge.focus ? peers.huddinge : { ...county, focus: municipality };
const name = run.areas.get(municipality)?.title ?? municipality;
const computed = run.sourceLine("computed");
const published = run.sourceLine("published");

type Row = { municipality: string; name: string; period: number; value: number | null; missing: string | null };
const totals = (kpi: string, areas: readonly string[]) =>
  run.figures(kpi, { areas, genders: ["T"] }).objects() as Row[];
const figureOf = (kpi: string, area = municipality, year = period) =>
  totals(kpi, [area]).find((row) => row.period === year)?.value ?? null;
const percent = (value: number | null, digits = 1) =>
  value === null ? "saknas" : formatNumber(value, { digits, unit: "procent" });

display(markdown`Körningen **${run.name}**: ${run.manifest.note ?? run.manifest.title}`);

// %% [markdown]
// ## Vad kostar äldreomsorgen, mot vad den borde kosta?
//
// Nettokostnadsavvikelsen är skillnaden mellan kommunens nettokostnad och den referenskostnad som dess struktur
// (ålder, sjuklighet, bebyggelse, löner) motiverar. Under noll är billigare än strukturen förklarar.

// %% Nettokostnadsavvikelse
const deviation = totals("N20900", among.areas);
const first = deviation.find((row) => row.municipality === municipality && row.value !== null);
const latest = figureOf("N20900");
const side = (value: number) => (value < 0 ? "under" : "över");

display(
  trendChart({
    title:
      latest === null
        ? `${name}: avvikelsen för ${period} saknas`
        : `${name} låg ${percent(Math.abs(latest))} ${side(latest)} referenskostnaden ${period}`,
    subtitle: "Nettokostnadsavvikelse äldreomsorg, procent av referenskostnaden (N20900)",
    series: deviation,
    focus: municipality,
    unit: "%",
    digits: 1,
    breaks: [{ after: 2018, label: "ny utjämningsmodell" }],
    reference: { value: 0, label: "referens" },
    source: published,
  }),
);
if (first?.value != null && latest !== null) {
  display(markdown`
    Mellan ${first.period} och ${period} gick avvikelsen från ${percent(first.value)} till ${percent(latest)}. Linjerna
    är brutna mellan 2018 och 2019: då bytte kostnadsutjämningen modell, och steget däremellan är inte kommunens eget.
  `);
}

// %% [markdown]
// ## Resursindex: stämmer det publicerade talet?
//
// Resursindex (U20008) sätter nettokostnadsavvikelsen på en skala 0–100 mot *alla* kommuner samma år: 100 är bland de
// billigaste, 0 bland de dyraste. Här räknas indexet om ur sin komponent och ställs mot det publicerade.

// %% Resursindex
const years = [...new Set(deviation.map((row) => row.period))].sort((a, b) => a - b);
const index = years.flatMap((year) => {
  const row = recomputeIndex(run, "U20008", { period: year }).find((found) => found.municipality === municipality);
  const { published: printed = null, recomputed = null } = row ?? {};
  const difference = printed === null || recomputed === null ? null : printed - recomputed;
  return [{ period: year, printed, recomputed, difference, deviation: figureOf("N20900", municipality, year) }];
});
const gap = Math.max(...index.flatMap(({ difference }) => (difference === null ? [] : [Math.abs(difference)])));

display(
  showTable(index, {
    caption: `Resursindex äldreomsorg, ${name}: publicerat och omräknat`,
    columns: [
      { name: "period", title: "År" },
      { name: "deviation", title: "Nettokostnadsavvikelse", unit: "procent", digits: 1 },
      { name: "printed", title: "Publicerat index", digits: 2 },
      { name: "recomputed", title: "Omräknat index", digits: 2 },
      { name: "difference", title: "Skillnad", digits: 4 },
    ],
    highlight: (row) => row["period"] === period,
    notes: "Indexet är relativt: det kan falla fast kommunen förbättras, om de andra förbättras mer.",
    source: computed,
  }),
);
display(markdown`
  Den största skillnaden är ${formatNumber(gap, { digits: 5 })} indexenheter: det publicerade indexet följer ur sin
  komponent.
`);

// %% [markdown]
// ## Kostnad per brukare mot nöjdhet
//
// Låg kostnad är effektivt bara om kvaliteten håller. Figuren ställer kostnaden per brukare i särskilt boende mot
// andelen boende som är nöjda med sitt boende som helhet.

// %% Kostnad mot kvalitet
const satisfied = totals("U23471", county.areas).filter((row) => row.period === period);
const answered = (area: string) => figureOf("U23594", area);
const asked = (area: string) => {
  const [answers, rate] = [answered(area), figureOf("U23595", area)];
  return answers === null || rate === null ? null : Math.round((100 * answers) / rate);
};
const marginFor = (area: string, share: number | null) => {
  const [n, of] = [answered(area), asked(area)];
  return n === null || of === null || share === null ? null : marginOfError({ answered: n, asked: of, share });
};
const points = satisfied.map((row) => ({
  municipality: row.municipality,
  name: row.name,
  cost: figureOf("N23009", row.municipality),
  quality: row.value,
  margin: marginFor(row.municipality, row.value),
  missing: row.missing,
}));
const both = points.flatMap(({ cost, quality }) => (cost === null || quality === null ? [] : [{ cost, quality }]));
const middle = { cost: median(both.map((p) => p.cost)), quality: median(both.map((p) => p.quality)) };
const own = points.find((point) => point.municipality === municipality);
const place =
  own?.cost == null || own.quality === null
    ? "saknar värde"
    : `har ${own.cost > middle.cost ? "högre" : "lägre"} kostnad och ${own.quality < middle.quality ? "lägre" : "högre"} nöjdhet än medianen i länet`;

display(
  costQualityChart({
    title: `${name} ${place}`,
    subtitle: `Särskilt boende ${period}: kostnad per brukare (N23009) och andel nöjda (U23471) med felmarginal`,
    rows: points,
    focus: municipality,
    peers: among.areas.length < 10 ? among.areas : [],
    cost: { title: "Kostnad per brukare", unit: "kr", good: "low" },
    quality: { title: "Nöjda med sitt boende", unit: "%", good: "high" },
    quadrants: { ...middle, label: "medianen i länet" },
    source: computed,
  }),
);
if (own?.quality != null && own.margin !== null) {
  display(markdown`
    I ${name} svarade ${answered(municipality)} av ungefär ${asked(municipality)} tillfrågade, och
    ${percent(own.quality, 0)} av dem var nöjda. Felmarginalen är ±${formatNumber(own.margin, { digits: 1 })}
    procentenheter. Det gäller om de som inte svarade tycker som de som svarade; det vet ingen.
  `);
}

// %% [markdown]
// ## Plats bland jämförelsekommunerna och i länet

// %% Rangordning
const ranking = rank(run.figures("U23471"), { period, among });
const places = ({ rankRange, of }: { rankRange: readonly [number, number] | null; of: number }) => {
  if (rankRange === null) return "ingen plats";
  const [from, to] = rankRange;
  return from === to ? `${from} av ${of}` : `${from}–${to} av ${of}`;
};
const ownPlace = ranking.find((row) => row.municipality === municipality);

display(
  rankedBars({
    title: `Nöjdhet i särskilt boende: ${name} på plats ${ownPlace ? places(ownPlace) : "–"}`,
    subtitle: `Andel nöjda med sitt boende som helhet ${period}, procent (U23471); kommuner med lika värde delar plats`,
    rows: ranking,
    focus: municipality,
    unit: "%",
    good: "high",
    reference: { value: mean(ranking.flatMap(({ value }) => value ?? [])), label: "ovägt medel" },
    source: computed,
  }),
);

const figures = [
  { kpi: "N20900", title: "Nettokostnadsavvikelse, procent" },
  { kpi: "U20008", title: "Resursindex" },
  { kpi: "N23009", title: "Kostnad särskilt boende, kr per brukare" },
  { kpi: "N21006", title: "Kostnad hemtjänst, kr per hemtjänsttagare" },
  { kpi: "U23471", title: "Nöjda i särskilt boende, procent" },
  { kpi: "U21468", title: "Nöjda med hemtjänsten, procent" },
].map(({ kpi, title }) => {
  const placeAmong = (set: typeof among) =>
    rank(run.figures(kpi), { period, among: set }).find((row) => row.municipality === municipality);
  const [near, wide] = [placeAmong(among), placeAmong(county)];
  return {
    title: `${title} (${kpi})`,
    value: near?.value ?? null,
    missing: near?.missing ?? null,
    near: near ? places(near) : null,
    wide: wide ? places(wide) : null,
  };
});
display(
  showTable(figures, {
    caption: `${name} ${period}: värde och plats (1 är bäst)`,
    columns: [
      { name: "title", title: "Nyckeltal" },
      {
        name: "value",
        title: "Värde",
        format: (value) => formatNumber(value as number, { digits: (value as number) > 1000 ? 0 : 1 }),
      },
      { name: "near", title: among.title },
      { name: "wide", title: county.title },
    ],
    notes: [
      "Andelarna är heltal i publiceringen: flera kommuner har samma värde och delar då plats, från–till.",
      "En plats säger inget om hur säker den är. Med felmarginaler på flera procentenheter går grannar i listan sällan att skilja åt.",
    ],
    source: computed,
  }),
);

// %% [markdown]
// ## Vad siffrorna säger, och inte säger
//
// - **Hemsjukvården.** Kommunerna i Stockholms län driver inte hemsjukvård, men den nationella referenskostnaden räknar
//   med den. Tumregeln är att en sådan kommun bör ligga omkring 5 procent under sin referenskostnad innan den kan kallas
//   billig. Inom länet är kommunerna jämförbara; mot riket är de det inte utan den korrigeringen.
// - **Tidsseriebrott.** Referenskostnaden fick ny modell 2019. Kostnad per brukare räknar från 2021 brukarna som
//   en median över året. Jämför inte över de åren.
// - **Enkäten.** Den frågar alla, men knappt hälften svarar. Felmarginalen täcker slumpen i vilka som svarade, inte att
//   de som tiger kan tycka annorlunda. Någon enkät gjordes inte 2021.
// - **Index är relativa.** De mäter avståndet till andra kommuner, inte kommunens egen utveckling.
// - **Kostnad är inte effektivitet.** En låg kostnad kan vara låg kvalitet, och tvärtom. Därför står de sida vid sida.
