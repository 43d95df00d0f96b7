// -*- coding: utf-8 -*-
// %% [markdown]
// # Effektivitet i äldreomsorgen: kostnad mot kvalitet
//
// Får kommunens äldre mer eller mindre för pengarna än i jämförelsekommunerna, och kan vi vara säkra? Här ställs
// nettokostnadsavvikelse och resursindex mot vad de boende själva svarar. Varje tal nedan räknas fram ur en fryst
// körning: samma körning ger alltid samma sida.

// %% Körning och parametrar tags=["parameters"]
import {
  checkPeriod,
  costQualityChart,
  countyOf,
  decomposeIndexChange,
  decompositionChart,
  display,
  figureOf,
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
checkPeriod(run, period);

// Länet är de kommuner vars kod börjar på samma två siffror. Jämförelsekommuner har Huddinge beslutat om; för andra
// kommuner är länet jämförelsen.
const county = countyOf(run, municipality);
const near = municipality === peers.huddinge.focus ? peers.huddinge : county;
const name = run.areas.get(municipality)?.title ?? municipality;
const computed = run.sourceLine("computed");
const published = run.sourceLine("published");

type Row = { municipality: string; name: string; period: number; value: number | null; missing: string | null };
const totals = (kpi: string, areas: readonly string[]) =>
  run.figures(kpi, { areas, genders: ["T"] }).objects() as Row[];
const valueFor = (kpi: string, area = municipality, year = period) => figureOf(run, kpi, { area, period: year }).value;
const percent = (value: number, digits = 1) => formatNumber(value, { digits, unit: "procent" });

display(markdown`Körningen **${run.name}**: ${run.manifest.note ?? run.manifest.title}`);

// %% [markdown]
// ## Vad kostar äldreomsorgen, mot vad den borde kosta?
//
// Nettokostnadsavvikelsen är skillnaden mellan kommunens nettokostnad och den referenskostnad som dess struktur
// (ålder, sjuklighet, bebyggelse, löner) motiverar. Under noll är billigare än strukturen förklarar.

// %% Nettokostnadsavvikelse
const BREAK = { after: 2018, label: "ny utjämningsmodell" };
const deviation = totals("N20900", near.areas).filter((row) => row.period <= period);
const latest = valueFor("N20900");
const side = (value: number) => (value < 0 ? "under" : "över");

if (deviation.some((row) => row.value !== null)) {
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
      breaks: period > BREAK.after ? [BREAK] : [],
      reference: { value: 0, label: "referens" },
      source: published,
    }),
  );
} else {
  display(markdown`Körningen har ingen nettokostnadsavvikelse för äldreomsorgen till och med ${String(period)}.`);
}

const own = deviation.flatMap((row) =>
  row.municipality === municipality && row.value !== null ? [{ year: row.period, value: row.value }] : [],
);
const spans = [own.filter(({ year }) => year <= BREAK.after), own.filter(({ year }) => year > BREAK.after)].flatMap(
  (part) => {
    const [from, to] = [part[0], part.at(-1)];
    if (from === undefined || to === undefined || from === to) return [];
    return [`från ${percent(from.value)} (${from.year}) till ${percent(to.value)} (${to.year})`];
  },
);
if (spans.length > 0) {
  display(markdown`
    Avvikelsen gick ${spans.join(", och efter brottet ")}.
  `);
}
if (period > BREAK.after) {
  display(markdown`
    Linjerna är brutna mellan 2018 och 2019: då bytte kostnadsutjämningen modell. Hur mycket av steget däremellan som är
    modellens och hur mycket som är kommunens går inte att säga.
  `);
}
if (municipality.startsWith("01")) {
  display(markdown`
    Kommunerna i Stockholms län driver inte hemsjukvård, men referenskostnaden räknar med den. Enligt tumregeln börjar
    ”billigare än väntat” för dem först omkring 5 procent under referenskostnaden.
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
  return [{ period: year, printed, recomputed, difference, deviation: valueFor("N20900", municipality, year) }];
});
const gaps = index.flatMap(({ difference }) => (difference === null ? [] : [Math.abs(difference)]));
const largest = Math.max(0, ...gaps);

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
if (gaps.length > 0) {
  display(
    largest < 0.001
      ? markdown`Det publicerade indexet följer ur sin komponent: ingen skillnad är större än en tusendel.`
      : markdown`Det publicerade indexet följer inte ur dagens komponent: den största skillnaden är ${formatNumber(largest, { digits: 1 })}.`,
  );
}

// %% [markdown]
// ### Vad som ändrade indexet
//
// Indexets ändring delas i två: vad kommunens egen avvikelse gjorde, och vad de andra kommunerna gjorde med skalan.

// %% Indexets ändring
const scale = run.tables.some((table) => table.name === "index-bounds")
  ? (run.table("index-bounds").objects() as { kpi: string; period: number; p2_5: number; p97_5: number }[])
  : [];
const scaledIn = (year: number) => {
  const bounds = scale.find((row) => row.kpi === "N20900" && Number(row.period) === year);
  const value = valueFor("N20900", municipality, year);
  if (bounds === undefined || value === null) return undefined;
  return {
    bounds: { lower: Number(bounds.p2_5), upper: Number(bounds.p97_5) },
    values: new Map([[municipality, value]]),
  };
};
const steps = years.slice(1).map((year) => {
  const [before, after] = [scaledIn(year - 1), scaledIn(year)];
  const stepName = `${year - 1}–${year}`;
  // Över modellbytet mäter de två åren inte samma sak: ändringen delas inte.
  if (year - 1 === BREAK.after) return { name: stepName, change: null, missing: BREAK.label };
  if (before === undefined || after === undefined) return { name: stepName, change: null, missing: "ingen uppgift" };
  const change = decomposeIndexChange({
    ...{ before: before.values, after: after.values, area: municipality, good: "low" },
    bounds: { before: before.bounds, after: after.bounds },
  });
  return { name: stepName, change, missing: null };
});
const lastStep = steps.at(-1);
if (lastStep?.change == null) {
  display(markdown`Indexets ändring till ${String(period)} går inte att dela.`);
} else {
  const { own: ownPart, others, total } = lastStep.change;
  const points = (value: number) => formatNumber(value, { digits: 1, sign: true });
  display(
    decompositionChart({
      title: `Resursindex ${lastStep.name}: ${points(total)}, varav ${name} själv ${points(ownPart)} och de andra ${points(others)}`,
      subtitle: "Förändring av omräknat resursindex äldreomsorg (U20008), indexenheter",
      rows: steps,
      focus: lastStep.name,
      source: computed,
    }),
  );
}

// %% [markdown]
// ## Kostnad per brukare mot nöjdhet
//
// Låg kostnad är effektivt bara om kvaliteten håller. Figuren ställer kostnaden per brukare i särskilt boende mot
// andelen boende som är nöjda med sitt boende som helhet.

// %% Kostnad mot kvalitet
const answered = (area: string) => valueFor("U23594", area);
const asked = (area: string) => {
  const [answers, rate] = [answered(area), valueFor("U23595", area)];
  return answers === null || rate === null || rate === 0 ? null : Math.round((100 * answers) / rate);
};
// Rapporternas regel: värsta fallet, 95 procent, ändlig population.
const marginFor = (area: string) => {
  const [n, of] = [answered(area), asked(area)];
  return n === null || of === null || n < 2 ? null : marginOfError({ answered: n, asked: Math.max(n, of) });
};
const points = totals("U23471", county.areas)
  .filter((row) => row.period === period)
  .map((row) => {
    const margin = marginFor(row.municipality);
    const around = row.value === null || margin === null ? null : { value: row.value, margin };
    return {
      municipality: row.municipality,
      name: row.name,
      cost: valueFor("N23009", row.municipality),
      quality: row.value,
      margin,
      lower: around && Math.max(0, around.value - around.margin),
      upper: around && Math.min(100, around.value + around.margin),
      missing: row.missing,
    };
  });
const both = points.flatMap(({ cost, quality }) => (cost === null || quality === null ? [] : [{ cost, quality }]));
const here = points.find((point) => point.municipality === municipality);

if (both.length === 0) {
  display(
    markdown`För ${period} finns ingen enkät om särskilt boende i körningen: kostnaden kan inte ställas mot nöjdheten.`,
  );
} else {
  const middle = { cost: median(both.map((p) => p.cost)), quality: median(both.map((p) => p.quality)) };
  const finding = () => {
    if (here === undefined || here.cost === null || here.quality === null) return `${name} saknar värde`;
    const gap = here.quality - middle.quality;
    const dearer =
      here.cost === middle.cost ? "samma kostnad som" : `${here.cost > middle.cost ? "högre" : "lägre"} kostnad än`;
    const cost = `${name} har ${dearer} medianen i länet`;
    if (here.margin === null) return `${cost}; hur säkra svaren är går inte att säga`;
    return Math.abs(gap) > here.margin
      ? `${cost} och ${gap < 0 ? "lägre" : "högre"} nöjdhet`
      : `${cost}; nöjdheten går inte att skilja från medianen`;
  };
  display(
    costQualityChart({
      title: finding(),
      subtitle: `Särskilt boende ${period}: kostnad per brukare (N23009) och andel nöjda (U23471)${points.some(({ margin }) => margin !== null) ? " med felmarginal" : ""}`,
      rows: points,
      focus: municipality,
      peers: near === county ? [] : near.areas,
      cost: { title: "Kostnad per brukare", unit: "kr", good: "low" },
      quality: { title: "Nöjda med sitt boende", unit: "%", good: "high", digits: 1 },
      quadrants: { ...middle, label: "medianen i länet" },
      source: computed,
    }),
  );
}
if (here?.quality != null && here.margin !== null) {
  const [n, of] = [answered(municipality) ?? 0, asked(municipality) ?? 0];
  display(markdown`
    I ${name} svarade högst ${formatNumber(n)} av ungefär ${formatNumber(of)} tillfrågade på frågan, och
    ${percent(here.quality, 0)} av dem var nöjda. Felmarginalen är minst ±${formatNumber(here.margin, { digits: 1 })}
    procentenheter (rapporternas regel: värsta fallet, 95 procent). Den gäller om de som inte svarade tycker som de som
    svarade; det vet ingen.
  `);
}

// %% [markdown]
// ## Plats bland jämförelsekommunerna och i länet

// %% Rangordning
const places = (
  row: { rankRange: readonly [number, number] | null; of: number; missing: string | null } | undefined,
) => {
  if (row === undefined || row.rankRange === null) return null;
  const [from, to] = row.rankRange;
  return from === to ? `${from} av ${row.of}` : `${from}–${to} av ${row.of}`;
};
const ranked = (kpi: string, among: typeof near) => {
  const rows = totals(kpi, among.areas).filter((row) => row.period === period);
  return rows.some((row) => row.value !== null) ? rank(run.figures(kpi), { period, among }) : [];
};
const ranking = ranked("U23471", near);
const ownPlace = ranking.find((row) => row.municipality === municipality);
const intervals = new Map(points.map(({ municipality: area, lower, upper }) => [area, { lower, upper }]));
const withMargin = ranking.map((row) => ({ ...row, ...intervals.get(row.municipality) }));
const anyMargin = withMargin.some(({ lower }) => typeof lower === "number");

if (ranking.length > 0) {
  display(
    rankedBars({
      title: `Nöjdhet i särskilt boende: ${name} på plats ${places(ownPlace) ?? "–"}`,
      subtitle: `Andel nöjda ${period}, procent (U23471)${anyMargin ? ", med felmarginal" : ". Hur säkra platserna är går inte att säga"}`,
      rows: withMargin,
      focus: municipality,
      unit: "%",
      good: "high",
      reference: { value: mean(ranking.flatMap(({ value }) => value ?? [])), label: "ovägt medel" },
      source: computed,
    }),
  );
}

const figures = [
  { kpi: "N20900", title: "Nettokostnadsavvikelse, procent", digits: 1 },
  { kpi: "N23009", title: "Kostnad särskilt boende, kr per brukare", digits: 0 },
  { kpi: "N21006", title: "Kostnad hemtjänst, kr per hemtjänsttagare", digits: 0 },
  { kpi: "U23471", title: "Nöjda i särskilt boende, procent", digits: 0 },
  { kpi: "U21468", title: "Nöjda med hemtjänsten, procent", digits: 0 },
].map(({ kpi, title, digits }) => {
  const place = (among: typeof near) => places(ranked(kpi, among).find((row) => row.municipality === municipality));
  const row = totals(kpi, [municipality]).find((found) => found.period === period);
  return {
    title: `${title} (${kpi})`,
    value: row?.value == null ? null : formatNumber(row.value, { digits }),
    missing: row?.missing ?? "ingen uppgift",
    near: place(near),
    wide: place(county),
  };
});
display(
  showTable(figures, {
    caption: `${name} ${period}: värde och plats (1 är lägst kostnad respektive högst nöjdhet)`,
    columns: [
      { name: "title", title: "Nyckeltal" },
      { name: "value", title: "Värde", align: "right" },
      ...(near === county ? [] : [{ name: "near", title: "Jämförelse\u00adkommuner" }]),
      { name: "wide", title: "Länet" },
    ],
    notes: [
      "Andelarna är heltal i publiceringen: flera kommuner kan ha samma värde och delar då plats, från–till.",
      "En plats säger inget om hur säker den är, och den som har lägst kostnad är inte därför bäst.",
    ],
    source: computed,
  }),
);

// %% [markdown]
// ## Vad siffrorna säger, och inte säger
//
// - **Hemsjukvården.** Där regionen driver hemsjukvården, som i Stockholms län, är referenskostnaden för hög som måttstock.
//   Inom länet är kommunerna jämförbara; mot riket är de det inte utan korrigering.
// - **Tidsseriebrott.** Referenskostnaden fick ny modell 2019. Kostnad per brukare räknar från 2021 brukarna som
//   en median över året. Jämför inte över de åren.
// - **Enkäten.** Den frågar alla, men alla svarar inte. Felmarginalen täcker slumpen i vilka som svarade, inte att de som
//   tiger kan tycka annorlunda. Ingen enkät gjordes 2021.
// - **Index är relativa.** De mäter avståndet till andra kommuner, inte kommunens egen utveckling.
// - **Kostnad är inte effektivitet.** En låg kostnad kan vara låg kvalitet, och tvärtom. Därför står de sida vid sida.
