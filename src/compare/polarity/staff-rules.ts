import type { TitleRule } from "./title-rule.ts";

const [low, high, staff] = ["low", "high", "staff"] as const;

/** The staff: how it is, and what it is trained for. How many they are is a resource, and not told. */
export const STAFF_RULES: readonly TitleRule[] = [
  { rule: "medarbetarengagemang (HME)", title: /^(?:hme\b|medarbetarengagemang)/i, good: high, dimension: staff },
  {
    rule: "sjukfrånvaro",
    ...{ title: /^sjukfrånvaro\b/i, except: /som andel av|dag \d|\d+ dagar/i, good: low, dimension: staff },
  },
  {
    rule: "behörighet och utbildning för yrket, andel",
    title:
      /(?:lärarlegitimation|förskollärarexamen|pedagogisk högskoleexamen|socionomexamen|adekvat utbildning|är undersköters).*andel/i,
    except: /antal barn|saknar/i,
    ...{ good: high, dimension: staff },
  },
  {
    rule: "personal utan utbildning för yrket, andel",
    title: /saknar utbildning.*andel/i,
    good: low,
    dimension: staff,
  },
];
