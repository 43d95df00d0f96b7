// How often do the tests find what is not there? See README.md.

import { VERSION } from "../src/version.ts";
import { chosenP, type Design, differenceFindings, exactDifferenceError, exactTargetError } from "./exact-error.ts";

const DESIGNS: readonly Design[] = [
  { asked: 20, answered: 10 },
  { asked: 20, answered: 19 },
  { asked: 50, answered: 25 },
  { asked: 50, answered: 43 },
  { asked: 50, answered: 48 },
  { asked: 100, answered: 30 },
  { asked: 100, answered: 70 },
  { asked: 100, answered: 95 },
  { asked: 200, answered: 100 },
  { asked: 300, answered: 285 },
  { answered: 20 },
  { answered: 50 },
  { answered: 100 },
];
// Above the most work of the exact test.
const LARGE: readonly Design[] = [
  { asked: 2000, answered: 1000 },
  { asked: 5000, answered: 500 },
];

console.log(
  `jamforbar ${VERSION}, 95 percent. Largest risk of finding what is not there, percent; exact, not simulated.`,
);
table("A difference between two groups alike", ["N", "n", "score", "chosen test", "newcombe", "verdict holds"]);
for (const design of DESIGNS) {
  const found = differenceFindings(design, design);
  const errors = [found.score, found.chosen, found.newcombe, found.verdict];
  console.log(
    row(
      design,
      errors.map((finding) => exactDifferenceError(design, design, finding)),
    ),
  );
}
table("The test that is chosen in large groups: score, or Fisher's near 0 and 100 percent", ["N", "n", "chosen test"]);
for (const design of LARGE) {
  const found = (x: number, y: number) => chosenP(design, x, design, y) < 0.05;
  console.log(row(design, [exactDifferenceError(design, design, found)]));
}
table("A share that is at its target", ["N", "n", "exact", "score", "margin", "verdict holds"]);
for (const design of DESIGNS) {
  const methods = ["exact", "score", "margin", "verdict"] as const;
  console.log(
    row(
      design,
      methods.map((method) => exactTargetError(design, method)),
    ),
  );
}

function table(title: string, columns: readonly string[]): void {
  console.log(`\n${title}\n\n| ${columns.join(" | ")} |\n|${columns.map(() => " ---: |").join("")}`);
}

function row({ asked, answered }: Design, errors: readonly number[]): string {
  return `| ${[asked ?? "unknown", answered, ...errors.map((error) => error.toFixed(1))].join(" | ")} |`;
}
