import type { Period } from "../../runs/observation.ts";
import { plainLabel } from "./label.ts";

/** What a mapping can say of its periods: dates are then years, months, or the last of twelve months. */
export type PeriodKind = "year" | "month" | "r12";

const MONTHS = ["jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec"];
const MONTH_NAMES = [
  ...["januari", "februari", "mars", "april", "maj", "juni"],
  ...["juli", "augusti", "september", "oktober", "november", "december"],
];
const LONGEST = 80;
const ROLLING = /^(?:r12|rullande 12|rullande tolv)(?: månader)?:? +/;

interface Found {
  readonly year: number;
  readonly month?: number;
  readonly quarter?: number;
  /** Written with its day: it can stand for its month or its year. */
  readonly day?: number;
}

/**
 * Read a period as exports write it: a year, a month (2021-11, 202111, nov 2021), a day, a quarter (2021-Q4, kv 4
 * 2021), or a month with r12 before it. A day stands for its month unless the kind says year.
 *
 * @returns a number for a year, else ISO text, "r12 2021-11" for twelve months that end with November; undefined when the
 * text is no period, or not one of the kind
 * @example
 * parseTablePeriod("nov 2021"); // => "2021-11"
 * parseTablePeriod("r12 nov 2021"); // => "r12 2021-11"
 * parseTablePeriod("2021-12-31", "year"); // => 2021
 * parseTablePeriod("2021-13"); // => undefined
 */
export function parseTablePeriod(text: string, kind?: PeriodKind): Period | undefined {
  if (text.length > LONGEST) return undefined;
  const plain = plainLabel(text);
  const rolling = ROLLING.test(plain);
  const found = findPeriod(plain.replace(ROLLING, ""));
  if (found === undefined || found.year < 1900 || found.year > 2100) return undefined;
  const { year, month, quarter, day } = found;
  const name = month === undefined ? undefined : `${year}-${String(month).padStart(2, "0")}`;
  if (rolling || kind === "r12") {
    return name === undefined || (rolling && kind !== undefined && kind !== "r12") ? undefined : `r12 ${name}`;
  }
  if (kind === "year") return quarter === undefined && (name === undefined || day !== undefined) ? year : undefined;
  if (name !== undefined) return name;
  if (kind === "month") return undefined;
  return quarter === undefined ? year : `${year}-Q${quarter}`;
}

function findPeriod(text: string): Found | undefined {
  const numbers = (form: RegExp) => form.exec(text)?.slice(1).map(Number);
  const [year, month, day] =
    numbers(/^(\d{4})$/) ??
    numbers(/^(\d{4})[-/](\d{1,2})$/) ??
    numbers(/^(\d{4})(\d{2})$/) ??
    numbers(/^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?: 00:00(?::00)?)?$/) ??
    numbers(/^(\d{4})(\d{2})(\d{2})$/) ??
    [];
  if (year !== undefined) return inCalendar(year, month, day);
  return namedMonth(text) ?? quarterOf(text);
}

function inCalendar(year: number, month?: number, day?: number): Found | undefined {
  if (month === undefined) return { year };
  if (month < 1 || month > 12) return undefined;
  if (day === undefined) return { year, month };
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return day < 1 || day > days ? undefined : { year, month, day };
}

function namedMonth(text: string): Found | undefined {
  const [, first, year] = /^([a-zåäö]+)\.?[ -](\d{4})$/.exec(text) ?? [];
  const [, otherYear, second] = /^(\d{4})[ -]([a-zåäö]+)\.?$/.exec(text) ?? [];
  const name = first ?? second ?? "";
  const index = [MONTHS, MONTH_NAMES].map((names) => names.indexOf(name)).find((at) => at >= 0);
  const sept = name === "sept" ? 8 : undefined;
  const month = index ?? sept;
  return month === undefined ? undefined : { year: Number(year ?? otherYear), month: month + 1 };
}

function quarterOf(text: string): Found | undefined {
  const [, year, quarter] = /^(\d{4})[- ]?(?:q|kv|kvartal) ?([1-4])$/.exec(text) ?? [];
  if (year !== undefined) return { year: Number(year), quarter: Number(quarter) };
  const [, first, second] = /^(?:q|kv|kvartal) ?([1-4])[ -](\d{4})$/.exec(text) ?? [];
  return first === undefined ? undefined : { year: Number(second), quarter: Number(first) };
}
