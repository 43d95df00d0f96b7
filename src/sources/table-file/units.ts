import { shiftPoint } from "./decimal.ts";
import { plainLabel } from "./label.ts";

/** A unit: those of one family can be turned into each other by moving the decimal point. */
export interface Unit {
  readonly family: string;
  readonly exponent: number;
}

const KNOWN: Readonly<Record<string, readonly [family: string, exponent: number]>> = {
  kr: ["money", 0],
  kronor: ["money", 0],
  sek: ["money", 0],
  tkr: ["money", 3],
  kkr: ["money", 3],
  "tusen kronor": ["money", 3],
  mnkr: ["money", 6],
  mkr: ["money", 6],
  "miljoner kronor": ["money", 6],
  andel: ["share", 2],
  "%": ["share", 0],
  procent: ["share", 0],
  procentenhet: ["share", 0],
  procentenheter: ["share", 0],
  antal: ["count", 0],
  st: ["count", 0],
  person: ["count", 0],
  personer: ["count", 0],
};

/**
 * The unit of a word, without regard to capitals: kr, tkr and mnkr are one family; procent and procentenheter another,
 * with `andel` (0–1); antal, st and personer a third; each also per something ("tkr/brukare"). Any other word is a
 * family of its own.
 *
 * @example
 * unitOf("tkr/brukare"); // => { family: "money/brukare", exponent: 3 }
 * unitOf("dygn"); // => { family: "dygn", exponent: 0 }
 */
export function unitOf(word: string): Unit {
  const [head = "", ...tail] = plainLabel(word)
    .split("/")
    .map((part) => part.trim());
  const known = Object.hasOwn(KNOWN, head) ? KNOWN[head] : undefined;
  const [family, exponent] = known ?? [head, 0];
  return { family: [family, ...tail].join("/"), exponent };
}

/**
 * A number in another unit of its family; undefined when the two are not of one family.
 *
 * @param text digits with a decimal point
 * @example
 * convertUnit("973.7", "mnkr", "tkr"); // => 973700
 * convertUnit("5", "kr", "dygn"); // => undefined
 */
export function convertUnit(text: string, from: string, to: string): number | undefined {
  const [given, wanted] = [unitOf(from), unitOf(to)];
  return given.family === wanted.family ? shiftPoint(text, given.exponent - wanted.exponent) : undefined;
}

/** Whether values in a unit can be added up: amounts and counts can, shares, indices and amounts per something cannot. */
export function addsUp(word: string): boolean {
  const { family } = unitOf(word);
  return family !== "share" && !family.includes("/") && !family.startsWith("index");
}

const PEOPLE = /antal|person|individ|brukar|klient|patient|anställd|medarbetar|invånar|deltagar|elev|barn|svar/;

/** Whether what is counted in a unit may be people: antal, personer, brukare and the like, but not kr per brukare. */
export function mayCountPeople(word: string): boolean {
  return addsUp(word) && (unitOf(word).family === "count" || PEOPLE.test(plainLabel(word)));
}
