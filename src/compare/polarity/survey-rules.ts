import type { TitleRule } from "./title-rule.ts";

const [low, high, quality, structure] = ["low", "high", "quality", "structure"] as const;

/** What users, pupils, inhabitants, firms and staff of the schools answered. */
export const SURVEY_RULES: readonly TitleRule[] = [
  {
    rule: "brukarbedömning, andel nekande svar",
    ...{ title: /^brukarbedömning.* - .*(?:\b(?:aldrig|inte|ingen)\b|ofta rädd)/i, except: /aldrig rädd/i },
    ...{ good: low, dimension: quality },
  },
  { rule: "brukarbedömning, andel goda svar", title: /^brukarbedömning.* - /i, good: high, dimension: quality },
  { rule: "deltagares bedömning, andel goda svar", title: /^deltagarbedömning/i, good: high, dimension: quality },
  { rule: "anhörigas bedömning, andel goda svar", title: /^anhöriga som upplever/i, good: high, dimension: quality },
  {
    rule: "invånarnas bedömning av orten, andel goda svar",
    title:
      /^medborgarundersökningen - .*(?:låg oro|få problem|trygg utomhus|lita på människor|livsmedelsaff|paketut|internetupp|polisens|caféer|bilpooler|arbete inom rimligt|eftergymnasial|hälso- och sjukvård|kollektivtrafik|resor|med bil är|vara den man är|rekommendera|plats att bo)/i,
    ...{ good: high, dimension: structure },
  },
  {
    rule: "invånarnas bedömning av kommunen, andel goda svar",
    ...{ title: /^medborgarundersökningen - /i, good: high, dimension: quality },
  },
  { rule: "företagens bedömning (Insikt), index", title: /^företagsklimat insikt/i, good: high, dimension: quality },
  { rule: "servicemätning, index", title: /^servicemätning - /i, good: high, dimension: quality },
  { rule: "nöjdhet", title: /^nöjdhet\b|^nöjd medborgar-index/i, good: high, dimension: quality },
  { rule: "förtroende (NTU)", title: /^ntu - förtroende/i, good: high, dimension: structure },
  {
    rule: "oro och utsatthet för brott (NTU)",
    title: /^ntu - (?:oro\b|otrygghet|självrapporterad utsatthet|upplever att det är problem|avstått|valt en annan)/i,
    ...{ good: low, dimension: structure },
  },
  {
    // The answers that are counted are the wanted ones also where the question is about something bad: "Aldrig" or "Sällan".
    rule: "skolenkät, andel goda svar",
    title: /^(?:elever i åk \d|gymnasieelever i år \d|pedagogisk personal [^:]*): .*(?:andel|andelen)/i,
    except: /för svårt|för lätt|upprätthålla ordningen/i,
    ...{ good: high, dimension: quality },
  },
  {
    rule: "förskollärarenkät, andel goda svar",
    title: /^förskollärarenkäten: .*positiva svar/i,
    good: high,
    dimension: quality,
  },
  { rule: "elevenkät, index", title: /^elevenkätsindex/i, good: high, dimension: quality },
];
