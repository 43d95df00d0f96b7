import { expect, test } from "vitest";
import { askedSplits } from "../../../src/compare/gender/asked-splits.ts";
import { genderDifference } from "../../../src/compare/gender/gender-difference.ts";

const women = { positive: 46, answered: 52 };
const men = { positive: 60, answered: 76 };

test("fewer asked than answered cannot be divided; everybody answered is one division", () => {
  expect(askedSplits(women, men, 127)).toBeUndefined();
  expect(askedSplits(women, men, 128)).toMatchObject({ tried: 1, shown: "all" });
});

test("what is shown only with those asked counted cannot be judged, and the reason says so", () => {
  const { suggestion, reason } = genderDifference({ women, men }, { asked: 198 });
  expect(suggestion).toBe("kan inte bedömas");
  expect(reason).toContain("beror på om de tillfrågade räknas");
});

test("of very many asked, only divisions where nearly all of one sex answered show the difference", () => {
  expect(askedSplits(women, men, 100_000)).toMatchObject({ shown: "some", tried: 21 });
});
