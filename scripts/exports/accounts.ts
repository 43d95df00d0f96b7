import type { ExportDefinition } from "./export-definition.ts";
import { HUDDINGE } from "./huddinge.ts";

/** Accounts by a name for their ids, as they are printed; sums say what they are sums of. */
type Accounts = Readonly<Record<string, readonly [row: string, ...sumOf: string[]]>>;

const ACCOUNTS_2021: Accounts = {
  intakter: ["Verksamhetens intäkter"],
  personal: ["Personal"],
  lokaler: ["Lokaler"],
  bidrag: ["Bidrag kostnader"],
  "kop-av-verksamhet": ["Köp av verksamhet"],
  ovrigt: ["Övrigt"],
  kostnader: ["Verksamhetens kostnader", "personal", "lokaler", "bidrag", "kop-av-verksamhet", "ovrigt"],
  resultat: ["Årets resultat", "intakter", "kostnader"],
};

const INCOME_2020 = ["taxor", "forsaljning", "bidrag-intakt", "ovriga-intakter", "intern-intakt"];
const COSTS_2020 = [
  ...["personal", "lokaler", "bidrag", "kop-av-verksamhet", "konsulter", "varor-och-tjanster", "ovriga-kostnader"],
  ...["kapitalkostnad", "intern-kostnad"],
];
const ACCOUNTS_2020: Accounts = {
  taxor: ["Taxor och avgifter"],
  forsaljning: ["Försäljning av verksamhet"],
  "bidrag-intakt": ["Bidrag"],
  "ovriga-intakter": ["Övriga intäkter"],
  "intern-intakt": ["Intern resursfördelning intäkt"],
  intakter: ["Verksamhetens intäkter", ...INCOME_2020],
  personal: ["Personal"],
  lokaler: ["Lokaler"],
  bidrag: ["Bidrag kostnader"],
  "kop-av-verksamhet": ["Köp av verksamhet"],
  konsulter: ["Konsulter och inhyrd personal"],
  "varor-och-tjanster": ["Varor och tjänster"],
  "ovriga-kostnader": ["Övriga kostnader"],
  kapitalkostnad: ["Kapitalkostnad"],
  "intern-kostnad": ["Intern resursfördelning kostnad"],
  kostnader: ["Verksamhetens kostnader", ...COSTS_2020],
  resultat: ["Årets resultat", "intakter", "kostnader"],
};

const OF_2021 = { document: "VB2021", table: "resultaträkning", prefix: "resultat", accounts: ACCOUNTS_2021 };
const OF_2020 = { document: "VB2020", table: "driftredovisning", prefix: "driftredovisning", accounts: ACCOUNTS_2020 };

/** Budget and outcome by account: costs negative, as they are printed. The accounts of the two years are divided otherwise. */
export const accounts: readonly ExportDefinition[] = [
  byAccount(OF_2021, "budget", [{ header: "Budget 2021", column: "budget", period: 2021 }]),
  byAccount(OF_2021, "utfall", [
    { header: "Utfall 2021", column: "utfall", period: 2021 },
    { header: "Utfall 2020", column: "föregående år", period: 2020 },
  ]),
  byAccount(OF_2020, "budget", [{ header: "Budget 2020", column: "budget 2020", period: 2020 }]),
  byAccount(OF_2020, "utfall", [
    { header: "Bokslut 2020", column: "bokslut 2020", period: 2020 },
    { header: "Bokslut 2019", column: "bokslut 2019", period: 2019 },
  ]),
];

function byAccount(
  { document, table, prefix, accounts: all }: typeof OF_2021,
  what: "budget" | "utfall",
  columns: ExportDefinition["columns"],
): ExportDefinition {
  const entries = Object.entries(all);
  const idOf = (account: string) => `${prefix}.${account}.${what}`;
  return {
    name: `agresso-konto-${what}-${document.slice(2)}.csv`,
    system: "Agresso",
    title: `${what === "budget" ? "Budget" : "Utfall"} per kontoslag, tkr`,
    document,
    encoding: "windows-1252",
    delimiter: ";",
    numbers: { thousands: "\u00a0", minus: "trailing" },
    unit: "tkr",
    rowsAre: "keyFigure",
    rowHeader: "Kontoslag",
    rows: entries.map(([account, [row]]) => ({ id: idOf(account), table, row })),
    columns,
    keyFigures: Object.fromEntries(
      entries.map(([account, [row, ...sumOf]]) => {
        const sum = sumOf.length === 0 ? {} : { sumOf: sumOf.map(idOf) };
        return [idOf(account), { title: `${row}, ${what}`, unit: "tkr", labels: [row], ...sum }];
      }),
    ),
    areas: HUDDINGE,
  };
}
