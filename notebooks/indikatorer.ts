// -*- coding: utf-8 -*-
// %% [markdown]
// # Indikatorer till årsredovisningen
//
// Nämndens verksamhetsberättelse har två tabeller över samma indikatorer: en smal med åren, etappmålet och målvärdet, och en
// bred med trend, plats, länets medel och kön. Här räknas båda fram ur en fryst körning, med förslag till måluppfyllelse.
// Förslagen visar sina skäl. Läsaren avgör.

// %% Körning och parametrar tags=["parameters"]
import {
  ASSESSMENT_SCALES,
  assessTarget,
  checkPeriod,
  countyOf,
  display,
  formatNumber,
  type IndicatorDefinition,
  indicatorDefinitions,
  indicatorTable,
  markdown,
  openRun,
  parameters,
  peers,
  showList,
  showTable,
  smallMultiples,
  sourceList,
  surveyOfYear,
  testTarget,
} from "jamforbar";

const settings = parameters({ municipality: "0126", period: 2021, run: "huddinge-2016-2022" });
const { municipality, period } = settings;
const run = await openRun(settings.run);
checkPeriod(run, period);
const name = run.areas.get(municipality)?.title ?? municipality;
const county = countyOf(run, municipality);
const computed = run.sourceLine("computed");

// Etappmålen, och det som bara står i nämndens dokument, är Huddinges. För andra kommuner visas Koladas mått utan mål.
const HUDDINGE = "0126";
const definitions: readonly IndicatorDefinition[] =
  municipality === HUDDINGE
    ? indicatorDefinitions
    : indicatorDefinitions
        .filter(({ kpi }) => kpi !== undefined)
        .map(({ stageTarget: _, goal2030: __, ...definition }) => definition);

display(markdown`Körningen **${run.name}**: ${run.manifest.note ?? run.manifest.title}`);

// %% [markdown]
// ## I korthet

// %% Förslag till måluppfyllelse
const tableOptions = { municipality, period, among: county } as const;
const byYears = indicatorTable(run, definitions, tableOptions);
const wide = indicatorTable(run, definitions, { ...tableOptions, layout: "wide" });

// Nämnden bytte skala 2021.
const scale = period >= 2021 ? "2021" : "2020";
const assessed = definitions.flatMap((definition) => {
  const target = definition.stageTarget?.[period];
  const cell = byYears.rows.find(({ id }) => id === definition.id)?.years.find(({ year }) => year === period);
  if (typeof target !== "number" || cell === undefined) return [];
  const value = typeof cell.value === "number" ? cell.value : null;
  const { survey, fewest } = surveyOfYear(run, definition, municipality, period);
  const test =
    value === null || survey === undefined || fewest
      ? undefined
      : testTarget({ ...survey, target, good: definition.good });
  const { good, digits, unit, title } = definition;
  const assessment = assessTarget({
    ...{
      scale,
      value,
      target,
      good,
      digits,
      test,
      unit: unit === "index" ? "" : unit,
      missing: cell.missing ?? undefined,
    },
    trend: wide.rows.find(({ id }) => id === definition.id)?.trend.word,
  });
  return [{ title, value, target, digits, unit, missing: cell.missing, tested: test !== undefined, assessment }];
});
const proposed = assessed.filter(({ assessment }) => assessment.proposal !== null);
const held = byYears.rows.filter((row) => row.years.some(({ year, value }) => year === period && value !== null));

display(markdown`
  Av ${definitions.length} indikatorer har **${held.length}** ett värde för ${name} ${String(period)}.
  ${
    assessed.length === 0
      ? municipality === HUDDINGE
        ? `Inget etappmål i siffror är angivet för ${period}: ingen måluppfyllelse föreslås.`
        : "Etappmålen i körningen är Huddinges: ingen måluppfyllelse föreslås."
      : `${assessed.length} har ett etappmål i siffror för ${period}, och ${proposed.length} av dem går att bedöma.`
  }
`);
const written = (value: number, { digits, unit }: { digits: number; unit: string }) =>
  formatNumber(value, { digits, unit: unit === "index" ? "" : unit });
if (assessed.length > 0) {
  display(
    showTable(
      assessed.map((row) => ({
        title: row.title,
        value: row.value === null ? null : written(row.value, row),
        target: written(row.target, row),
        proposal: row.assessment.proposal,
        tested: row.value === null ? null : row.tested ? "ja" : "nej",
        missing: row.missing ?? "ingen uppgift",
      })),
      {
        caption: `${name} ${period}: förslag till måluppfyllelse`,
        columns: [
          { name: "title", title: "Indikator" },
          { name: "value", title: "Värde", align: "right" },
          { name: "target", title: "Etappmål", align: "right" },
          { name: "proposal", title: "Förslag" },
          { name: "tested", title: "Prövat mot slumpen" },
        ],
        notes: [
          `Skalan, bäst först: ${ASSESSMENT_SCALES[scale].join(", ")}.`,
          "Bara andelar ur enkäter med känt antal svar går att pröva. De andra bedöms efter avståndet till målet.",
        ],
        source: computed,
      },
    ),
  );
}

// %% [markdown]
// ## Värden och mål
//
// Det smala formatet: ett år per kolumn. Ett streck är ett värde som saknas; skälet står under tabellen.

// %% Smal tabell
display(byYears);

// %% [markdown]
// ## Indikatorerna i bild
//
// De indikatorer som Kolada har för fler än kommunen själv, ett mål i taget. Den starka linjen är kommunen, de tunna de andra.
// Rubriken räknar trendorden i den breda tabellen nedan: de gäller tabellens år, medan bilden visar alla.

// %% Små diagram
const near = municipality === peers.huddinge.focus ? peers.huddinge : county;
const published = run.sourceLine("published");
const TREND_WORDS = [
  ["positiv", "positiva"],
  ["negativ", "negativa"],
  ["oförändrad", "oförändrade"],
  ["beror på metoden", "beror på metoden"],
  ["kan inte prövas", "kan inte prövas"],
] as const;
type Row = { municipality: string; name: string; period: number; value: number | null };
for (const objective of new Set(definitions.map((definition) => definition.objective))) {
  const panels = definitions.flatMap(({ id, kpi, title, unit, digits, breaks = [], ...definition }) => {
    if (definition.objective !== objective || kpi === undefined || !run.held.includes(kpi)) return [];
    const rows = run.figures(kpi, { areas: near.areas, genders: ["T"] }).objects() as Row[];
    const series = rows.filter((row) => row.period <= period);
    const own = series.filter((row) => row.municipality === municipality && row.value !== null);
    const years = series.map((row) => row.period);
    const within = breaks.filter(({ after }) => after >= Math.min(...years) && after < Math.max(...years));
    return own.length < 2 ? [] : [{ id, title, unit, digits, series, breaks: within }];
  });
  if (panels.length === 0) continue;
  // Samma ord som i den breda tabellen: bilden har inget eget omdöme.
  const words = panels.flatMap(({ id }) => wide.rows.find((row) => row.id === id)?.trend.word ?? []);
  const counted = TREND_WORDS.flatMap(([word, several]) => {
    const count = words.filter((found) => found === word).length;
    return count === 0 ? [] : [`${count} ${count === 1 ? word : several}`];
  });
  display(
    smallMultiples({
      title: `${objective}: ${counted.join(", ")}`,
      subtitle: `${name} och ${near === county ? "länet" : "jämförelsekommunerna"}, till och med ${period}; i rubriken trendorden ur tabellen nedan`,
      panels: panels.map(({ id: _, ...panel }) => panel),
      focus: municipality,
      scale: "own",
      source: published,
    }),
  );
}

// %% [markdown]
// ## Trend, plats och kön
//
// Det breda formatet. Ordet för trenden kommer av ett test där måttet är en enkät, annars av ändringens tecken. Det står vid
// varje rad vilket.

// %% Bred tabell
display(wide);

// %% [markdown]
// ## Förslagen, ett i taget
//
// Varje förslag har sina skäl, regeln som gav det och de andra steg som samma siffror också kan bära.

// %% Skäl
if (assessed.length === 0) {
  display(markdown`Det finns inget etappmål att bedöma för ${name} ${String(period)}.`);
}
for (const { title, assessment } of assessed) {
  display(markdown`### ${title}`);
  if (assessment.proposal === null) {
    display(assessment);
    continue;
  }
  display(markdown`**Förslag: ${assessment.proposal}.** Läsaren avgör.`);
  display(
    showList([
      ...assessment.reasons,
      ...assessment.alternatives.map(({ assessment: step, reason }) => `Kan också läsas som ${step}: ${reason}.`),
    ]),
  );
}

// %% [markdown]
// ## Källor

// %% Källförteckning
display(sourceList(run, definitions));

// %% [markdown]
// ## Hur tabellerna ska läsas
//
// - **Trend är inte alltid test.** För kostnader och index säger ordet bara åt vilket håll värdet har gått.
// - **Oförändrad** betyder att ingen förändring är visad, inte att inget har hänt.
// - **Plats.** Lika värden delar plats. För enkäter är platsen osäker; hur mycket står i fotnoten.
// - **Länets medel** är ovägt: varje kommun räknas lika, och kommunen själv är med.
// - **Omotiverade skillnader** mellan könen är förslag. Om olika behov förklarar en skillnad vet inte siffrorna.
