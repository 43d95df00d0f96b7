// -*- coding: utf-8 -*-
// %% [markdown]
// # Ekonomi och volymer: höll budgeten, och varför?
//
// En nämnd kan klara sin budget för att den är effektiv, eller för att färre fick hjälp. Här ställs utfall mot budget,
// kostnadens förändring delas i volym och pris, och enhetskostnaden jämförs mellan egen regi och köpt verksamhet. Till
// det sjukfrånvaro, personal och kvalitetsregister: sådant som inte står i Kolada utan i kommunens egna system.

// %% Körning och parametrar tags=["parameters"]
import {
  budgetVariance,
  checkPeriod,
  display,
  figureOf,
  formatNumber,
  impliedShare,
  markdown,
  openRun,
  parameters,
  processChart,
  processLimits,
  rankedBars,
  rollingTwelve,
  serviceMix,
  serviceMixChart,
  showList,
  showTable,
  trendChart,
  volumePriceSplit,
} from "jamforbar";

const settings = parameters({ municipality: "0126", period: 2021, run: "huddinge-ekonomi-2018-2021" });
const { municipality, period } = settings;
const run = await openRun(settings.run);
checkPeriod(run, period);
const name = run.areas.get(municipality)?.title ?? `kommunen ${municipality}`;
const computed = run.sourceLine("computed");
const published = run.sourceLine("published");

type Row = { period: number | string; value: number | null; missing: string | null };
const held = new Set(run.held);
const known = run.areas.has(municipality);
const rowsOf = (kpi: string, gender: "T" | "K" | "M" = "T") =>
  known && held.has(kpi)
    ? (run.figures(kpi, { areas: [municipality], genders: [gender] }).objects() as Row[]).filter(
        (row) => Number.parseInt(String(row.period).replace("r12 ", ""), 10) <= period,
      )
    : [];
const figure = (kpi: string, at: number | string = period, area = municipality) =>
  known && held.has(kpi)
    ? figureOf(run, kpi, { area, period: at })
    : { value: null, missing: "finns inte i körningen" };
const value = (kpi: string, at: number | string = period, area = municipality) => figure(kpi, at, area).value;

const millions = (tkr: number, sign = false) => formatNumber(tkr / 1000, { digits: 1, unit: "mnkr", sign });
const percent = (share: number, digits = 1) => formatNumber(share, { digits, unit: "procent" });
// Procent av det hela; inget när det hela är noll eller saknas.
const shareOf = (part: number | null, whole: number | null) =>
  part === null || whole === null || whole === 0 ? null : (100 * part) / whole;
const growth = (before: number | null, after: number | null) =>
  shareOf(before === null || after === null ? null : after - before, before);
// Nettokostnaden är resultatet med omvänt tecken: plus är att det blev billigare än budgeterat.
const netVariance = (budget: number, outcome: number) =>
  budgetVariance({ budget: -budget, outcome: -outcome, kind: "result" });
const about = (kpis: readonly string[]) => [
  ...new Set(kpis.flatMap((kpi) => run.keyFigures.get(kpi)?.description?.replace(/^Enhet: [^.]*\. ?/, "") || [])),
];
const nothing = (what: string) =>
  display(markdown`*Körningen har ${what} för ${name} till och med ${String(period)}.*`);

display(markdown`Körningen **${run.name}**: ${run.manifest.note ?? run.manifest.title}`);
if (!known) {
  display(markdown`
    **Körningen har inga exporter från ${name}.** Sidan bygger på kommunens egna system; uppgifterna finns inte i Kolada. Läs in egna
    exporter med ”jamforbar import-table” och samma nyckeltal som i ”notebooks/underlag”, och ange den körningen.
  `);
}

// %% [markdown]
// ## I korthet

// %% Sammanfattning
const findings: string[] = [];
const direction = (change: number, up: string, down: string) => (change >= 0 ? up : down);

const [netBefore, netBudget, netOutcome] = [
  value("drift.utfall", period - 1),
  value("drift.budget"),
  value("drift.utfall"),
];
if (netBudget !== null && netOutcome !== null) {
  const { variance } = netVariance(netBudget, netOutcome);
  findings.push(
    `Budgeten ${direction(variance, "höll", "höll inte")}: nettokostnaden ${period} blev ${millions(netOutcome)}, ${millions(Math.abs(variance))} ${direction(variance, "lägre", "högre")} än budget.`,
  );
}
const netGrowth = growth(netBefore, netOutcome);
if (netBefore !== null && netOutcome !== null && netGrowth !== null) {
  const change = netOutcome - netBefore;
  findings.push(
    `Från året före ${direction(change, "steg", "sjönk")} nettokostnaden med ${millions(Math.abs(change))} (${percent(Math.abs(netGrowth))}), i löpande priser.`,
  );
}
const hours = growth(value("volym.hemtjanst", period - 1), value("volym.hemtjanst"));
if (hours !== null) {
  findings.push(`Hemtjänsttimmarna ${direction(hours, "ökade", "minskade")} med ${percent(Math.abs(hours))}.`);
}
const [sickBefore, sickNow] = [period - 1, period].map((year) => value("sjukfranvaro.r12", `r12 ${year}-11`));
if (sickBefore != null && sickNow != null) {
  const points = formatNumber(sickNow - sickBefore, { digits: 1, sign: true, unit: "procentenheter" });
  findings.push(`Sjukfrånvaron (tolv månader till november) var ${percent(sickNow)}, ${points} på ett år.`);
}
if (findings.length > 0) display(showList(findings));
else nothing("ingen budget och inget utfall");

// %% [markdown]
// ## Höll budgeten?
//
// Ett plus är gynnsamt: lägre kostnad eller högre intäkt än budgeterat. Först verksamhet för verksamhet, sedan efter vad
// pengarna gick till.

// %% Budgetavvikelse per verksamhet
const units = [...run.areas.values()].filter((area) => area.municipality === municipality);
const divisions = units
  .flatMap(({ id, title }) => {
    const [budget, outcome] = [value("drift.budget", period, id), value("drift.utfall", period, id)];
    if (budget === null || outcome === null) return [];
    const { variance, percent: share } = netVariance(budget, outcome);
    const before = value("drift.utfall", period - 1, id);
    return [{ id, title, budget, outcome, variance, share, printed: value("drift.avvikelse", period, id), before }];
  })
  .sort((a, b) => b.outcome - a.outcome);
const byVariance = [...divisions].sort((a, b) => b.variance - a.variance);
const [most] = byVariance;
if (most === undefined) nothing("ingen budget per verksamhet");
else {
  const least = byVariance.at(-1) ?? most;
  display(
    rankedBars({
      title:
        least.variance >= 0
          ? `Alla verksamheter höll budgeten; ${most.title} hade störst överskott`
          : `${least.title} gick mest över sin budget`,
      subtitle: `Budgetavvikelse ${period}, mnkr. Plus är lägre kostnad än budgeterat`,
      rows: byVariance.map(({ id, title, variance }, at) => {
        return { municipality: id, name: title, value: variance / 1000, rank: at + 1 };
      }),
      nameTitle: "Verksamhet",
      focus: least.variance >= 0 ? most.id : least.id,
      unit: "mnkr",
      digits: 1,
      good: "high",
      source: computed,
    }),
  );
}

// %% Tabellen bakom
if (divisions.length > 0) {
  const off = divisions.filter(({ printed, variance }) => printed !== null && printed !== variance);
  display(
    showTable(divisions, {
      caption: `${name} ${period}: nettokostnad mot budget`,
      columns: [
        { name: "title", title: "Verksamhet" },
        { name: "budget", title: "Budget", unit: "tkr", digits: 0 },
        { name: "outcome", title: "Utfall", unit: "tkr", digits: 0 },
        { name: "variance", title: "Avvikelse", unit: "tkr", digits: 0 },
        { name: "share", title: "Av budget", unit: "procent", digits: 1 },
        { name: "before", title: `Utfall ${period - 1}`, unit: "tkr", digits: 0 },
      ],
      notes: [
        ...about(["drift.utfall"]),
        ...(off.length === 0
          ? []
          : [
              `Den tryckta avvikelsen skiljer sig med högst ${formatNumber(Math.max(...off.map(({ printed, variance }) => Math.abs((printed ?? 0) - variance))))} tkr för ${off.map(({ title }) => title).join(", ")}: budget, utfall och avvikelse avrundas var för sig.`,
            ]),
      ],
      source: computed,
    }),
  );
}

// %% Budgetavvikelse per kontoslag
// Kostnader skrivs med minus: då är avvikelsen utfall minus budget för alla kontoslag. Kontoplanen byttes mellan åren.
const plan =
  ["resultat", "driftredovisning"].find((prefix) => value(`${prefix}.resultat.budget`) !== null) ?? "resultat";
const planned = run.held.filter((kpi) => kpi.startsWith(`${plan}.`) && kpi.endsWith(".utfall"));
const accounts = planned.flatMap((kpi) => {
  const account = kpi.split(".")[1] ?? kpi;
  const [budget, outcome] = [value(`${plan}.${account}.budget`), value(kpi)];
  if (budget === null || outcome === null) return [];
  const { variance, percent: share } =
    account === "resultat"
      ? budgetVariance({ budget, outcome, kind: "result" })
      : budget < 0
        ? budgetVariance({ budget, outcome, kind: "cost", costSign: "negative" })
        : budgetVariance({ budget, outcome, kind: "income" });
  const title = (run.keyFigures.get(kpi)?.title ?? account).replace(/, utfall$/, "");
  return [{ account, title, budget, outcome, variance, share }];
});
const SUMS = ["intakter", "kostnader", "resultat"];
const parts = accounts.filter(({ account }) => !SUMS.includes(account)).sort((a, b) => a.variance - b.variance);
if (accounts.length > 0) {
  const [worst, best] = [parts[0], parts.at(-1)];
  if (worst !== undefined && best !== undefined && worst !== best) {
    display(markdown`
      Överskott och underskott tar ut varandra. Störst minus har **${worst.title}**
      (${millions(worst.variance, true)}), störst plus **${best.title}** (${millions(best.variance, true)}).
    `);
  }
  display(
    showTable([...parts, ...accounts.filter(({ account }) => SUMS.includes(account))], {
      caption: `${name} ${period}: resultaträkningen mot budget`,
      columns: [
        { name: "title", title: "Kontoslag" },
        { name: "budget", title: "Budget", unit: "tkr", digits: 0 },
        { name: "outcome", title: "Utfall", unit: "tkr", digits: 0 },
        { name: "variance", title: "Avvikelse", unit: "tkr", digits: 0 },
        { name: "share", title: "Av budget", unit: "procent", digits: 1 },
      ],
      highlight: ({ account }) => account === "resultat",
      notes: about([`${plan}.resultat.utfall`]),
      source: computed,
    }),
  );
} else nothing("ingen resultaträkning");

// %% Prognosen i delårsrapporten
const forecastYear = [...rowsOf("delar.prognos")].map((row) => row.period).at(-1);
const forecast = forecastYear === undefined ? null : value("delar.prognos", forecastYear);
const closed = forecastYear === undefined ? null : value("driftredovisning.resultat.utfall", forecastYear);
if (forecast !== null && closed !== null) {
  const cost = Math.abs(closed);
  display(markdown`
    **Prognosen.** I delårsrapporten ${String(forecastYear)} väntades nettokostnaden bli ${millions(forecast)}; bokslutet blev ${millions(cost)}, alltså
    ${millions(Math.abs(cost - forecast))} ${cost < forecast ? "lägre" : "högre"}. Prognosen är tryckt i hela hundratusental kronor.
  `);
}

// %% [markdown]
// ## Vart gick pengarna?

// %% Fördelning av nettokostnaden
const mixes = [period - 1, period].flatMap((year) => {
  const costs = divisions.map(({ id, title }) => [title, value("drift.utfall", year, id)] as const);
  if (costs.length === 0 || costs.length > 6 || costs.some(([, cost]) => cost === null || cost < 0)) return [];
  return [{ name: String(year), mix: serviceMix(new Map(costs.map(([title, cost]) => [title, (cost ?? 0) / 1000]))) }];
});
const latestMix = mixes.at(-1)?.mix;
const largest = latestMix && [...latestMix.parts].sort((a, b) => (b.share ?? 0) - (a.share ?? 0))[0];
if (largest === undefined || largest.share === null) nothing("inget utfall per verksamhet");
else {
  display(
    serviceMixChart({
      title: `${largest.service} tog ${percent(largest.share, 0)} av nettokostnaden ${period}`,
      subtitle: "Nettokostnaden fördelad på verksamheter, procent",
      rows: mixes,
      focus: String(period),
      unit: "mnkr",
      digits: 1,
      source: computed,
    }),
  );
}

// %% [markdown]
// ## Vad kostar en plats och en timme?
//
// Enhetskostnaden för det kommunen driver själv mot det den köper. Skillnaden är inte detsamma som att det ena är dyrare: de som
// får stöd har olika behov, och gemensamma kostnader kan vara fördelade på olika sätt.

// %% Enhetskostnader
const SERVICES = [
  { id: "sarskilt-boende", title: "Särskilt boende för äldre", unit: "kr per plats" },
  { id: "hemtjanst", title: "Hemtjänst 65+", unit: "kr per timme" },
  { id: "korttidsboende", title: "Korttidsboende", unit: "kr per plats" },
  { id: "bostad-lss", title: "Bostad med särskild service LSS", unit: "kr per plats" },
];
const KINDS = { egen: "egen regi", kopt: "köpt", entreprenad: "entreprenad", netto: "totalt" } as const;
const kinds = Object.entries(KINDS);
const costYears = [
  ...new Set(SERVICES.flatMap(({ id }) => rowsOf(`enhetskostnad.${id}.netto`).map((row) => row.period))),
]
  .filter((year) => typeof year === "number")
  .sort((a, b) => a - b);
const costYear = costYears.at(-1);

for (const { id, title, unit } of SERVICES.slice(0, 2)) {
  const series = kinds.flatMap(([kind, words]) =>
    rowsOf(`enhetskostnad.${id}.${kind}`).map((row) => {
      return { municipality: kind, name: words, period: Number(row.period), value: row.value, missing: row.missing };
    }),
  );
  const [own, bought] = [value(`enhetskostnad.${id}.egen`, costYear), value(`enhetskostnad.${id}.kopt`, costYear)];
  const gap = growth(bought, own);
  if (own === null || bought === null || gap === null) continue;
  display(
    trendChart({
      title: `${title}: egen regi kostade ${percent(Math.abs(gap), 0)} ${own < bought ? "mindre" : "mer"} än köpt ${costYear}`,
      subtitle: `Kostnad, ${unit}`,
      series,
      nameTitle: "Utförare",
      focus: "egen",
      unit: "kr",
      source: published,
    }),
  );
}

// %% Alla enhetskostnader
const unitCosts = SERVICES.flatMap(({ id, title, unit }) =>
  kinds.flatMap(([kind, words]) => {
    const kpi = `enhetskostnad.${id}.${kind}`;
    const series = costYears.map((year) => figure(kpi, year));
    if (series.every((each) => each.value === null)) return [];
    const [first, last] = [series[0]?.value ?? null, series.at(-1)?.value ?? null];
    const change = growth(first, last);
    const years = Object.fromEntries(costYears.map((year, at) => [String(year), series[at]?.value ?? null]));
    return [{ title: `${title}, ${words}`, unit, ...years, change, missing: "ingen uppgift" }];
  }),
);
if (unitCosts.length === 0) nothing("inga enhetskostnader");
else {
  display(
    showTable(unitCosts, {
      caption: `${name}: kostnad per plats och timme, egen regi och köpt`,
      columns: [
        { name: "title", title: "Verksamhet" },
        { name: "unit", title: "Enhet" },
        ...costYears.map((year) => ({ name: String(year), digits: 0 })),
        { name: "change", title: "Hela perioden", unit: "procent", digits: 1 },
      ],
      notes: [
        ...about(["enhetskostnad.sarskilt-boende.egen", "enhetskostnad.hemtjanst.egen"]),
        "I löpande priser: löner och priser stiger också när verksamheten är densamma.",
      ],
      source: computed,
    }),
  );
}

// %% Hänger de tre enhetskostnaderna ihop?
const printedHours = {
  own: value("enhetskostnad.hemtjanst.egen", costYear),
  bought: value("enhetskostnad.hemtjanst.kopt", costYear),
  total: value("enhetskostnad.hemtjanst.netto", costYear),
};
if (printedHours.own !== null && printedHours.bought !== null && printedHours.total !== null) {
  const { own, bought, total } = printedHours;
  const december = value("privat.hemtjanst", `${costYear}-12`);
  display(markdown`**Hemtjänsten ${String(costYear)}.** ${impliedShare({ own, bought, total }).summary}`);
  if (december !== null) {
    display(markdown`
      I december var andelen egen regi enligt dokumenten ${percent(100 - december, 0)}. Det ena talet gäller 65+ under året,
      det andra en månad: de behöver inte vara lika, men avståndet är värt en fråga.
    `);
  }
}

// %% [markdown]
// ## Fler timmar, eller dyrare?
//
// En kostnad är volym gånger pris. Förändringen delas efter Bennet: volymens del värderas till de två årens medelpris,
// prisets del till de två årens medelvolym, och delarna summerar till hela förändringen. Pris är här nettokostnad per plats
// eller timme, så i det ryms också löner, bemanning och hur tunga behoven är.

// %% Volym och pris
const VOLUMES = {
  "sarskilt-boende": { volume: "statistik.sarskilt-boende", again: "volym.sarskilt-boende" },
  hemtjanst: { volume: "ersatt.hemtjanst", again: "volym.hemtjanst" },
  korttidsboende: { volume: "statistik.korttidsboende", again: "volym.korttidsboende" },
  "bostad-lss": { volume: "statistik.bostad-lss", again: "volym.bostad-lss" },
} as const;
const splitWith = (id: keyof typeof VOLUMES, kpi: string) => {
  const year = (at: number) => ({ volume: value(kpi, at), price: value(`enhetskostnad.${id}.netto`, at) });
  if (costYear === undefined) return undefined;
  const [before, after] = [year(costYear - 1), year(costYear)];
  if (before.volume === null || before.price === null || after.volume === null || after.price === null)
    return undefined;
  const years = {
    before: { volume: before.volume, price: before.price / 1e6 },
    after: { volume: after.volume, price: after.price / 1e6 },
  };
  return { years, split: volumePriceSplit(years, { unit: "mnkr", digits: 1 }) };
};
const splits = SERVICES.flatMap(({ id, title }) => {
  const kpis = VOLUMES[id as keyof typeof VOLUMES];
  const found = splitWith(id as keyof typeof VOLUMES, kpis.volume);
  if (found === undefined) return [];
  const { years, split } = found;
  const grown = growth(years.before.volume, years.after.volume);
  const dearer = growth(years.before.price, years.after.price);
  const again = splitWith(id as keyof typeof VOLUMES, kpis.again)?.split ?? null;
  return [
    {
      ...{ id, title, grown, dearer, split, again },
      ...{ total: split.total, volume: split.volume, price: split.price },
    },
  ];
});
if (splits.length === 0) nothing("inga volymer med enhetskostnader för två år i rad");
else {
  display(showList(splits.map(({ title, split }) => `${title}: ${split.summary}`)));
  display(
    showTable(splits, {
      caption: `${name}: kostnadens förändring ${(costYear ?? 0) - 1}–${costYear}, delad i volym och pris`,
      columns: [
        { name: "title", title: "Verksamhet" },
        { name: "grown", title: "Volym", unit: "procent", digits: 1 },
        { name: "dearer", title: "Pris", unit: "procent", digits: 1 },
        { name: "volume", title: "Volymens del", unit: "mnkr", digits: 1 },
        { name: "price", title: "Prisets del", unit: "mnkr", digits: 1 },
        { name: "total", title: "Hela förändringen", unit: "mnkr", digits: 1 },
      ],
      notes: [
        "Kostnaden är volymen gånger nettokostnaden per enhet, inte bokföringens belopp.",
        "LSS: volymen är vuxnas platser. Om enhetskostnaden också räknar barns sägs inte.",
        "Delarna är avrundade var för sig.",
        "När platser står tomma stiger priset per belagd plats fast ingenting har blivit dyrare att driva.",
        ...about(["statistik.sarskilt-boende", "ersatt.hemtjanst"]),
      ],
      source: computed,
    }),
  );
}

// %% [markdown]
// ### Håller svaret med andra volymer?
//
// Samma års volym kan stå olika i två dokument. Här görs delningen om med nästa års uppgift.

// %% Känslighet för volymen
const twice = splits.flatMap(({ id, title, split, again }) => {
  if (again === null || costYear === undefined) return [];
  const kpis = VOLUMES[id as keyof typeof VOLUMES];
  const inBoth = (kpi: string) =>
    `${[costYear - 1, costYear].map((year) => formatNumber(value(kpi, year) ?? 0)).join(" → ")}`;
  const sameSign =
    Math.sign(split.volume) === Math.sign(again.volume) && Math.sign(split.price) === Math.sign(again.price);
  return [
    {
      title,
      first: inBoth(kpis.volume),
      second: inBoth(kpis.again),
      volume: split.volume,
      volumeAgain: again.volume,
      sameSign: sameSign ? "ja" : "nej",
    },
  ];
});
if (twice.length === 0) nothing("inga volymer i två versioner");
else {
  display(
    showTable(twice, {
      caption: "Volymerna i två dokument, och volymens del av kostnadens förändring",
      columns: [
        { name: "title", title: "Verksamhet" },
        { name: "first", title: "Volym i den första", align: "right" },
        { name: "second", title: "Volym i den andra", align: "right" },
        { name: "volume", title: "Volymens del, första", unit: "mnkr", digits: 1 },
        { name: "volumeAgain", title: "Volymens del, andra", unit: "mnkr", digits: 1 },
        { name: "sameSign", title: "Samma riktning" },
      ],
      notes: [
        ...about(["statistik.sarskilt-boende", "ersatt.hemtjanst"]).map((text) => `Den första: ${text}`),
        ...about(["volym.sarskilt-boende", "volym.bostad-lss"]).map((text) => `Den andra: ${text}`),
      ],
      source: computed,
    }),
  );
}

// %% [markdown]
// ## Hur mycket utförs av privata?

// %% Egen regi och privata utförare
const MIXED = { hemtjanst: "Hemtjänst", "daglig-verksamhet": "Daglig verksamhet LSS", boendestod: "Boendestöd" };
const providers = Object.entries(MIXED).flatMap(([id, title]) =>
  rowsOf(`privat.${id}`).flatMap((row) =>
    row.value === null
      ? []
      : [
          {
            name: `${title} ${row.period}`,
            id,
            share: row.value,
            mix: serviceMix({ "egen regi": 100 - row.value, privata: row.value }),
          },
        ],
  ),
);
const [firstShare, lastShare] = [
  providers.find(({ id }) => id === "hemtjanst"),
  providers.findLast(({ id }) => id === "hemtjanst"),
];
if (providers.length === 0) nothing("ingen andel privata utförare");
else {
  display(
    serviceMixChart({
      title:
        firstShare === undefined || lastShare === undefined || firstShare === lastShare
          ? "Egen regi och privata utförare"
          : `Privata utförare i hemtjänsten: från ${percent(firstShare.share, 0)} till ${percent(lastShare.share, 0)}`,
      subtitle: "Andel utförd av egen regi och privata, procent. Vad det är en andel av sägs inte i dokumentet",
      rows: providers,
      unit: "procent",
      source: computed,
    }),
  );
}

// %% [markdown]
// ## Hur många fick stöd?

// %% Volymer
const volumes = run.held
  .filter((kpi) => kpi.startsWith("volym."))
  .flatMap((kpi) => {
    const rows = rowsOf(kpi);
    const [first, last] = [rows[0], rows.at(-1)];
    if (first === undefined || last === undefined) return [];
    const change = growth(first.value, last.value);
    const years = Object.fromEntries(rows.map((row) => [String(row.period), row.value]));
    return [{ title: run.keyFigures.get(kpi)?.title ?? kpi, ...years, change, missing: "ingen uppgift" }];
  });
if (volumes.length === 0) nothing("inga volymer");
else {
  const years = [
    ...new Set(
      run.held.filter((kpi) => kpi.startsWith("volym.")).flatMap((kpi) => rowsOf(kpi).map((row) => String(row.period))),
    ),
  ].sort();
  display(
    showTable(volumes, {
      caption: `${name}: volymer ${years[0]}–${years.at(-1)}`,
      columns: [
        { name: "title", title: "Insats" },
        ...years.map((year) => ({ name: year, digits: 0 })),
        { name: "change", title: "Hela perioden", unit: "procent", digits: 1 },
      ],
      notes: [
        ...about(["volym.hemtjanst", "volym.bostad-lss"]),
        ...(years.includes("2020") || years.includes("2021")
          ? ["2020 och 2021 är pandemiår: en förändring från eller till dem är ingen vanlig trend."]
          : []),
      ],
      source: computed,
    }),
  );
}

// %% [markdown]
// ## Hur ofta är personalen sjuk?
//
// Rullande tolv månader (r12) tar bort årstiderna. Två r12-tal med mindre än ett år emellan delar månader, och är inte två
// oberoende mätningar.

// %% Sjukfrånvaro, rullande tolv månader
const SICK = ["sjukfranvaro.r12", "sjukfranvaro.r12.dag-1-14", "sjukfranvaro.r12.dag-15-90"];
const rolled = SICK.flatMap((kpi) => rowsOf(kpi).map((row) => ({ kpi, ...row })));
const ends = [...new Set(rolled.map((row) => String(row.period)))].sort();
if (rolled.length === 0) nothing("ingen sjukfrånvaro, rullande tolv månader,");
else {
  const sick = SICK.map((kpi) => {
    const years = ends.map((end) => [end, value(kpi, end)] as const);
    const title = run.keyFigures.get(kpi)?.title ?? kpi;
    return { title, ...Object.fromEntries(years), missing: "inte tryckt" };
  });
  display(
    showTable(sick, {
      caption: `${name}: sjukfrånvaro, tolv månader till och med den månad som anges`,
      columns: [
        { name: "title", title: "Frånvaro" },
        ...ends.map((end) => ({ name: end, title: end.replace("r12 ", ""), unit: "procent", digits: 1 })),
      ],
      notes: about(SICK),
      source: published,
    }),
  );
}

// %% Sjukfrånvaro månad för månad
// Styrgränser behöver månaderna, helst tjugo eller fler. Finns de i körningen visas de, för kvinnor och män var för sig.
const GENDERS = { K: "Kvinnor", M: "Män", T: "Alla" } as const;
const monthly = (Object.keys(GENDERS) as (keyof typeof GENDERS)[]).flatMap((gender) => {
  const months = rowsOf("sjukfranvaro.manad", gender).map((row) => ({ ...row, period: String(row.period) }));
  const inRow = months.filter(({ value: rate }) => rate !== null).length;
  return inRow < 12 ? [] : [{ gender, months }];
});
for (const { gender, months } of monthly) {
  const limits = processLimits(months, { floor: 0, unit: "procent", digits: 1 });
  const latest = rollingTwelve(months).at(-1);
  display(
    processChart({
      title: `${GENDERS[gender]}: ${limits.signals.length === 0 ? "inget tyder på att något särskilt har hänt" : "något särskilt har hänt"}`,
      subtitle: "Sjukfrånvaro per månad, procent, med styrgränser",
      limits,
      unit: "%",
      digits: 1,
      source: computed,
    }),
  );
  if (latest?.value != null) {
    display(
      markdown`${GENDERS[gender]}: ovägt medel av de tolv månaderna till och med ${latest.period} är ${percent(latest.value)}.`,
    );
  }
}
if (monthly.length === 0) {
  display(markdown`
    **Det här går inte att säga.** Om sjukfrånvaron har ändrats av mer än slump, eller skiljer sig mellan kvinnor och män. Körningen har inte
    sjukfrånvaron månad för månad, uppdelad på kön, och styrgränser kräver månaderna själva. Ligger de i körningen som
    ”sjukfranvaro.manad” ritas de här, för kvinnor och män var för sig.
  `);
}

// %% Personal
const staff = rowsOf("personal.anstallda");
const [staffBefore, staffNow] = [staff.at(-2), staff.at(-1)];
const staffGrowth = growth(staffBefore?.value ?? null, staffNow?.value ?? null);
if (staffBefore?.value != null && staffNow?.value != null && staffGrowth !== null) {
  const change = staffNow.value - staffBefore.value;
  display(markdown`
    **Personal.** ${formatNumber(staffNow.value)} anställda ${String(staffNow.period)}, ${formatNumber(change, { sign: true })} mot
    ${String(staffBefore.period)} (${percent(staffGrowth)}). Antalet anställda säger inget om sysselsättningsgrad eller
    timavlönade. ${published}.
  `);
} else nothing("inget antal anställda för två år");

// %% [markdown]
// ## Vad säger kvalitetsregistren?

// %% Kvalitetsregister
const met = run.held.filter((kpi) => kpi.startsWith("register.") && kpi.endsWith(".uppfyllt"));
const registers = met.flatMap((kpi) => {
  const [count, of] = [value(kpi), value(kpi.replace(/uppfyllt$/, "av"))];
  if (count === null || of === null) return [];
  const title = (run.keyFigures.get(kpi)?.title ?? kpi).replace(/, uppfyllt$/, "");
  return [{ title, count, of, share: shareOf(count, of) }];
});
if (registers.length === 0) nothing("inga kvalitetsregister");
else {
  display(
    showTable(registers, {
      caption: `${name} ${period}: kvalitetsregister`,
      columns: [
        { name: "title", title: "Mått" },
        { name: "count", title: "Antal" },
        { name: "of", title: "Av" },
        { name: "share", title: "Andel", unit: "procent", digits: 0 },
      ],
      notes: [
        ...about(["register.bpsd.uppfyllt"]),
        "Talen räknar enheter och bedömningar. Där de är få flyttar en enda andelen med flera procentenheter; om alla är med sägs inte.",
        "Senior alert: en hög andel med risk är inte i sig ett dåligt resultat; bedömningen görs för att hitta risker.",
      ],
      source: computed,
    }),
  );
}

// %% Rapporter om sådant som gått fel
const REPORTS = ["rapporter.lex-sarah", "rapporter.avvikelser", "rapporter.synpunkter"];
const places = [...units, ...[run.areas.get(municipality)].flatMap((area) => area ?? [])];
const reports = places.flatMap(({ id, title }) => {
  const counts = REPORTS.map((kpi) => [kpi, value(kpi, period, id)] as const);
  if (counts.every(([, count]) => count === null)) return [];
  return [
    { id, title: id === municipality ? "Totalt" : title, ...Object.fromEntries(counts), missing: "ingen uppgift" },
  ];
});
if (reports.length > 0) {
  display(
    showTable(reports, {
      caption: `${name} ${period}: rapporter och synpunkter`,
      columns: [
        { name: "title", title: "Verksamhet" },
        ...REPORTS.map((kpi) => ({ name: kpi, title: run.keyFigures.get(kpi)?.title ?? kpi, digits: 0 })),
      ],
      highlight: ({ id }) => id === municipality,
      notes: [
        ...about(REPORTS),
        "Många rapporter kan betyda många fel, eller att man rapporterar det man ser. Antalet skiljer dem inte åt.",
      ],
      source: published,
    }),
  );
}

// %% [markdown]
// ## Vad siffrorna inte kan säga
//
// - **Om pengarna gjorde nytta.** Här finns kostnader och volymer, inte vad stödet betydde för den som fick det.
// - **Varför priset steg.** I priset ryms löner, bemanning, lokaler, tomma platser och tyngre behov. Delningen skiljer bara pris från
//   volym.
// - **Om egen regi är dyrare.** De som får stöd av olika utförare kan ha olika behov, och gemensamma kostnader kan vara fördelade
//   på olika sätt. Det krävs en jämförelse där behoven är lika.
// - **Hur andra kommuner gör.** Exporterna är en enda kommuns. Jämförelser mellan kommuner finns i de andra sidorna.
// - **Budgeten är inte ett mått på behov.** Ett överskott kan vara god hushållning, vakanser eller uteblivet stöd.
