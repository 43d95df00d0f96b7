import { formatNumber } from "../../text/number.ts";
import type { AssessmentThresholds, TargetQuestion } from "./assess-target.ts";
import type { Step } from "./target-steps.ts";

/** How the value lies to the target. */
export function outcomeSentence({ target, digits = 0, unit = "" }: TargetQuestion, value: number, gap: number): string {
  const write = (number: number) => formatNumber(number, { digits, unit });
  const away = unit === "%" || unit === "procent" ? "procentenheter" : unit;
  if (gap === 0) return `Utfallet ${write(value)} är lika med målet.`;
  const size = formatNumber(Math.abs(gap), { digits, unit: away });
  return `Utfallet ${write(value)} är ${size} ${gap > 0 ? "bättre" : "sämre"} än målet ${write(target)}.`;
}

/** The line of our rule that gave the step. */
export function ruleSentence(step: Step, tested: boolean, { clearlyBeyond, nearMiss }: AssessmentThresholds): string {
  const percent = (part: number) =>
    formatNumber(100 * part, { digits: Number.isInteger(100 * part) ? 0 : 1, unit: "procent" });
  const rule = [
    tested ? "målet är nått och testet visar det" : `målet är överträffat med minst ${percent(clearlyBeyond)}`,
    tested ? "målet är nått, men testet visar det inte" : `målet är nått, men inte med ${percent(clearlyBeyond)}`,
    tested
      ? `målet är missat med högst ${percent(nearMiss)}, eller testet visar inte att det är missat`
      : `målet är missat med högst ${percent(nearMiss)}`,
    tested
      ? `målet är missat med mer än ${percent(nearMiss)}, och testet visar det`
      : `målet är missat med mer än ${percent(nearMiss)}`,
  ][step];
  return `Vår regel, som kan ändras: ${rule}.`;
}
