import {
  type DataRow,
  type DataValue,
  dataRowSchema,
  type Group,
  groupSchema,
  type Kpi,
  kpiSchema,
  municipalitySchema,
  type UnitDataRow,
  unitDataRowSchema,
  unitSchema,
} from "kolada-api-client/schemas";
import * as z from "zod";
import type { KeyFigure, Observation } from "../../runs/observation.ts";
import type { Decoder } from "../../runs/source.ts";
import { type MissingReason, missingReason } from "../../text/missing.ts";

/** How to read the stored answers of the Kolada API v3, by format. */
export const decodeKolada: Readonly<Record<string, Decoder>> = {
  "kolada-v3/kpi": (content) => ({ keyFigures: page(content, kpiSchema).map(keyFigure) }),
  "kolada-v3/municipality": (content) => ({
    areas: page(content, municipalitySchema).map(({ id, title, type }) => ({ id, title: oneLine(title), type })),
  }),
  "kolada-v3/municipality_groups": (content) => ({ groups: page(content, groupSchema).map(group) }),
  "kolada-v3/ou": (content) => ({
    areas: page(content, unitSchema).map(({ id, title, municipality }) => {
      return { id, title: oneLine(title), type: "U", municipality };
    }),
  }),
  "kolada-v3/data": (content, { sha256 }) => ({ observations: observations(page(content, dataRowSchema), sha256) }),
  "kolada-v3/oudata": (content, { sha256 }) => ({
    observations: observations(page(content, unitDataRowSchema).map(asArea), sha256),
  }),
};

function page<Row>(content: Uint8Array, row: z.ZodType<Row>): Row[] {
  return z.looseObject({ values: z.array(row) }).parse(JSON.parse(new TextDecoder().decode(content))).values;
}

function keyFigure(kpi: Kpi): KeyFigure {
  return {
    id: kpi.id,
    title: oneLine(kpi.title),
    description: kpi.description,
    dividedByGender: kpi.is_divided_by_gender,
    preliminaryFrom: kpi.prel_publication_date,
    finalFrom: kpi.publication_date,
    newestPeriod: kpi.publ_period === null ? null : Number(kpi.publ_period),
  };
}

function group({ id, title, members }: Group) {
  return {
    id,
    title: oneLine(title),
    members: members.map((member) => ({ id: member.member_id, title: member.member_title ?? member.member_id })),
  };
}

/** A unit is an area like another. */
function asArea({ ou, ...row }: UnitDataRow): DataRow {
  return { ...row, municipality: ou };
}

function* observations(rows: readonly DataRow[], response: string): Generator<Observation> {
  for (const { kpi, municipality, period, values } of rows) {
    for (const one of values) {
      const missing = reason(one);
      const value = missing === null ? one.value : null;
      yield { kpi, area: municipality, period, gender: one.gender, value, missing, count: one.count ?? null, response };
    }
  }
}

function reason(value: DataValue): MissingReason | null {
  if (value.isdeleted === true) return "borttaget";
  return value.value === null ? missingReason(value.status ?? "") : null;
}

/** Titles in the catalogue hold double spaces. */
function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
