import type { SeriesBreak } from "../../../metrics/trends/split-at-breaks.ts";

/** The break in the net cost deviation of elderly care: the equalisation of 2020 is counted from 2019. */
export const NEW_MODEL = { after: 2018, label: "ny utjämningsmodell" } as const satisfies SeriesBreak;
