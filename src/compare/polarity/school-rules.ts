import type { TitleRule } from "./title-rule.ts";

const [low, high, quality, structure] = ["low", "high", "quality", "structure"] as const;

/** Results of schools and adult education. A deviation from a model is the result less what the pupils' background explains. */
export const SCHOOL_RULES: readonly TitleRule[] = [
  {
    rule: "elever som når målen, är behöriga eller klarar proven",
    title:
      /^elever i åk\.? ?\d.*(?:lägst betyget e|uppnått (?:betygskriterierna|kunskapskraven)|är behöriga|klarat alla delar)/i,
    ...{ good: high, dimension: quality },
  },
  {
    rule: "betygspoäng och meritvärde",
    title: /^elever i åk\.? ?\d.*(?:meritvärde|betygspoäng)|^genomsnittlig betygspoäng|^meritvärde i åk.*avvikelse/i,
    ...{ good: high, dimension: quality },
  },
  {
    rule: "gymnasieelever med examen eller behörighet",
    title: /^gymnasieelever (?:med examen|som uppnått grundläggande behörighet|som övergått från im)/i,
    ...{ good: high, dimension: quality },
  },
  {
    rule: "etablerade efter gymnasiet",
    ...{ title: /^ungdomar som är etablerade/i, good: high, dimension: quality },
  },
  {
    rule: "varken arbete eller studier",
    title: /som varken (?:arbetar|studerar|förvärvsarbetar) eller|aktivitetsansvar utan sysselsättning/i,
    ...{ good: low, dimension: structure },
  },
  {
    rule: "komvux och sfi: utan godkända betyg eller avbrutit, andel",
    title: /^kursdeltagare .*(?:utan godkända betyg|avbrutit kurs).*andel/i,
    ...{ good: low, dimension: quality },
  },
  {
    rule: "komvux och sfi: godkända betyg, andel",
    title: /^kursdeltagare .*med godkända betyg.*andel/i,
    ...{ good: high, dimension: quality },
  },
  {
    rule: "arbete eller studier efter insats",
    title:
      /^(?:lämnat etableringsuppdraget och börjat (?:arbeta|studera)|resultat vid avslut.*börjat arbeta\b.*andel)/i,
    except: /med stöd/i,
    ...{ good: high, dimension: quality },
  },
];
