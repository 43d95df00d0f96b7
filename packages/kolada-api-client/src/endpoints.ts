import * as z from "zod";
import { dataRowSchema, groupSchema, kpiSchema, municipalitySchema, unitDataRowSchema, unitSchema } from "./schemas.ts";

/** One page of an answer. The last page has null or "" as `next_url`. */
export interface PageBody<Row> {
  readonly values: Row[];
  readonly next_url: string | null;
}

/** An endpoint of v3: its first path segment and the shape of its answers. */
export interface Endpoint<Row> {
  readonly name: string;
  readonly page: z.ZodType<PageBody<Row>>;
  /** Whether a body has the shape of `page`, which says what is wrong if not. Much faster, and nothing is copied. */
  accepts(body: unknown): body is PageBody<Row>;
}

function endpoint<Row>(name: string, row: z.ZodType<Row, Row>): Endpoint<Row> {
  // next_url is required: an answer that pages by another name, as v2 did, would otherwise end after its first page in silence.
  const page = z.looseObject({ values: z.array(row), next_url: z.string().nullable() });
  // Compiled when the first answer comes: most programs ask few endpoints, and many none.
  let compiled: typeof page | undefined;
  return {
    name,
    page,
    accepts(body): body is PageBody<Row> {
      compiled ??= z.compile(page);
      return z.validate(compiled, body);
    },
  };
}

export const endpoints = {
  kpi: endpoint("kpi", kpiSchema),
  kpiGroups: endpoint("kpi_groups", groupSchema),
  municipality: endpoint("municipality", municipalitySchema),
  municipalityGroups: endpoint("municipality_groups", groupSchema),
  unit: endpoint("ou", unitSchema),
  data: endpoint("data", dataRowSchema),
  unitData: endpoint("oudata", unitDataRowSchema),
};
