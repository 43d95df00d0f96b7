import type { AreaGroup, Decoded, Gender, KeyFigure, Observation } from "../../runs/observation.ts";
import type { Decoder } from "../../runs/source.ts";
import { missingReason } from "../../text/missing.ts";
import { toPeriod } from "../period.ts";
import { type FiguresFile, parseFiguresFile } from "./parse-figures-file.ts";

type Row = FiguresFile["rows"][number];

/** Decode a stored figures file by what its head says that the table holds. */
export const decodeFigures: Decoder = (content, { sha256 }): Decoded => {
  const file = parseFiguresFile(content, "figures file");
  switch (file.table) {
    case "observations":
      return { observations: file.rows.map((row) => observation(row, sha256)) };
    case "key-figures":
      return { keyFigures: file.rows.map(keyFigure) };
    case "areas":
      return {
        areas: file.rows.map((row) => ({ id: cell(row, "id"), title: cell(row, "title"), type: areaType(row) })),
      };
    case "groups":
      return { groups: groups(file.rows) };
    default:
      return { tables: [namedTable(file)] };
  }
};

function observation(row: Row, response: string): Observation {
  const text = cell(row, "value");
  const value = toNumber(text);
  return {
    kpi: cell(row, "kpi"),
    area: cell(row, "municipality"),
    period: toPeriod(cell(row, "period")),
    gender: toGender(cell(row, "gender")),
    value,
    missing: value === null ? missingReason(text) : null,
    count: null,
    response,
  };
}

function keyFigure(row: Row): KeyFigure {
  const title = cell(row, "title");
  const nothing = { description: null, dividedByGender: null, preliminaryFrom: null, finalFrom: null };
  return { id: cell(row, "kpi"), title, ...nothing, newestPeriod: null };
}

function groups(rows: readonly Row[]): AreaGroup[] {
  const byId = new Map<string, { id: string; title: string; members: { id: string; title: string }[] }>();
  for (const row of rows) {
    const id = cell(row, "group");
    const group = byId.get(id) ?? { id, title: cell(row, "title"), members: [] };
    group.members.push({ id: cell(row, "member"), title: cell(row, "member_title") });
    byId.set(id, group);
  }
  return [...byId.values()];
}

function namedTable(file: FiguresFile) {
  const value = (column: string, text: string) => {
    if (column === "period") return toPeriod(text);
    return file.numbers.has(column) ? toNumber(text) : text;
  };
  const rows = file.rows.map((row) =>
    Object.fromEntries(file.columns.map((column) => [column, value(column, cell(row, column))])),
  );
  return { name: file.table, title: file.title, citation: file.citation, columns: file.columns, rows };
}

function cell(row: Row, column: string): string {
  const text = row[column];
  if (text === undefined)
    throw new Error(`the table lacks the column ${column}; it has ${Object.keys(row).join(", ")}`);
  return text;
}

/** A number with a decimal point; blank and the symbols for missing values are null. */
function toNumber(text: string): number | null {
  if (["", "-", ".", ".."].includes(text.trim())) return null;
  const value = Number(text);
  if (!Number.isFinite(value)) throw new Error(`${JSON.stringify(text)} is not a number; use a decimal point`);
  return value;
}

function toGender(text: string): Gender {
  if (text === "T" || text === "K" || text === "M") return text;
  throw new Error(`gender must be T, K or M, was ${JSON.stringify(text)}`);
}

function areaType(row: Row): "K" | "L" {
  return cell(row, "type") === "L" ? "L" : "K";
}
