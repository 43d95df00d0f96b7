import type { IndicatorDefinition } from "./indicator-definition.ts";

// Huddinge kommun, vård- och omsorgsnämnden: the indicators of Verksamhetsberättelse 2020 (VB2020) and 2021 (VB2021).
// Targets are those printed there (the run's table reported-indicators, column stage_target; "minska" and "behålla" from its
// notes). No 2030 goal is known to us, so none is said. Left out, because neither direction is good: the share who choose a
// private provider, and the share of the elderly in care homes.
//
// The objectives are our own grouping: the board's wording of them is not in the run.

const ELDERLY = { measure: "share" as const, pauses: [2021] };
const WHOLE_MUNICIPALITY = "Kolada avser hela kommunen, inte bara nämndens verksamheter.";
const ROLLING = "Rullande tolv månader till och med den månad som anges.";

const QUALITY: readonly IndicatorDefinition[] = [
  {
    ...ofKolada("U23471", "Brukarbedömning särskilt boende äldreomsorg – helhetssyn", "Kvalitet för brukarna"),
    ...{ unit: "%", digits: 0, good: "high", documents: ["VB2020"] },
    survey: { ...ELDERLY, answers: "U23594", responseRate: "U23595" },
  },
  {
    ...ofKolada("U21468", "Brukarbedömning hemtjänst äldreomsorg – helhetssyn", "Kvalitet för brukarna"),
    ...{ unit: "%", digits: 0, good: "high", documents: ["VB2020", "VB2021"] },
    stageTarget: { 2021: 83 },
    survey: { ...ELDERLY, answers: "U23592", responseRate: "U23593" },
  },
  {
    ...ofKolada(
      "U28532",
      "Brukarbedömning daglig verksamhet LSS – Brukaren får bestämma om saker som är viktiga",
      "Kvalitet för brukarna",
    ),
    ...{ unit: "%", digits: 0, good: "high", documents: ["VB2020"] },
    survey: { measure: "share", answers: "U33960", asked: { "0126": { 2021: 99 } } },
  },
  {
    ...ofKolada(
      "U28519",
      "Brukarbedömning gruppbostad LSS – Brukaren får den hjälp hen vill ha",
      "Kvalitet för brukarna",
    ),
    ...{ unit: "%", digits: 0, good: "high", documents: ["VB2021"] },
    stageTarget: { 2021: 83 },
    survey: { measure: "share", answers: "U33964", asked: { "0126": { 2021: 101 } } },
  },
  {
    ...ofKolada(
      "U28526",
      "Brukarbedömning servicebostad LSS – Brukaren får den hjälp hen vill ha",
      "Kvalitet för brukarna",
    ),
    ...{ unit: "%", digits: 0, good: "high", documents: ["VB2021"] },
    stageTarget: { 2021: 78 },
    survey: { measure: "share", answers: "U33966", asked: { "0126": { 2021: 79 } } },
  },
  {
    ...ofDocument(
      "VB2021",
      "Brukarbedömning daglig verksamhet LSS - Brukaren trivs alltid på sin dagliga verksamhet",
      "Kvalitet för brukarna",
      "Egen mätning",
    ),
    ...{ id: "daglig-verksamhet-trivs", unit: "%", digits: 0, good: "high" },
    survey: { measure: "share" },
  },
  {
    ...ofKolada("U20404", "Kvalitetsindex äldreomsorg", "Kvalitet för brukarna"),
    ...{ unit: "index", digits: 0, good: "high", relative: true, documents: ["VB2021"] },
    stageTarget: { 2021: 50 },
    survey: { measure: "index" },
    breaks: [{ after: 2022, label: "fler svarsalternativ räknas" }],
    note: "Ingen nationell brukarundersökning i äldreomsorgen genomfördes 2021: indexets värde för 2021 kan bygga på svar från ett annat år. Verksamhetsberättelse 2021 anger inget värde.",
  },
  {
    ...ofKolada("U28408", "Kvalitetsindex LSS boende och daglig verksamhet", "Kvalitet för brukarna"),
    ...{ unit: "index", digits: 0, good: "high", relative: true, documents: ["VB2021"] },
    survey: { measure: "index" },
    note: "Där ett års undersökning saknas fyller Kolada luckan med året före.",
  },
];

// Of the elderly care, and so of the resource index (U20008), which is computed from it alone.
const NET_COST_DEVIATION_BREAKS = [
  { after: 2018, label: "ny modell för kostnadsutjämningen" },
  { after: 2022, label: "politisk verksamhet ingår inte längre i referenskostnaden" },
];

const RESOURCES: readonly IndicatorDefinition[] = [
  {
    ...ofKolada("U20008", "Resursindex äldreomsorg", "Effektivt resursutnyttjande"),
    ...{ unit: "index", digits: 0, good: "high", relative: true, documents: ["VB2021"] },
    stageTarget: { 2021: 74 },
    breaks: NET_COST_DEVIATION_BREAKS,
  },
  {
    ...ofKolada("U28001", "Resursindex LSS boende och daglig verksamhet", "Effektivt resursutnyttjande"),
    ...{ unit: "index", digits: 0, good: "high", relative: true, documents: ["VB2021"] },
    stageTarget: { 2021: 33 },
  },
  {
    ...ofKolada("N20900", "Nettokostnadsavvikelse äldreomsorg", "Effektivt resursutnyttjande"),
    ...{ unit: "%", digits: 1, good: "low", documents: ["VB2021"] },
    breaks: NET_COST_DEVIATION_BREAKS,
  },
  {
    ...ofKolada("N28018", "Nettokostnadsavvikelse LSS", "Effektivt resursutnyttjande"),
    ...{ unit: "%", digits: 1, good: "low", documents: ["VB2021"] },
  },
  {
    ...ofDocument("VB2021", "Budgethållning", "Effektivt resursutnyttjande", "Agresso"),
    ...{ id: "budgethallning", unit: "%", digits: 1, good: "high", stageTarget: { 2021: 0 } },
  },
  {
    ...ofDocument(
      "VB2021",
      "Personer 80+ med hemtjänst av personer 80+ med särskilt boende eller hemtjänst",
      "Effektivt resursutnyttjande",
      "Egen beräkning ur Kolada (N21705 och N23806)",
    ),
    ...{ id: "hemtjanst-av-alla-med-stod", unit: "%", digits: 0, good: "high", stageTarget: { 2021: 65 } },
  },
  {
    ...ofDocument(
      "VB2021",
      "Självkostnad per utförd hemtjänsttimme egen regi",
      "Effektivt resursutnyttjande",
      "Nämndens egna system",
    ),
    ...{ id: "sjalvkostnad-hemtjansttimme", unit: "kr", digits: 0, good: "low" },
  },
  {
    ...ofDocument(
      "VB2020",
      "Nettokostnad per plats särskilt boende för äldre",
      "Effektivt resursutnyttjande",
      "Nämndens egna system",
    ),
    ...{ id: "kostnad-sarskilt-boende", unit: "kr", digits: 0, good: "low" },
  },
  {
    ...ofDocument(
      "VB2020",
      "Nettokostnad per timme hemtjänst 65+",
      "Effektivt resursutnyttjande",
      "Nämndens egna system",
    ),
    ...{ id: "kostnad-hemtjansttimme", unit: "kr", digits: 0, good: "low" },
  },
  {
    ...ofDocument(
      "VB2020",
      "Nettokostnad per plats bostad med särskild service LSS",
      "Effektivt resursutnyttjande",
      "Nämndens egna system",
    ),
    ...{ id: "kostnad-bostad-lss", unit: "kr", digits: 0, good: "low" },
  },
];

const STAFF: readonly IndicatorDefinition[] = [
  {
    ...ofKolada("U00200", "Hållbart medarbetarengagemang (HME) – Totalt", "Attraktiv arbetsgivare"),
    ...{ unit: "index", digits: 1, good: "high", documents: ["VB2020"], note: WHOLE_MUNICIPALITY },
    stageTarget: { 2020: 79 },
    survey: { measure: "index" },
  },
  {
    ...ofDocument(
      "VB2020",
      "Hållbart medarbetarengagemang (HME) - Ledarskap",
      "Attraktiv arbetsgivare",
      "Medarbetarundersökningen",
    ),
    ...{ id: "hme-ledarskap", unit: "index", digits: 1, good: "high", stageTarget: { 2020: 78 } },
    survey: { measure: "index" },
  },
  {
    ...ofDocument(
      "VB2020",
      "Hållbart medarbetarengagemang (HME) - Motivation",
      "Attraktiv arbetsgivare",
      "Medarbetarundersökningen",
    ),
    ...{ id: "hme-motivation", unit: "index", digits: 1, good: "high", stageTarget: { 2020: 79 } },
    survey: { measure: "index" },
  },
  {
    ...ofDocument("VB2021", "Prestationsnivå (medarbetarenkät)", "Attraktiv arbetsgivare", "Medarbetarundersökningen"),
    ...{ id: "prestationsniva", unit: "index", digits: 1, good: "high", stageTarget: { 2021: 70 } },
    survey: { measure: "index" },
  },
  {
    ...ofDocument("VB2020", "Sjukfrånvaro (total) r12", "Attraktiv arbetsgivare", "Heroma"),
    ...{ id: "sjukfranvaro-total", unit: "%", digits: 1, good: "low", stageTarget: { 2020: "minska" }, note: ROLLING },
  },
  {
    ...ofDocument("VB2021", "Sjukfrånvaro dag 15-90", "Attraktiv arbetsgivare", "Heroma"),
    ...{ id: "sjukfranvaro-15-90", unit: "%", digits: 1, good: "low", stageTarget: { 2021: 2 } },
  },
];

const ENVIRONMENT: readonly IndicatorDefinition[] = [
  {
    ...ofKolada("U07514", "Andel ekologiska livsmedel", "Miljö"),
    ...{ unit: "%", digits: 1, good: "high", documents: ["VB2020"], note: WHOLE_MUNICIPALITY },
    stageTarget: { 2020: "behålla" },
  },
  {
    ...ofDocument("VB2021", "Fordon med förnyelsebara drivmedel", "Miljö", "Egen mätning"),
    ...{ id: "fordon", unit: "%", digits: 1, good: "high" },
  },
  {
    ...ofDocument("VB2021", "Matsvinn i kommunala verksamheter", "Miljö", "Egen mätning"),
    ...{ id: "matsvinn", unit: "kg", digits: 0, good: "low", note: "Vägt under en vecka." },
  },
];

/**
 * The indicators of the care board's annual reports for 2020 and 2021, ready for `indicatorTable` and `sourceList`; pick a
 * report's own by `documents`. Write your own with `parseDefinitions`.
 *
 * @example
 * indicatorDefinitions.find(({ id }) => id === "U21468").stageTarget[2021]; // => 83
 */
export const indicatorDefinitions: readonly IndicatorDefinition[] = [
  ...QUALITY,
  ...RESOURCES,
  ...STAFF,
  ...ENVIRONMENT,
];

function ofKolada(kpi: string, title: string, objective: string) {
  return { id: kpi, kpi, title, objective, source: "Kolada" };
}

function ofDocument(document: string, indicator: string, objective: string, source: string) {
  const from = { table: "reported-indicators", where: { document, indicator } } as const;
  const title = indicator.replace(" - ", " – ").replace(/(\d)-(\d)/, "$1–$2");
  return { title, objective, source, from, documents: [document] };
}
