// How often does each 95 percent interval hold the true share, and how wide is it? See README.md.

import { parseArgs } from "node:util";
import { VERSION } from "../src/version.ts";
import { exactCoverage } from "./exact-coverage.ts";
import { intervalOf, METHODS, type Method } from "./methods.ts";
import { simulateSilence } from "./silence-simulation.ts";

const { values } = parseArgs({
  options: {
    populations: { type: "string", default: "20,50,100,200,500,2000" },
    responses: { type: "string", default: "30,50,70,85,95" },
    ratios: { type: "string", default: "1,0.9,0.75,0.5" },
    draws: { type: "string", default: "10000" },
    seed: { type: "string", default: "1" },
  },
});
const populations = numbers("populations", values.populations, 2, 10_000);
const responses = numbers("responses", values.responses, 1, 100);
const ratios = numbers("ratios", values.ratios, 0.01, 1);
const [draws = 1] = numbers("draws", values.draws, 1, 1e7);
const [seed = 1] = numbers("seed", values.seed, 1, 2 ** 32 - 1);

const surveys = populations.flatMap((asked) =>
  responses.map((response) => ({ asked, answered: Math.round((asked * response) / 100) })),
);
const measured = surveys
  // The margin rule needs two answers.
  .filter(({ answered }) => answered >= 2)
  .map((survey) => {
    const by = METHODS.map((method) =>
      exactCoverage(survey, (positive) => intervalOf(method, { ...survey, positive })),
    );
    return { survey: `| ${survey.asked} | ${survey.answered} |`, by };
  });

console.log(`jamforbar ${VERSION}, 95 percent intervals\n`);
console.log("Silence at random, true shares 5–95 percent. Exact: hypergeometric probabilities summed.\n");
table("Coverage, percent: mean over the true shares (least)", ["N", "n", ...METHODS]);
for (const { survey, by } of measured) {
  console.log(`${survey} ${by.map(({ mean, least }) => `${mean.toFixed(1)} (${least.toFixed(1)})`).join(" | ")} |`);
}
table("Mean width, percentage points", ["N", "n", ...METHODS]);
for (const { survey, by } of measured)
  console.log(`${survey} ${by.map(({ width }) => width.toFixed(1)).join(" | ")} |`);

const compared: readonly Method[] = ["margin", "wilson", "hypergeometric"];
console.log("\nSilence NOT at random: 80 percent are satisfied, the dissatisfied answer less often by the ratio.");
console.log(
  `Simulated: ${draws} draws, seed ${seed}; standard error at most ${(50 / Math.sqrt(draws)).toFixed(1)} points.\n`,
);
table("Coverage, percent", ["N", "response", "ratio", "mean observed share", ...compared, "possible range"]);
for (const asked of populations) {
  const satisfied = Math.round(0.8 * asked);
  for (const response of [50, 70]) {
    for (const ratio of ratios) {
      const found = simulateSilence({ asked, satisfied, response, ratio }, compared, { draws, seed });
      const shares = [...compared.map((method) => found.coverage[method]), found.possibleRange];
      const cells = [asked, response, ratio, ...[found.observed, ...shares].map((share) => share.toFixed(1))];
      console.log(`| ${cells.join(" | ")} |`);
    }
  }
}

function table(title: string, columns: readonly string[]): void {
  console.log(`\n${title}\n\n| ${columns.join(" | ")} |\n|${columns.map(() => " ---: |").join("")}`);
}

function numbers(option: string, text: string, least: number, most: number): number[] {
  const parts = text.split(",").map((part) => (part.trim() === "" ? Number.NaN : Number(part)));
  // Only ratios are below 1, and need not be whole.
  const allowed = (value: number) => value >= least && value <= most && (least < 1 || Number.isInteger(value));
  if (parts.every(allowed)) return parts;
  const kind = least < 1 ? "numbers" : "whole numbers";
  console.error(`--${option} must be ${kind} ${least}–${most} separated by commas, was "${text}"`);
  process.exit(2);
}
