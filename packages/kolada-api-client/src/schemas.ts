import * as z from "zod";

// Unknown extra fields pass (looseObject): the API may grow. A known field of the wrong type does not.

const text = z.string();
const textOrNull = z.string().nullable();

/** A key figure. Texts are as published: double spaces occur, and the unit stands only in the title. */
export const kpiSchema = z.looseObject({
  id: text,
  title: text,
  description: textOrNull,
  is_divided_by_gender: z.boolean(),
  municipality_type: z.enum(["K", "L", "A"]),
  auspice: textOrNull,
  operating_area: textOrNull,
  perspective: textOrNull,
  prel_publication_date: textOrNull,
  publication_date: textOrNull,
  publ_period: textOrNull,
  has_ou_data: z.boolean(),
});
export type Kpi = z.infer<typeof kpiSchema>;

/** A municipality (K) or a region (L); the nation is 0000 and of type L. */
export const municipalitySchema = z.looseObject({ id: text, title: text, type: z.enum(["K", "L"]) });
export type Municipality = z.infer<typeof municipalitySchema>;

/** A group of key figures or of municipalities. Members change under the same id. */
export const groupSchema = z.looseObject({
  id: text,
  title: text,
  members: z.array(z.looseObject({ member_id: text, member_title: textOrNull })),
});
export type Group = z.infer<typeof groupSchema>;

/** An organisational unit, such as a school. */
export const unitSchema = z.looseObject({ id: text, municipality: text, title: text });
export type Unit = z.infer<typeof unitSchema>;

/** One value of a row: null is missing, never zero. `isdeleted` comes with `from_date`. */
export const valueSchema = z.looseObject({
  gender: z.enum(["T", "K", "M"]),
  value: z.number().nullable(),
  count: z.number().nullable().optional(),
  status: textOrNull.optional(),
  isdeleted: z.boolean().optional(),
});
export type DataValue = z.infer<typeof valueSchema>;

/** The values of a key figure for a municipality, region or group in a year. The order of the genders is not fixed. */
export const dataRowSchema = z.looseObject({
  kpi: text,
  municipality: text,
  period: z.int(),
  values: z.array(valueSchema),
});
export type DataRow = z.infer<typeof dataRowSchema>;

/** The values of a key figure for an organisational unit in a year. */
export const unitDataRowSchema = z.looseObject({ kpi: text, ou: text, period: z.int(), values: z.array(valueSchema) });
export type UnitDataRow = z.infer<typeof unitDataRowSchema>;
