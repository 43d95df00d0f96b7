import { LARGE_GROUP, SILENT_AT_RANDOM } from "../../metrics/shares/assumptions.ts";
import type { SurveyRead } from "./survey-answers.ts";
import type { Verdict } from "./verdict.ts";

const NOT_NEEDED = "Slutsatsen kräver inget antagande om dem som inte svarade; det gör däremot p-värden och intervall.";
const ROUNDED =
  "Andelen är känd bara avrundad: bedömd över hela avrundningsintervallet, och det svagaste utslaget gäller.";

/** What a verdict that holds by all methods still rests on, as part of a sentence. */
export const IF_SILENT_ARE_ALIKE = "om de som inte svarade är som de andra";

/** The two years of a change. */
export const DIFFERENT_PEOPLE =
  "Räknat som om de två åren frågat olika personer: har samma personer svarat båda gångerna är den verkliga osäkerheten mindre.";

/** What a test of these surveys takes for granted, in Swedish sentences for readers. */
export function assumptions(surveys: readonly SurveyRead[], verdict: Verdict): string[] {
  const silent = surveys.some(({ answered, asked }) => answered !== asked);
  return [
    ...(verdict === "certain" && silent ? [NOT_NEEDED] : []),
    ...(silent ? [SILENT_AT_RANDOM] : []),
    ...(surveys.some(({ asked }) => asked === undefined) ? [LARGE_GROUP] : []),
    ...(surveys.some(({ rounded }) => rounded) ? [ROUNDED] : []),
  ];
}
