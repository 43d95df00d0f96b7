import type { TitleRule } from "./title-rule.ts";

const [low, high, structure, quality] = ["low", "high", "structure", "quality"] as const;

/** How people live and what the environment is like: the municipality has only part of it in its hand. */
export const SOCIETY_RULES: readonly TitleRule[] = [
  {
    rule: "arbetslöshet",
    title: /^(?:arbetslös(?:a|het)|långtidsarbetslös(?:a|het))\b.*andel/i,
    ...{ good: low, dimension: structure },
  },
  {
    rule: "ekonomiskt bistånd, andel av invånarna",
    title:
      /^(?:barn i befolkningen som ingår i familjer med|unga vuxna med|invånare som någon gång under året erhållit|vuxna biståndsmottagare .*långvarigt|biståndsmottagare,).*(?:ekonomiskt bistånd).*andel/i,
    ...{ good: low, dimension: structure },
  },
  {
    rule: "anmälda brott",
    title: /^anmälda (?:brott totalt|våldsbrott|bostadsinbrott|bilbrott|personrån|stöld|brott om skadegörelse)/i,
    ...{ good: low, dimension: structure },
  },
  { rule: "medellivslängd", title: /^medellivslängd\b/i, good: high, dimension: structure },
  {
    rule: "ohälsa, sjukdom och död",
    title:
      /^(?:ohälsotal|sjukpenningtalet|förtida dödsfall|incidens av|lungcancer, dödlighet|invånare .*(?:fetma|röker dagligen|allvarlig psykisk påfrestning|riskabla alkoholvanor|stillasittande|stressade|ängslan)|kvinnor som röker|arbetsolyckor)/i,
    ...{ good: low, dimension: structure },
  },
  {
    rule: "god hälsa och goda vanor",
    title: /^invånare .*(?:bra självskatta|gott psykiskt|fysiskt aktiva|frukt och grönt)|^(?:mpr|hpv)-vaccinerade/i,
    ...{ good: high, dimension: structure },
  },
  {
    rule: "knapphet, otrygghet och utsatthet",
    title:
      /^invånare.*(?:låg ekonomisk standard|låg inkomst|ekonomisk kris|avsaknad av|avstår från att gå ut|avstått tandvård|utsatts för|störd sömn|ansträngd boendeekonomi)|^trångboddhet|^verkställda vräkningar|^skuldsatta|^företagskonkurser/i,
    ...{ good: low, dimension: structure },
  },
  {
    rule: "olyckor och bränder",
    title:
      /^(?:trafikolyckor|sjukhusrapporterade olyckor|sjukhusvårdade till följd av oavsiktliga|utvecklade bränder|byggnadsbränder)/i,
    ...{ good: low, dimension: structure },
  },
  { rule: "valdeltagande", title: /^valdeltagande|som röstade i senaste/i, good: high, dimension: structure },
  {
    rule: "sysselsättning",
    title:
      /^(?:sysselsättningsgrad|sysselsatta invånare|förvärvsarbetande (?:skydds|eller)).*andel|^avvikelse från förväntat värde, förvärvs/i,
    ...{ good: high, dimension: structure },
  },
  { rule: "livskvalitet och hållbarhet, index", title: / - kommunindex/i, good: high, dimension: structure },
  { rule: "delaktighet, index", title: /^delaktighetsindex/i, good: high, dimension: quality },
  {
    rule: "utsläpp per invånare",
    ...{ title: /^utsläpp till luft .*\/inv/i, good: low, dimension: structure },
  },
  {
    rule: "god status i vatten",
    title: /med god (?:ekologisk|kemisk).*status, andel/i,
    good: high,
    dimension: structure,
  },
  {
    rule: "tillgång till bredband",
    title: /^(?:hushåll .*|tillgång till .*)bredband.*mbit|gbit/i,
    good: high,
    dimension: structure,
  },
  { rule: "elavbrott", title: /^elavbrott, /i, good: low, dimension: structure },
  {
    rule: "återvinning av avfall",
    title: /^kommunalt avfall som samlats in för materialåtervinning|^insamlat matavfall som (?:går|behandlas)/i,
    ...{ good: high, dimension: quality },
  },
  { rule: "avfall till deponi", title: /^mängd kommunalt avfall till deponi/i, good: low, dimension: quality },
  {
    rule: "fossiloberoende fordon i kommunen",
    title: /^fossiloberoende .*kommunorganisationen/i,
    good: high,
    dimension: quality,
  },
];
