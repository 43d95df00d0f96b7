// -*- coding: utf-8 -*-
// %% [markdown]
// # Effektivitet i LSS: kostnad mot kvalitet
//
// Vad kostar stödet till personer med funktionsnedsättning, mot vad det borde kosta? Och vad säger de som får det? Här
// ställs kostnaderna mot brukarnas egna svar, i kommunen, bland jämförelsekommunerna och i länet. Varje tal räknas fram ur
// en fryst körning: samma körning ger alltid samma sida.

// %% Körning och parametrar tags=["parameters"]
import {
  checkPeriod,
  compareTrends,
  costAgainstQuality,
  costQualityChart,
  countyOf,
  display,
  figureOf,
  formatNumber,
  indexRecipe,
  markdown,
  openRun,
  parameters,
  peers,
  proportionInterval,
  rankIntervalChart,
  rankWithUncertainty,
  showTable,
  surveyEstimates,
  trend,
  trendChart,
} from "jamforbar";

const settings = parameters({ municipality: "0126", period: 2022, run: "huddinge-2016-2022" });
const { municipality, period } = settings;
const run = await openRun(settings.run);
checkPeriod(run, period);

// Jämförelsekommuner har Huddinge beslutat om; för andra kommuner är länet jämförelsen.
const county = countyOf(run, municipality);
const near = municipality === peers.huddinge.focus ? peers.huddinge : county;
const name = run.areas.get(municipality)?.title ?? municipality;
const computed = run.sourceLine("computed");
const published = run.sourceLine("published");

type Row = { municipality: string; name: string; period: number; value: number | null; missing: string | null };
const totals = (kpi: string, areas: readonly string[]) =>
  run.figures(kpi, { areas, genders: ["T"] }).objects() as Row[];
const ownFigure = (kpi: string, year = period) => figureOf(run, kpi, { area: municipality, period: year });
const number = (value: number, digits = 0) => formatNumber(value, { digits });
const percent = (value: number, digits = 1) => formatNumber(value, { digits, unit: "procent" });

display(markdown`Körningen **${run.name}**: ${run.manifest.note ?? run.manifest.title}`);

// %% [markdown]
// ## Vad kostar LSS, mot vad det borde kosta?
//
// Nettokostnadsavvikelsen är skillnaden mellan kommunens nettokostnad för LSS och den referenskostnad som
// kostnadsutjämningen räknar fram, i procent av referenskostnaden. Under noll är billigare än utjämningen räknar med.

// %% Nettokostnadsavvikelse
const deviation = totals("N28018", near.areas).filter((row) => row.period <= period);
const latest = ownFigure("N28018").value;
if (deviation.some((row) => row.value !== null)) {
  display(
    trendChart({
      title:
        latest === null
          ? `${name}: avvikelsen för ${period} saknas`
          : `${name} låg ${percent(Math.abs(latest))} ${latest < 0 ? "under" : "över"} referenskostnaden ${period}`,
      subtitle: "Nettokostnadsavvikelse LSS, procent av referenskostnaden (N28018)",
      series: deviation,
      focus: municipality,
      unit: "%",
      digits: 1,
      reference: { value: 0, label: "referens" },
      source: published,
    }),
  );
} else {
  display(markdown`Körningen har ingen nettokostnadsavvikelse för LSS till och med ${String(period)}.`);
}

// %% [markdown]
// ### Går det åt rätt håll, och hänger svaret på metoden?
//
// En trend kan räknas på flera sätt. Första mot sista året hör bara två år. Minsta kvadratmetoden hör alla år men dras med av
// ett enda avvikande. Theil–Sens metod, medianen av lutningarna mellan alla par av år, gör det knappt. Säger de olika hänger
// slutsatsen på metoden.

// %% Trender
const METHODS = ["endpoint", "least-squares", "theil-sen"] as const;
const METHOD_NAMES: Readonly<Record<string, string>> = {
  endpoint: "Första mot sista året",
  "least-squares": "Minsta kvadratmetoden",
  "theil-sen": "Theil–Sen",
  "mann-kendall": "Mann–Kendall (test)",
};
const DIRECTIONS = { increasing: "ökar", decreasing: "minskar", unchanged: "ingen visad" } as const;

const bySeries = new Map(
  [...new Set(deviation.map((row) => row.municipality))].flatMap((id) => {
    const rows = deviation.filter((row) => row.municipality === id);
    const values = rows.filter((row) => row.value !== null).length;
    return values < 3 ? [] : [[rows[0]?.name ?? id, rows] as const];
  }),
);
const own = bySeries.get(name);
if (own === undefined || bySeries.size < 2) {
  display(markdown`Till och med ${String(period)} har ${name} färre än tre år med värde: ingen trend går att räkna.`);
} else {
  const falls = compareTrends(bySeries, { steepest: "fall" });
  display(falls);
  const trends = [...METHODS, "mann-kendall" as const].map((method) => {
    const found = trend(own, { method });
    const place = falls.rows.find((row) => row.method === method && row.series === name)?.place;
    const interval =
      found.lower === null || found.upper === null ? null : [found.lower, found.upper].map((end) => number(end, 2));
    return {
      method: METHOD_NAMES[method],
      slope: found.slope,
      interval:
        method === "endpoint" || method === "mann-kendall" ? "beräknas inte" : (interval?.join(" till ") ?? null),
      p: method === "endpoint" || found.p === null ? "beräknas inte" : number(found.p, 3),
      direction: method === "endpoint" ? "prövas inte" : DIRECTIONS[found.direction],
      place: place === undefined ? "–" : `${place} av ${bySeries.size}`,
      missing: found.noInterval,
    };
  });
  const shown = trends.filter(({ direction }) => direction === "minskar" || direction === "ökar").length;
  const places = [...new Set(trends.flatMap(({ place }) => (place === "–" ? [] : [place])))];
  display(
    showTable(trends, {
      caption: `${name}: trenden i nettokostnadsavvikelsen till och med ${period}`,
      columns: [
        { name: "method", title: "Metod" },
        { name: "slope", title: "Ändring", unit: "procentenheter per år", digits: 2 },
        { name: "interval", title: "95 procents intervall", align: "right" },
        { name: "p", title: "p", align: "right" },
        { name: "direction", title: "Trend" },
        { name: "place", title: "Plats" },
      ],
      notes: "Plats 1 faller mest. Mann–Kendall prövar om det finns en trend; lutningen bredvid är Theil–Sens.",
      source: computed,
    }),
  );
  display(markdown`
    ${name} får ${places.length === 1 ? `samma plats med alla tre metoderna, ${places[0] ?? ""}` : `olika plats med olika metod: ${places.join(", ")}`}.
    ${
      shown === 0
        ? "Ingen av de tre prövande metoderna visar en trend: med så få år syns bara en stark."
        : shown === 3
          ? "Alla tre prövande metoder visar en trend."
          : `${shown} av de tre prövande metoderna visar en trend: slutsatsen hänger på metoden.`
    }
  `);
}

// %% [markdown]
// ## Kostnad per brukare mot vad brukarna svarar
//
// Låg kostnad är effektivt bara om kvaliteten håller. Strecken är 95 procents osäkerhetsintervall för slumpen i vilka som
// svarade. Där de saknas är antalet svar inte publicerat.

// %% Kostnad mot kvalitet
const pairs = [
  {
    title: "Gruppbostad",
    ...{ cost: "N28013", quality: "U28519", what: "boende LSS", axis: "Får den hjälp de vill ha" },
    note: "Kostnaden gäller allt boende enligt LSS, enkäten bara gruppbostad: de mäter inte precis samma verksamhet.",
  },
  {
    title: "Daglig verksamhet",
    ...{ cost: "N28015", quality: "U28532", what: "daglig verksamhet LSS", axis: "Får bestämma om viktiga saker" },
    note: "",
  },
];
// Intervallet för andelen: exakt när antalet tillfrågade är känt, annars Wilsons. En andel som publicerats i hela procent kan
// ligga strax utanför det som antalet svar ger; då räcker intervallet till andelen.
const intervalOf = ({ share, counts, answered, asked }: ReturnType<typeof surveyEstimates>[number]) => {
  if (share === null || answered === null) return { lower: null, upper: null };
  const found = counts ?? { positive: Math.round((share * answered) / 100), answered };
  const { lower, upper } = proportionInterval({ ...found, ...(asked !== null && { asked }) });
  return { lower: Math.min(share, lower), upper: Math.max(share, upper) };
};
for (const { title, cost, quality, what, axis, note } of pairs) {
  display(markdown`### ${title}`);
  const costs = new Map(
    totals(cost, county.areas).flatMap((row) => (row.period === period ? [[row.municipality, row] as const] : [])),
  );
  const rows = surveyEstimates(run, quality, { period, among: county }).map((row) => {
    const { municipality: id, standardError, share } = row;
    const cost = costs.get(id);
    return {
      ...{ municipality: id, name: row.name, cost: cost?.value ?? null, quality: share, standardError },
      ...intervalOf(row),
      missing: row.missing ?? cost?.missing ?? null,
    };
  });
  const both = rows.filter((row) => row.cost !== null && row.quality !== null);
  if (both.length < 2) {
    display(
      markdown`För ${String(period)} har för få kommuner både kostnad och enkät: de kan inte ställas mot varandra.`,
    );
    continue;
  }
  const errors = rows.flatMap((row) =>
    row.standardError === null ? [] : [[row.municipality, row.standardError] as const],
  );
  const compared = costAgainstQuality({
    cost: run.figures(cost),
    quality: run.figures(quality),
    ...{ period, among: county, focus: municipality, reference: "median" },
    ...(errors.length > 0 && { uncertainty: { standardErrors: new Map(errors) } }),
  });
  const here = compared.rows.find((row) => row.municipality === municipality);
  const COST = { cheaper: "lägre kostnad än", dearer: "högre kostnad än", same: "samma kostnad som" } as const;
  const gap = here === undefined ? 0 : here.cost - compared.reference.cost;
  const costWord = gap < 0 ? COST.cheaper : gap > 0 ? COST.dearer : COST.same;
  const better = here !== undefined && here.quality > compared.reference.quality;
  const heading =
    here === undefined
      ? `${name} har inte både kostnad och svar ${period}`
      : here.certain
        ? `${name}: ${costWord} medianen i länet, och säkert ${better ? "högre" : "lägre"} andel`
        : `${name}: ${costWord} medianen i länet; ${errors.length === 0 ? "hur säkra svaren är går inte att säga" : "svaren går inte att skilja från den"}`;
  display(
    costQualityChart({
      title: heading,
      subtitle: `${title} ${period}: kostnad per brukare, ${what} (${cost}), och andel positiva svar (${quality})`,
      rows: rows.map(({ standardError: _, ...row }) => row),
      focus: municipality,
      peers: near === county ? [] : near.areas,
      cost: { title: "Kostnad per brukare", unit: "kr", good: "low" },
      quality: { title: axis, unit: "%", good: "high", digits: 1 },
      quadrants: { cost: compared.reference.cost, quality: compared.reference.quality, label: "medianen i länet" },
      source: computed,
    }),
  );
  if (here === undefined) {
    display(markdown`${name} har ingen plats i figuren. Det som saknas: ${compared.focusMissing ?? "ingen uppgift"}.`);
  } else {
    display(compared);
  }
  if (note !== "") display(markdown`${note}`);
}

// %% [markdown]
// ## Resursindex
//
// Resursindex LSS (U28001) väger ihop kostnaderna på en skala 0–100 mot *alla* kommuner samma år: 100 är bland de
// billigaste, 0 bland de dyraste. Det säger ingenting om kvalitet.

// %% Resursindex
const { components } = indexRecipe("U28001");
const indexYears = totals("U28001", [municipality])
  .map((row) => row.period)
  .sort((a, b) => a - b);
display(
  showTable(
    indexYears.map((year) => ({
      period: year,
      index: ownFigure("U28001", year).value,
      ...Object.fromEntries(components.map(({ kpi }) => [kpi, ownFigure(kpi, year).value])),
      missing: ownFigure("U28001", year).missing ?? "ingen uppgift",
    })),
    {
      caption: `Resursindex LSS, ${name}: publicerat, med sina komponenter`,
      columns: [
        { name: "period", title: "År" },
        { name: "index", title: "Index", digits: 1 },
        { name: "N28018", title: "Nettokostnads\u00adavvikelse", unit: "procent", digits: 1 },
        { name: "N28013", title: "Boende", unit: "kr per brukare", digits: 0 },
        { name: "N28015", title: "Daglig verksamhet", unit: "kr per brukare", digits: 0 },
      ],
      highlight: (row) => Reflect.get(row, "period") === period,
      notes: "Indexet är relativt: det kan falla fast kommunens kostnader är oförändrade, om andras sjunker.",
      source: published,
    },
  ),
);
const held = [...run.areas.values()].filter(({ type }) => type === "K").length;
const ALL = 290;
if (held < ALL) {
  display(markdown`
    Det publicerade indexet kan inte räknas om här. Det bygger på ${components.length} kostnadsmått, vart och ett satt i
    förhållande till alla ${ALL} kommuner, och körningen har ${held}. Komponenterna revideras ibland utan att indexet räknas
    om; en ändring mellan två år kan därför vara räkningens och inte kommunens.
  `);
}

// %% [markdown]
// ## Plats, och hur säker den är
//
// En plats i en enkät är en uppskattning med felmarginal. Spannet säger vilka platser kommunen kan ha när slumpen i svaren
// räknas med. Ett spann som täcker nästan hela listan betyder att platsen inte säger något. Kostnader räknar alla brukare och
// har inget urvalsfel.

// %% Rangordning
const span = (range: readonly [number, number] | null | undefined) =>
  range == null ? null : range[0] === range[1] ? `${range[0]}` : `${range[0]}–${range[1]}`;
const indicators = [
  { kpi: "N28018", title: "Nettokostnadsavvikelse, procent", digits: 1 },
  { kpi: "N28013", title: "Kostnad boende, kr per brukare", digits: 0 },
  { kpi: "N28015", title: "Kostnad daglig verksamhet, kr per brukare", digits: 0 },
  { kpi: "U28519", title: "Gruppbostad: får den hjälp de vill ha, procent", digits: 0 },
  { kpi: "U28526", title: "Servicebostad: får den hjälp de vill ha, procent", digits: 0 },
  { kpi: "U28532", title: "Daglig verksamhet: får bestämma, procent", digits: 0 },
];
const placed = (among: typeof near) =>
  indicators.map(({ kpi, title, digits }) => {
    const any = totals(kpi, among.areas).some((row) => row.period === period && row.value !== null);
    const row = any
      ? rankWithUncertainty(run, kpi, { period, among }).find((found) => found.municipality === municipality)
      : undefined;
    const cost = kpi.startsWith("N");
    const place = span(row?.rankRange);
    const covers = (range: readonly [number, number] | null | undefined) =>
      cost && place !== null ? "inget urvalsfel" : span(range);
    return {
      title: `${title} (${kpi})`,
      value: row?.value == null ? null : number(row.value, digits),
      place: place === null || row === undefined ? null : `${place} av ${row.of}`,
      marginal: covers(row?.rankInterval),
      simultaneous: covers(row?.simultaneous),
      missing: row?.note ?? ownFigure(kpi).missing ?? "ingen uppgift",
    };
  });
for (const among of near === county ? [county] : [near, county]) {
  display(
    showTable(placed(among), {
      caption: `${name} ${period}, plats bland ${among === county ? "kommunerna i länet" : "jämförelsekommunerna"}`,
      columns: [
        { name: "title", title: "Nyckeltal" },
        { name: "value", title: "Värde", align: "right" },
        { name: "place", title: "Plats" },
        { name: "marginal", title: "Möjliga platser, 95 procent" },
        { name: "simultaneous", title: "Samma, för alla kommuner på en gång" },
      ],
      notes: "Plats 1 är lägst kostnad respektive högst andel; lika värden delar plats, från–till.",
      source: computed,
    }),
  );
}

// %% Platserna i länet
for (const { kpi, title } of indicators.filter(
  (indicator) => indicator.kpi === "U28519" || indicator.kpi === "U28532",
)) {
  const answers = totals(kpi, county.areas).filter((row) => row.period === period && row.value !== null);
  if (answers.length < 2) continue;
  const rows = rankWithUncertainty(run, kpi, { period, among: county });
  const here = rows.find((row) => row.municipality === municipality);
  const own = span(here?.rankRange);
  if (here === undefined || own === null || here.rankInterval === null) continue;
  const [survey = title] = title.split(":");
  const possible = span(here.rankInterval) ?? own;
  display(
    rankIntervalChart({
      title: `${survey}: ${name} har plats ${own} av ${here.of} i länet${possible === own ? ", och slumpen i svaren ändrar det inte" : `, men kan höra hemma på plats ${possible}`}`,
      subtitle: `Plats efter andel positiva svar ${period} (${kpi}), med 95 procents konfidens`,
      rows,
      focus: municipality,
      unit: "%",
      source: computed,
    }),
  );
}

// %% [markdown]
// ## Vad siffrorna säger, och inte säger
//
// - **Behoven skiljer sig.** Kostnaden per brukare beror på hur stort stöd brukarna behöver. Två kommuner med samma kostnad
//   kan ha olika svår uppgift.
// - **Enkäten når inte alla.** Felmarginalen täcker slumpen i vilka som svarade, inte att de som tiger kan tycka annorlunda.
// - **Avrundade andelar.** Vissa år publiceras andelarna i hela procent. Då delar kommuner plats utan att vara lika.
// - **Index är relativa.** De mäter avståndet till andra kommuner, inte kommunens egen utveckling.
// - **Kostnad är inte effektivitet.** En låg kostnad kan vara låg kvalitet, och tvärtom. Därför står de sida vid sida.
