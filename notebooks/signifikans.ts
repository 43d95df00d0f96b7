// -*- coding: utf-8 -*-
// %% [markdown]
// # Är förändringen säker?
//
// När andelen nöjda ändras har något hänt i tabellen. Har något hänt i verksamheten? Här prövas fem brukarundersökningar,
// tre inom LSS och två i äldreomsorgen: förändringen mellan åren och skillnaden mellan kvinnor och män. Räcker slumpen som
// förklaring, eller inte? Alla tal räknas fram ur en fryst körning.

// %% Körning och parametrar tags=["parameters"]
import {
  adjust,
  checkPeriod,
  countsWithinRounding,
  display,
  dumbbell,
  figureOf,
  formatNumber,
  genderOfYear,
  genderPairs,
  indicatorDefinitions,
  marginOfError,
  markdown,
  openRun,
  parameters,
  possibleRange,
  proportionInterval,
  showList,
  showTable,
  surveyOfYear,
  testChange,
  testTarget,
} from "jamforbar";

const settings = parameters({ municipality: "0126", period: 2022, run: "huddinge-2016-2022" });
const { municipality, period } = settings;
const run = await openRun(settings.run);
checkPeriod(run, period);
const name = run.areas.get(municipality)?.title ?? municipality;
const computed = run.sourceLine("computed");

// Etappmålen är Huddinges. Andra kommuner har egna, som körningen inte känner.
const TARGETS_OF = "0126";
const ASKED: Readonly<Record<string, { title: string; question: string }>> = {
  U28519: { title: "Gruppbostad LSS", question: "får den hjälp hen vill ha" },
  U28526: { title: "Servicebostad LSS", question: "får den hjälp hen vill ha" },
  U28532: { title: "Daglig verksamhet LSS", question: "får bestämma om saker som är viktiga" },
  U21468: { title: "Hemtjänst", question: "är nöjd som helhet" },
  U23471: { title: "Särskilt boende", question: "är nöjd som helhet" },
};

display(markdown`Körningen **${run.name}**: ${run.manifest.note ?? run.manifest.title}`);

// %% Prövningarna
type Row = { period: number; gender: string; value: number | null; missing: string | null };
type Verdict = "certain" | "holds" | "depends on method" | "not shown";
const VERDICTS: Readonly<Record<Verdict, string>> = {
  certain: "säker",
  holds: "visad",
  "depends on method": "beror på metoden",
  "not shown": "inte visad",
};
const number = (value: number, digits = 0) => formatNumber(value, { digits });
const signed = (value: number) => formatNumber(value, { digits: Number.isInteger(value) ? 0 : 1, sign: true });
const range = (lower: number, upper: number) => `${number(lower, 1)} till ${number(upper, 1)}`;

const surveys = Object.entries(ASKED).flatMap(([kpi, words]) => {
  const definition = indicatorDefinitions.find((found) => found.kpi === kpi);
  if (definition === undefined) return [];
  const rows = run.figures(kpi, { areas: [municipality] }).objects() as Row[];
  const figure = (year: number) => rows.find((row) => row.period === year && row.gender === "T");
  const surveyOf = (year: number) => surveyOfYear(run, definition, municipality, year);
  const now = figure(period);
  const base = surveyOf(period);
  const paused = definition.survey?.pauses?.includes(period) === true;
  const missing = paused ? `ingen undersökning ${period}` : (now?.missing ?? base.lacking ?? "ingen uppgift");

  // Förra gången: det senaste tidigare år som har ett värde. Första gången: det första år som går att pröva.
  const earlier = rows
    .filter((row) => row.gender === "T" && row.value !== null && row.period < period)
    .map((row) => row.period)
    .sort((a, b) => a - b);
  const testable = earlier.filter((year) => surveyOf(year).survey !== undefined && !surveyOf(year).fewest);
  const changeFrom = (year: number | undefined) => {
    const before = year === undefined ? undefined : surveyOf(year);
    if (year === undefined || before?.survey === undefined || base.survey === undefined) return undefined;
    return before.fewest || base.fewest ? undefined : { from: year, test: testChange(before.survey, base.survey) };
  };
  const last = earlier.at(-1);
  const first = testable[0];
  const sinceLast = changeFrom(last);
  const sinceFirst = first === last ? undefined : changeFrom(first);

  // Etappmålet för perioden, annars det senaste dessförinnan.
  const targets = Object.entries(definition.stageTarget ?? {}).flatMap(([year, value]) =>
    typeof value === "number" && Number(year) <= period ? [{ year: Number(year), value }] : [],
  );
  const target = municipality === TARGETS_OF ? targets.sort((a, b) => a.year - b.year).at(-1) : undefined;
  const againstTarget =
    target === undefined || base.survey === undefined || base.fewest
      ? undefined
      : { ...target, test: testTarget({ ...base.survey, target: target.value }) };

  const { difference: gender, counts, fitting } = genderOfYear(run, definition, municipality, period);

  const value = now?.value ?? null;
  return [
    {
      kpi,
      ...words,
      value,
      missing,
      base,
      last,
      sinceLast,
      sinceFirst,
      target,
      againstTarget,
      gender,
      counts,
      fitting,
    },
  ];
});

// Alla prövningar på sidan, i en familj: ett måltest är ensidigt och räknas dubbelt.
const family = surveys.flatMap(({ kpi, title, sinceLast, sinceFirst, againstTarget, gender }) => [
  ...[sinceLast, sinceFirst].flatMap((change) =>
    change === undefined
      ? []
      : [{ kpi, title, what: `förändring ${change.from}–${period}`, verdict: change.test.verdict, p: change.test.p }],
  ),
  ...(againstTarget === undefined
    ? []
    : [
        {
          ...{ kpi, title, what: `mot etappmålet ${number(againstTarget.value)} procent` },
          ...{ verdict: againstTarget.test.verdict, p: Math.min(1, 2 * againstTarget.test.p) },
        },
      ]),
  ...(gender?.test == null || gender.verdict === null
    ? []
    : [{ kpi, title, what: "kvinnor mot män", verdict: gender.verdict, p: gender.test.p }]),
]);
const holm = adjust(
  family.map(({ p }) => p),
  "holm",
);
const tests = family.map((row, at) => {
  const adjusted = holm[at] ?? 1;
  const shown = row.verdict === "holds" && adjusted < 0.05;
  return { ...row, adjusted, stands: row.verdict === "certain" || shown };
});
const pText = (value: unknown) => (typeof value !== "number" ? "" : value < 0.001 ? "<\u00a00,001" : number(value, 3));
const verdictText = (verdict: Verdict) => VERDICTS[verdict];

// %% [markdown]
// ## I korthet

// %% Sammanfattning
const changes = surveys.flatMap(({ title, sinceLast }) => (sinceLast === undefined ? [] : [{ title, ...sinceLast }]));
const shownChanges = changes.filter(({ test }) => test.verdict === "certain" || test.verdict === "holds");
const targetTests = surveys.filter(({ againstTarget }) => againstTarget !== undefined).length;
const standing = tests.filter(({ stands }) => stands);
const byMethod = changes.filter(({ test }) => test.verdict === "depends on method");
const listed = (names: readonly string[]) =>
  names
    .join(", ")
    .toLowerCase()
    .replace(/\blss\b/g, "LSS");

if (surveys.every(({ value }) => value === null)) {
  display(markdown`För ${name} finns ingen av undersökningarna ${String(period)} i körningen. Inget kan prövas.`);
} else if (changes.length === 0) {
  display(markdown`
    För ${name} går ingen förändring till ${String(period)} att pröva: antalet svar är inte känt för två undersökningar i
    rad. Andelarna står i tabellen, men om de skiljer sig av mer än slump går inte att säga.
  `);
} else {
  display(markdown`
    Av **${changes.length}** ${changes.length === 1 ? "förändring" : "förändringar"} som går att pröva i ${name}, från förra
    undersökningen till ${String(period)}, är **${shownChanges.length === 0 ? "ingen visad" : `${shownChanges.length} visad: ${listed(shownChanges.map(({ title }) => title))}`}**${byMethod.length === 0 ? "" : `; om den är det beror på metoden för ${listed(byMethod.map(({ title }) => title))}`}.
    Att en förändring inte är visad betyder inte att inget har hänt: med få svar kan den gömma sig i slumpen.
  `);
}
if (tests.length > 0) {
  display(markdown`
    Sidan gör sammanlagt ${tests.length} ${tests.length === 1 ? "prövning" : "prövningar"}${targetTests === 0 ? "" : `, varav ${targetTests} av avståndet till nämndens etappmål`}. ${
      standing.length === 0
        ? "När de räknas tillsammans (Holm) står sig ingen som visad."
        : `När de räknas tillsammans (Holm) står sig: ${standing.map(({ title, what }) => `${title}, ${what}`).join("; ")}.`
    }
  `);
}

const changeText = (change: (typeof surveys)[number]["sinceLast"]) =>
  change === undefined
    ? null
    : `${signed(change.test.difference)} sedan ${change.from}: ${verdictText(change.test.verdict)}`;
const SIDES = { above: "över", below: "under", at: "vid" } as const;
const targetText = ({ againstTarget }: (typeof surveys)[number]) =>
  againstTarget === undefined
    ? null
    : `${SIDES[againstTarget.test.direction]} ${number(againstTarget.value)} (mål ${againstTarget.year}): ${verdictText(againstTarget.test.verdict)}`;
display(
  showTable(
    surveys.map((survey) => ({
      title: `${survey.title} (${survey.kpi})`,
      value: survey.value,
      missing: survey.value === null ? survey.missing : "kan inte prövas",
      change: changeText(survey.sinceLast),
      target: survey.target === undefined ? "inget mål" : targetText(survey),
      gender:
        survey.value !== null && survey.gender === null
          ? "inte uppdelat"
          : survey.gender?.gap == null
            ? null
            : `${signed(survey.gender.gap)}: ${survey.gender.suggestion}`,
    })),
    {
      caption: `${name} ${period}: andel positiva svar, och vad som är säkert`,
      columns: [
        { name: "title", title: "Undersökning" },
        { name: "value", title: "Andel", unit: "procent", digits: 0 },
        { name: "change", title: "Förändring", unit: "procentenheter" },
        ...(municipality === TARGETS_OF ? [{ name: "target", title: "Mot etappmål" }] : []),
        { name: "gender", title: "Kvinnor minus män", unit: "procentenheter" },
      ],
      notes: [
        "Omdömena före justering för många prövningar; efter den: se ”Många prövningar på en gång”.",
        municipality === TARGETS_OF
          ? "Etappmål finns bara för några av måtten; saknas periodens eget står det senaste dessförinnan."
          : "Etappmålen i körningen är Huddinges och prövas inte för andra kommuner.",
        "Om en skillnad mellan kvinnor och män är omotiverad är ett förslag; läsaren avgör.",
      ],
      source: computed,
    },
  ),
);

// %% [markdown]
// ## Vad omdömena betyder
//
// - **Säker.** Svaret blir detsamma vad de som inte svarade än tycker. Inget antagande behövs.
// - **Visad.** Alla metoder säger samma sak, med och utan att de tillfrågade räknas som en ändlig grupp, om de som inte svarade är som de som svarade.
// - **Beror på metoden.** En vedertagen metod visar det, en annan gör det inte. Bygg inget beslut på den ensam.
// - **Inte visad.** Slumpen räcker som förklaring. Det betyder *inte* att inget har hänt, bara att svaren är för få för att
//   visa det.
//
// Talet *p* är sannolikheten att slumpen ensam ger en minst så stor skillnad som den vi ser, när ingen skillnad finns. Den
// vanliga gränsen är 0,05: därunder kallas skillnaden visad.

// %% [markdown]
// ## Vad andelarna bygger på
//
// Antalen är återskapade. En andel med åtta decimaler kan bara komma av ett eller några få par av antal; en andel i hela
// procent kan komma av flera, och då prövas alla.

// %% Antal svar, felmarginal och möjligt intervall
const bases = surveys.map(({ title, kpi, value, missing, base }) => {
  const { survey, lacking } = base;
  const empty = { title: `${title} (${kpi})`, positive: null, answered: null, asked: null, rate: null, margin: null };
  const reason = value === null ? missing : (lacking ?? "antalet tillfrågade är inte känt");
  if (survey === undefined) return { ...empty, interval: null, possible: null, missing: reason };
  const { answered, asked } = survey;
  const counted =
    "positive" in survey
      ? { least: survey.positive, most: survey.positive }
      : countsWithinRounding({ share: survey.share, answered, decimals: survey.decimals ?? 0 });
  if (counted === undefined) return { ...empty, interval: null, possible: null, missing: reason };
  const { least, most } = counted;
  const known = asked === undefined ? {} : { asked };
  const low = proportionInterval({ positive: least, answered, ...known, method: "wilson" });
  const high = proportionInterval({ positive: most, answered, ...known, method: "wilson" });
  return {
    ...empty,
    positive: least === most ? number(least) : `${number(least)}–${number(most)}`,
    answered,
    asked: asked ?? null,
    rate: base.responseRate ?? (asked === undefined ? null : (100 * answered) / asked),
    margin: asked === undefined || answered < 2 ? null : marginOfError({ answered, asked }),
    interval: range(low.lower, high.upper),
    possible:
      asked === undefined
        ? null
        : range(
            possibleRange({ positive: least, answered, asked }).lower,
            possibleRange({ positive: most, answered, asked }).upper,
          ),
    missing: reason,
  };
});
display(
  showTable(bases, {
    caption: `${name} ${period}: antalen bakom andelarna`,
    columns: [
      { name: "title", title: "Undersökning" },
      { name: "positive", title: "Positiva", align: "right" },
      { name: "answered", title: "Svar" },
      { name: "asked", title: "Tillfrågade" },
      { name: "rate", title: "Svars\u00adfrekvens", unit: "procent", digits: 0 },
      { name: "margin", title: "Fel\u00admarginal ±", unit: "procentenheter", digits: 1 },
      { name: "interval", title: "95 procents intervall", unit: "procent", align: "right" },
      { name: "possible", title: "Möjlig andel", unit: "procent", align: "right" },
    ],
    notes: [
      "Svar: på själva frågan. Passar flera par av antal visas det med flest svar; ett spann är alla antal som avrundas rätt.",
      "Felmarginal: som rapporterna räknar, värsta fallet (50 procent), 95 procent, ändlig population.",
      "Intervall: Wilsons. Möjlig andel: om ingen respektive alla som inte svarade är positiva; den tar ingenting för givet.",
      "Tillfrågade: ur nämndens dokument, eller det mesta som den avrundade svarsfrekvensen kan betyda.",
    ],
    source: computed,
  }),
);

// %% [markdown]
// ## Förändringen mellan åren
//
// Först mot förra undersökningen, sedan mot den första som har ett känt antal svar.

// %% Förändringarna i en figur
const isShown = (verdict: Verdict) => verdict === "certain" || verdict === "holds";
const shownOf = (verdicts: readonly Verdict[], one: string, many: string) => {
  const shown = verdicts.filter(isShown).length;
  if (shown === 0) return `ingen prövad ${one} är visad`;
  return `${shown} av ${verdicts.length} prövade ${many} är ${shown === 1 ? "visad" : "visade"}`;
};
const FIRST_OPINION = "Omdömet vid namnet är före justering för många prövningar";
const moved = surveys.flatMap(({ kpi, title, value, sinceLast }) => {
  if (sinceLast === undefined) return [];
  const before = figureOf(run, kpi, { area: municipality, period: sinceLast.from }).value;
  const { verdict } = sinceLast.test;
  return [
    {
      municipality: kpi,
      name: `${title}, sedan\u00a0${sinceLast.from}: ${verdictText(verdict).replaceAll(" ", "\u00a0")}`,
      before,
      after: value,
      verdict,
    },
  ];
});
if (moved.length > 0) {
  display(
    dumbbell({
      title: `${name}: ${shownOf(
        moved.map(({ verdict }) => verdict),
        "förändring",
        "förändringar",
      )}`,
      subtitle: `Andel positiva svar ${period} och i förra undersökningen, procent. ${FIRST_OPINION}`,
      rows: moved,
      periods: ["förra undersökningen", String(period)],
      unit: "%",
      good: "high",
      source: computed,
    }),
  );
}

// %% Förändringar
for (const { title, question, kpi, sinceLast, sinceFirst, value, missing, last, base } of surveys) {
  display(markdown`### ${title}: ${question} (${kpi})`);
  const found = [sinceLast, sinceFirst].flatMap((change) =>
    change === undefined ? [] : [`${change.from}–${period}: ${change.test.summary}`],
  );
  if (found.length > 0) display(showList(found));
  if (sinceLast === undefined) {
    const why =
      value === null
        ? missing
        : last === undefined
          ? "inget tidigare år har ett värde"
          : (base.lacking ?? `antalet svar ${last} är inte publicerat`);
    display(markdown`Förändringen sedan förra undersökningen kan inte prövas: ${why}.`);
  }
  const smallest = sinceLast?.test.minimalDetectable;
  if (smallest !== undefined) {
    display(markdown`
      Med så många svar krävs en verklig förändring på omkring ${number(smallest, 0)} procentenheter för att den ska
      upptäckas fyra gånger av fem.
    `);
  }
}

// %% [markdown]
// ## Mot etappmålen
//
// Ett mål är nått med säkerhet först när andelen ligger så långt över att slumpen inte räcker som förklaring.

// %% Etappmål
const judged = surveys.flatMap(({ title, againstTarget }) =>
  againstTarget === undefined ? [] : [`${title}, etappmålet för ${againstTarget.year}: ${againstTarget.test.summary}`],
);
const untested = surveys.filter(({ target, againstTarget }) => target !== undefined && againstTarget === undefined);
if (municipality !== TARGETS_OF) {
  display(markdown`Etappmålen i körningen är Huddinges. De prövas inte för ${name}.`);
} else if (judged.length === 0 && untested.length === 0) {
  display(markdown`Körningen har inget etappmål för dessa mått ${String(period)} eller tidigare.`);
}
if (judged.length > 0) display(showList(judged));
for (const { title, value, missing, base } of untested) {
  display(
    markdown`${title} kan inte prövas mot sitt mål: ${value === null ? missing : (base.lacking ?? "antalet svar är inte publicerat")}.`,
  );
}

// %% [markdown]
// ## Kvinnor och män
//
// Nämnden ska säga om skillnader mellan könen är omotiverade. Statistiken kan bara säga om det finns en skillnad att
// förklara. Raderna är förslag; läsaren avgör.

// %% Könsskillnaderna i en figur
const sides = surveys.flatMap(({ title, gender }) => {
  if (gender === null) return [];
  const { women, men, verdict, missing } = gender;
  const told = verdict === null ? "prövas inte" : verdictText(verdict);
  return [{ title, told: told.replaceAll(" ", "\u00a0"), women, men, missing, verdict }];
});
const sideVerdicts = sides.flatMap(({ verdict }) => verdict ?? []);
if (sides.length > 0) {
  display(
    genderPairs({
      title: `${name}: ${
        sideVerdicts.length === 0
          ? "ingen skillnad mellan kvinnor och män går att pröva"
          : shownOf(sideVerdicts, "skillnad mellan kvinnor och män", "skillnader mellan kvinnor och män")
      }`,
      subtitle: `Andel positiva svar ${period}, procent${sideVerdicts.length === 0 ? "" : `. ${FIRST_OPINION}`}`,
      rows: sides.map(({ title, told, women, men, missing }) => ({
        ...{ name: sideVerdicts.length === 0 ? title : `${title}: ${told}`, women, men, missing },
      })),
      unit: "%",
      source: computed,
    }),
  );
}

// %% Könsskillnader
const divided = surveys.flatMap(({ title, gender, counts, fitting }) => {
  if (gender === null) return [];
  const choice = fitting > 1 ? `, den av ${number(fitting)} möjliga uppdelningar som lämnar minst oförklarat` : "";
  const people =
    counts === undefined
      ? ""
      : ` Återskapade antal svar: ${number(counts.women.answered)} kvinnor och ${number(counts.men.answered)} män${choice}.`;
  return [`${title}: ${gender.summary}${people}`];
});
display(
  divided.length > 0
    ? showList(divided)
    : markdown`Körningen har ingen uppdelning på kvinnor och män för ${name} ${String(period)}.`,
);

// %% [markdown]
// ## Många prövningar på en gång
//
// Den som prövar tjugo saker får i snitt ett falskt utslag fast inget har hänt. Holms metod höjer därför varje *p* så att
// risken för *något* falskt utslag på hela sidan hålls under fem procent. Det är en sträng ribba. Ett omdöme som är säkert
// behöver den inte.

// %% Justerade p-värden
if (tests.length === 0) {
  display(markdown`Det finns ingen prövning att justera.`);
} else {
  display(
    showTable(
      [...tests]
        .sort((a, b) => a.p - b.p)
        .map((row) => ({
          test: `${row.title}: ${row.what}`,
          verdict: verdictText(row.verdict),
          ...{ p: row.p, adjusted: row.adjusted, stands: row.stands ? "ja" : "nej" },
        })),
      {
        caption: "Alla prövningar på sidan, minsta p först",
        columns: [
          { name: "test", title: "Prövning" },
          { name: "verdict", title: "Var för sig" },
          { name: "p", title: "p", format: pText },
          { name: "adjusted", title: "p efter Holm", format: pText },
          { name: "stands", title: "Står sig" },
        ],
        notes: [
          ...(targetTests > 0
            ? ["Måltesten är ensidiga; deras p är här fördubblade så att alla går att jämföra."]
            : []),
          ...(tests.some(({ verdict }) => verdict === "depends on method")
            ? [
                "Beror omdömet på metoden är p det ena testets: för en förändring räknas de tillfrågade som en ändlig grupp, för könen inte.",
              ]
            : []),
          "Står sig: säker, eller visad med alla metoder och p efter Holm under 0,05.",
        ],
        source: computed,
      },
    ),
  );
}

// %% [markdown]
// ## Vad siffrorna tar för givet

// %% Antaganden
const results = surveys.flatMap((survey) => [
  ...[survey.sinceLast, survey.sinceFirst, survey.againstTarget].flatMap((found) => found?.test ?? []),
  ...(survey.gender === null ? [] : [survey.gender]),
]);
const assumed = [...new Set(results.flatMap((result) => result.assumes))];
if (assumed.length > 0) display(showList(assumed));
display(markdown`
  - **De som tiger.** Alla prövningar utom ”säker” antar att de som inte svarade är som de som svarade. Det vet ingen.
  - **Hur svaren kom till.** Vem som hjälpte till att svara, och hur frågan uppfattades, fångar ingen felmarginal.
  - **Ingen visad skillnad är inte ingen skillnad.** Med få svar syns bara stora förändringar.
`);
