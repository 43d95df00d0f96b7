import type { Gender } from "../../runs/observation.ts";
import { plainLabel } from "./label.ts";
import type { CheckedMapping } from "./mapping.ts";

const USUAL: readonly (readonly [Gender, readonly string[]])[] = [
  ["T", ["t", "totalt", "total", "alla", "samtliga", "båda", "båda könen"]],
  ["K", ["k", "kvinnor", "kvinna", "flickor"]],
  ["M", ["m", "män", "man", "pojkar"]],
];

/** From the words for a gender to its letter: the usual ones, and those of the mapping. */
export function gendersOf(own: CheckedMapping["genders"]): Map<string, Gender> {
  return new Map(
    USUAL.flatMap(([gender, words]) =>
      [...words, ...(own[gender] ?? [])].map((word): [string, Gender] => [plainLabel(word), gender]),
    ),
  );
}
