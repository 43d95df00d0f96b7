import type { Direction } from "../../metrics/direction.ts";
import { CARE_RULES } from "./care-rules.ts";
import { isCost, isNetCostDeviation } from "./cost-title.ts";
import { plainTitle } from "./plain-title.ts";
import { SCHOOL_RULES } from "./school-rules.ts";
import { SOCIETY_RULES } from "./society-rules.ts";
import { STAFF_RULES } from "./staff-rules.ts";
import { SURVEY_RULES } from "./survey-rules.ts";
import { fits, type TitleRule } from "./title-rule.ts";
import { UNDIRECTED_RULES } from "./undirected-rules.ts";

/** Which direction is good and the rule that told it, or why it is not told. */
export type Polarity = { readonly good: Direction; readonly rule: string } | { readonly unknown: string };

const RULES: readonly TitleRule[] = [...SURVEY_RULES, ...SCHOOL_RULES, ...CARE_RULES, ...STAFF_RULES, ...SOCIETY_RULES];

/**
 * Which direction is good for a key figure, as far as its own words tell it for certain (riktning), and the rule that told
 * it. Kolada does not say; our table of 29 key figures is {@link polarity}, this reads the other thousands.
 *
 * A cost is not told: low may be thrift or neglect. Only the net cost deviation is, because structure is already taken out
 * of it. Counts that follow the size of the municipality, means of a model, coded answers and shares of users in the middle
 * are unknown, each with its reason; so is every title that no rule knows. Unknown is an answer: do not fill it with a guess.
 *
 * @param id the key figure's, or that of one's own table; names it in errors
 * @param title as its source words it
 * @param description as its source words it; where it says the opposite of the title, the direction is unknown
 * @throws {TypeError} when the title is not text
 * @example
 * polarityOf("U23401", "Väntetid i antal dagar till särskilt boende, medelvärde"); // => { good: "low", rule: "väntetid och handläggningstid" }
 * polarityOf("N21006", "Kostnad hemtjänst äldreomsorg, kr/hemtjänsttagare"); // => { unknown: "är en kostnad: dyrare eller billigare, inte sämre eller bättre" }
 */
export function polarityOf(id: string, title: string, description: string | null = null): Polarity {
  if (typeof title !== "string") throw new TypeError(`title of ${id} must be text, was ${typeof title}`);
  const plain = plainTitle(title);
  const undirected = UNDIRECTED_RULES.find((rule) => fits(rule, plain));
  if (undirected !== undefined) return { unknown: undirected.why };
  if (isCost(plain) && !isNetCostDeviation(plain)) {
    return { unknown: "är en kostnad: dyrare eller billigare, inte sämre eller bättre" };
  }
  const told = ruleOf(plain);
  if (told === undefined) return { unknown: "ingen regel kan läsa riktningen ur titeln" };
  if (contradicts(plain, description)) return { unknown: "titeln och beskrivningen säger emot varandra" };
  return { good: told.good, rule: told.rule };
}

/** The rule that tells a title's direction, when there is one. */
export function ruleOf(plain: string): TitleRule | undefined {
  return RULES.find((rule) => fits(rule, plain));
}

/** As N07609 does, of which the title says "otrygghet" and the description counts those who feel safe. */
function contradicts(plain: string, description: string | null): boolean {
  if (description === null) return false;
  return /\b(?:otrygg|missnöj)/i.test(plain) && /svarat "(?:mycket|ganska) (?:trygg|nöjd)/i.test(description);
}
