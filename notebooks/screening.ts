// %% [markdown]
// # Var ska vi titta närmare?
//
// En genomgång av alla nyckeltal i körningen för en kommun: var ligger den sämre eller dyrare till än andra, och är det
// mer än slump? Den pekar ut områden för effektivitetsanalys. Den säger inte vad som är fel: det gör analysen.

// %% Körningen
import {
  checkPeriod,
  countyOf,
  display,
  figureOf,
  formatNumber,
  markdown,
  openRun,
  parameters,
  peers,
  screen,
  showList,
  showTable,
  smallMultiples,
} from "jamforbar";

const {
  municipality,
  period,
  run: name,
} = parameters({
  municipality: "0126",
  period: 2022,
  run: "huddinge-2016-2022",
});
const run = await openRun(name);
checkPeriod(run, period);
const found = screen(run, { municipality, period });
const computed = run.sourceLine("computed");
const near = municipality === peers.huddinge.focus ? peers.huddinge : countyOf(run, municipality);

display(markdown`${found.summary}`);
display(markdown`
  Körningen **${run.name}**: ${(run.manifest.note ?? run.manifest.title).replace(/\.$/, "")}. Alla ${formatNumber(found.figures)} nyckeltal i den
  har lästs. Sidan visar bara dem som sticker ut, och ”Varifrån talen kommer” längst ned bara dem som visas; alla bedömningar
  skrivs ut av kommandot \`jamforbar screen --json\`.
`);

// %% [markdown]
// ## Det som ligger längst ut
//
// Varje verksamhet och perspektiv (kostnad, kvalitet, personal) visas en gång, med det nyckeltal som ligger längst ut av
// dem som fortfarande publiceras; bara där alla har upphört visas ett upphört. Inom parentes hur verksamheten som helhet
// ligger i kostnad och kvalitet.

// %% Listan
const top = found.headlines.slice(0, 10);
const SIDES = { cost: "kostnad", quality: "kvalitet", staff: "personal", volume: "volym", structure: "villkor" };
const COST_WORDS = { dyrt: "dyrt", billigt: "billigt", "som andra": "kostnad som andra" };
const QUALITY_WORDS = { sämre: "sämre kvalitet", bra: "bra kvalitet", "som andra": "kvalitet som andra" };
const verdict = ({ service: { id } }: (typeof top)[number]) => {
  const card = found.services.find(({ service }) => service.id === id);
  if (card === undefined || card.costWord === "okänd kostnad" || card.qualityWord === "okänd kvalitet") return "";
  return ` (${COST_WORDS[card.costWord]} och ${QUALITY_WORDS[card.qualityWord]})`;
};
const others = ({ more, dimension }: (typeof top)[number]) => {
  if (more.length === 0) return "";
  const count = more.length === 1 ? "ett annat" : `${more.length} andra`;
  return ` På listan står också ${count} nyckeltal om verksamhetens ${SIDES[dimension]}.`;
};

if (top.length === 0) {
  display(markdown`
    **Inget nyckeltal går att skilja från slumpen.** Det betyder inte att allt är bra: körningen har för få kommuner eller
    mätningar för att visa mer, eller så ligger ${found.name} nära de andra. Läs verksamheterna sida vid sida nedan.
  `);
} else {
  display(
    showList(
      top.map((headline) => `${headline.service.title}${verdict(headline)}: ${headline.sentence}${others(headline)}`),
      {
        title:
          found.headlines.length > top.length
            ? `${found.name}: de ${top.length} första av ${found.headlines.length}`
            : `${found.name}: hela listan, verksamhet för verksamhet`,
        ordered: true,
      },
    ),
  );
}
const { byLot } = found;
display(markdown`
  *Läs listan mot detta.* Någon ligger alltid sist. En kommun som drogs med lott skulle ligga bland de fem sämsta eller dyraste
  procenten i ${formatNumber(byLot.expected, { digits: byLot.expected < 10 ? 1 : 0 })} av de ${byLot.judged} nyckeltal om verksamheterna
  som har en riktning. ${found.name} gör det i **${byLot.observed}**.
`);
display(markdown`*Ordningen.* ${found.order}`);

// %% Jämförelserna
const plain = (title: string) =>
  title
    .replace(/\s+/g, " ")
    .replace(/ ?\(- ?\d{4}\)$/, "")
    .replace(/, andel \(%\)/, ", procent");
const written = (value: number | null | undefined) =>
  value === null || value === undefined
    ? null
    : formatNumber(value, { digits: Number.isInteger(value) || Math.abs(value) >= 1000 ? 0 : 1 });
const smallP = (p: number) => (p < 0.001 ? "< 0,001" : formatNumber(p, { digits: 3 }));
if (top.length > 0) {
  const compared = top.map(({ kpi, title, gap, comparisons, period: latest, certainty }) => {
    const middle = (set: string) => written(comparisons.find((comparison) => comparison.set === set)?.median);
    return {
      title: `${plain(title)} (${kpi})`,
      ...{
        own: written(figureOf(run, kpi, { area: municipality, period: latest }).value),
        all: written(gap.median),
        missing: "inget värde i körningen",
      },
      ...{ peers: middle("peers"), county: middle("county"), similar: middle("similar") },
      adjusted: certainty === undefined ? null : smallP(certainty.adjusted),
    };
  });
  const has = (set: "peers" | "county" | "similar") => compared.some((row) => row[set] !== null);
  display(
    showTable(compared, {
      caption: `${found.name} mot mitten i varje grupp av kommuner`,
      columns: [
        { name: "title", title: "Nyckeltal" },
        { name: "own", title: found.name, align: "right" },
        { name: "all", title: "Alla", align: "right" },
        ...(has("peers")
          ? [{ name: "peers" as const, title: "Jämförelse\u00adkommuner", align: "right" as const }]
          : []),
        ...(has("county") ? [{ name: "county" as const, title: "Länet", align: "right" as const }] : []),
        ...(has("similar") ? [{ name: "similar" as const, title: "Liknande", align: "right" as const }] : []),
        { name: "adjusted", title: "Justerat p", align: "right" },
      ],
      notes: [
        "Alla: medianen av alla kommuner med värde. Övriga grupper: medianen av de andra kommunerna i gruppen.",
        "Justerat p: ensidigt, justerat för alla som prövades för listan (Benjamini–Hochberg).",
      ],
      source: computed,
    }),
  );
}

// %% [markdown]
// ## Hur det har gått

// %% Utvecklingen
const furthest = [...found.judged]
  .filter(({ adverse, dimension }) => adverse !== null && dimension !== "structure")
  .sort((a, b) => (b.adverse ?? 0) - (a.adverse ?? 0));
const shown = (top.length > 0 ? top : furthest).slice(0, 6);
const years = 7;

if (shown.length > 0) {
  const panels = shown.map(({ kpi, title, service, period: latest }) => {
    const rows = run.figures(kpi, { areas: near.areas.filter((area) => run.areas.has(area)), genders: ["T"] });
    const series = (
      rows.objects() as {
        municipality: string;
        name: string;
        period: number | string;
        value: number | null;
        missing: string | null;
      }[]
    ).flatMap((row) =>
      typeof row.period === "number" && row.period > latest - years && row.period <= period
        ? [{ ...row, period: row.period }]
        : [],
    );
    const largest = Math.max(0, ...series.flatMap(({ value }) => (value === null ? [] : [Math.abs(value)])));
    return { title: `${service.title}: ${plain(title)} (${kpi})`, series, digits: largest >= 100 ? 0 : 1 };
  });
  display(
    smallMultiples({
      title:
        top.length > 0
          ? `${found.name} i det som ligger längst ut`
          : `${found.name} i det som ligger längst åt det sämre eller dyrare hållet; det går inte att skilja från slump`,
      subtitle: `${found.name} och ${near.title.replace(/^Huddinge och /, "").toLowerCase()}; varje ruta har sin egen skala`,
      panels,
      focus: municipality,
      scale: "own",
      source: computed,
    }),
  );
}

// %% [markdown]
// ## Verksamheterna sida vid sida
//
// Billigt är inte bra i sig, och dyrt inte dåligt. Därför står kostnad och kvalitet bredvid varandra: ”dyrt och sämre” är
// skäl att fråga vad pengarna går till, ”billigt och sämre” om besparingen har ett pris, ”dyrt och bra” om kvaliteten
// är värd sitt pris, och ”billigt och bra” vad andra kan lära.

// %% Bilden i stort
const perInhabitant = new Set(
  found.services.flatMap(({ service, costKind }) => (costKind === "kostnad per invånare" ? [service.id] : [])),
);
const COSTS = ["dyrt", "som andra", "billigt"] as const;
const QUALITIES = ["sämre", "som andra", "bra"] as const;
const square = (cost: string, quality: string) => {
  const names = found.services
    .filter(({ costWord, qualityWord }) => costWord === cost && qualityWord === quality)
    .map(({ service }) => `${service.title}${perInhabitant.has(service.id) ? "*" : ""}`);
  return names.length === 0 ? null : names.join(", ");
};
const picture = COSTS.map((cost) => {
  const [worse, like, good] = QUALITIES.map((quality) => square(cost, quality));
  return { cost: cost.replace(/^./, (letter) => letter.toUpperCase()), worse, like, good, missing: "ingen verksamhet" };
});
display(
  showTable(picture, {
    caption: `${found.name}: kostnad mot kvalitet`,
    columns: [
      { name: "cost", title: "Kostnad" },
      { name: "worse", title: "Sämre kvalitet" },
      { name: "like", title: "Kvalitet som andra" },
      { name: "good", title: "Bra kvalitet" },
    ],
    notes:
      "* Kostnad per invånare, inte justerad för behov. Verksamheter utan nyckeltal för både kostnad och kvalitet är inte med.",
    source: computed,
  }),
);

// %% Verksamheterna
const KINDS = {
  nettokostnadsavvikelse: "mot referenskostnad",
  "kostnad per brukare": "per brukare eller enhet",
  "kostnad per invånare": "per invånare",
};
const signed = (z: number) => formatNumber(z, { digits: 1, sign: true });
const whole = (words: string) => words.replaceAll(" ", "\u00a0");
const directed = (figures: readonly { readonly adverse: number | null }[]) =>
  figures.filter(({ adverse }) => adverse !== null).length;
const listed = new Set(top.map(({ service }) => service.id));
const cards = found.services
  .filter(({ service }) => top.length === 0 || listed.has(service.id))
  .filter(({ cost, quality }) => cost.adverse !== null || quality.adverse !== null)
  .map(({ service, costWord, qualityWord, costKind, cost, quality, staff, volume }) => {
    const [first] = [...volume.figures].sort((a, b) => Math.abs(b.gap.below - 50) - Math.abs(a.gap.below - 50));
    const furthest =
      first &&
      `${plain(first.title).replace(/, procent$/, "")}: ${first.gap.z >= 0 ? "högre" : "lägre"} än i ${formatNumber(Math.max(first.gap.below, first.gap.above))} procent av kommunerna`;
    return {
      service: service.title,
      cost: cost.adverse === null ? null : `${whole(costWord)} ${signed(cost.adverse)}`,
      kind: costKind === null ? null : KINDS[costKind],
      quality:
        quality.adverse === null
          ? null
          : `${whole(qualityWord)} ${signed(quality.adverse)} (${directed(quality.figures)})`,
      staff: staff.adverse === null ? null : `${signed(staff.adverse)} (${directed(staff.figures)})`,
      volume: furthest ?? null,
      missing: "inget nyckeltal",
    };
  });

if (cards.length > 0) {
  display(
    showTable(cards, {
      caption:
        top.length === 0
          ? `${found.name}: kostnad, kvalitet, personal och volym`
          : `${found.name}: verksamheterna på listan, från fyra håll`,
      columns: [
        { name: "service", title: "Verksamhet" },
        { name: "cost", title: "Kostnad" },
        { name: "quality", title: "Kvalitet" },
        { name: "staff", title: "Personal" },
        { name: "kind", title: "Kostnaden är" },
        { name: "volume", title: "Volym eller utförare" },
      ],
      notes: [
        "Talen är robust z: över noll är dyrare eller sämre än mitten bland alla kommuner, under noll billigare eller bättre; inom en halv är som andra. Det är mittenvärdet av verksamhetens nyckeltal (antal inom parentes), som alla väger lika.",
        "Kostnaden bedöms på nettokostnadsavvikelsen (mot referenskostnad) där den finns, annars på kostnad per brukare eller enhet, annars på kostnad per invånare, som inte är justerad för behov. Volymen har ingen god riktning; visad är den som ligger längst från mitten.",
      ],
      source: computed,
    }),
  );
}

// %% [markdown]
// ## Flyttar en besparing kostnaden någon annanstans?

// %% Utbyten
display(
  found.substitutions.length === 0
    ? markdown`Inget par av insatser som kan ersätta varandra (hemtjänst och särskilt boende, egen regi och köpt) har rört
      sig isär mer än i hälften av kommunerna, eller så saknar körningen nyckeltalen.`
    : showList(found.substitutions.map(({ sentence }) => sentence)),
);

// %% [markdown]
// ## Villkor runt verksamheten
//
// Det här har kommunen bara delvis i sin hand: arbetslöshet, brott, hälsa, valdeltagande, och kostnader per invånare, där
// behovet inte är borträknat. Samma regel, men prövat för sig; varje verksamhet visas en gång, högst fem.

// %% Villkoren
display(
  found.conditions.length === 0
    ? markdown`Inget sådant nyckeltal går att skilja från slumpen, eller så har körningen inga.`
    : showList(found.conditionHeadlines.slice(0, 5).map(({ sentence }) => sentence)),
);

// %% [markdown]
// ## Det som inte kunde bedömas

// %% Inte bedömt
const reasons = new Map<string, string[]>();
const add = (why: string, title: string) => reasons.set(why, [...(reasons.get(why) ?? []), title]);
for (const { why, title } of found.notJudged) add(why, title);
for (const { why, figures } of found.undirected)
  for (const { title } of figures) add(`riktningen är okänd: ${why}`, title);
const rows = [...reasons]
  .sort(([a, first], [b, second]) => second.length - first.length || (a < b ? -1 : 1))
  .map(([why, titles]) => ({ why, count: titles.length, example: titles[0] ?? "" }));
const SHOWN = 8;
if (rows.length > 0) {
  display(
    showTable(rows.slice(0, SHOWN), {
      caption: `Varför ${formatNumber(rows.reduce((sum, { count }) => sum + count, 0))} nyckeltal inte är bedömda`,
      columns: [
        { name: "why", title: "Skäl" },
        { name: "count", title: "Antal", align: "right" },
        { name: "example", title: "Till exempel" },
      ],
      notes: rows.length > SHOWN ? `Ytterligare ${rows.length - SHOWN} skäl gäller färre nyckeltal.` : [],
      source: computed,
    }),
  );
}

// %% [markdown]
// ## Hur säkert är det?

// %% Metoden
display(
  showList([
    ...found.assumes,
    `${formatNumber(found.tests.places)} nyckeltal prövades för listan och ${formatNumber(found.tests.conditions)} för villkoren.`,
  ]),
);
display(markdown`
  En plats på listan är ett skäl att titta, inte en dom: nyckeltal räknas olika, små grupper svänger, och många av dem
  hänger ihop. Vilken riktning som är god läses ur nyckeltalets namn, och bara där namnet säger det säkert.
`);
