import { expect, test } from "vitest";
import { differenceFindings, exactDifferenceError, exactTargetError } from "../../bench/exact-error.ts";

// R 4.2.2: the largest over K of t(d) %*% R %*% d, d = dhyper(0:48, K, 50 - K, 48) or dbinom(0:20, 20, K/100), R the pairs of
// answers whose score test has 2 * pnorm(-|z|) < 0.05; and of sum(d[pnorm(-z) < 0.025]) against the target K/50.
test.each([
  [{ asked: 50, answered: 48 }, 20.8029321116],
  [{ answered: 20 }, 5.3370622282],
])("the score test alone finds differences that are not there as often as R says: %o", (design, expected) =>
  expect(exactDifferenceError(design, design, differenceFindings(design, design).score)).toBeCloseTo(expected, 8),
);
test("and shares off their target: 48 of 50", () =>
  expect(exactTargetError({ asked: 50, answered: 48 }, "score")).toBeCloseTo(15.5102040816, 8));
