import type { TitleRule } from "./title-rule.ts";

const [low, high, quality, cost] = ["low", "high", "quality", "cost"] as const;

/** Care, waiting, and what is counted where the service is given. */
export const CARE_RULES: readonly TitleRule[] = [
  { rule: "nettokostnadsavvikelse", title: /^nettokostnadsavvikelse\b/i, good: low, dimension: cost },
  { rule: "resursindex", title: /^resursindex\b/i, good: high, dimension: cost },
  { rule: "kvalitetsindex", title: /^kvalitetsindex\b/i, good: high, dimension: quality },
  { rule: "effektivitetsindex", title: /^effektivitetsindex\b/i, good: high, dimension: quality },
  {
    rule: "väntetid och handläggningstid",
    title: /^(?:väntetid(?:er)?|utredningstid|handläggningstid|mediantid från|responstid|larmbehandlingstid)\b/i,
    ...{ good: low, dimension: quality },
  },
  {
    rule: "antal personal som en hemtjänsttagare möter",
    title: /^personalkontinuitet, /i,
    good: low,
    dimension: quality,
  },
  {
    rule: "skador och återinskrivningar",
    title: /^(?:fallskador|höftfrakturer|oplanerade återinskrivningar)\b/i,
    ...{ good: low, dimension: quality },
  },
  { rule: "dagar som utskrivningsklar", title: /^medelvårdtid som utskrivningsklar/i, good: low, dimension: quality },
  {
    rule: "läkemedel som äldre bör undvika",
    title: /^personer 75\+ år .*(?:olämpliga läkemedel|psykofarmaka|antipsykotiska|tio eller fler läkemedel)/i,
    ...{ good: low, dimension: quality },
  },
  { rule: "närvaro vid dödsögonblicket", title: /^avlidna som hade någon närvarande/i, good: high, dimension: quality },
  { rule: "basala hygienrutiner", title: /^följsamhet till basala/i, good: high, dimension: quality },
  { rule: "riskförebyggande åtgärder", title: /^riskförebyggande åtgärder/i, good: high, dimension: quality },
  { rule: "olämpligt agerande", title: /^upplevt att personal har agerat olämpligt/i, good: low, dimension: quality },
  {
    rule: "rutiner, planer och handledning vid enheterna, andel",
    title:
      /^enhetsundersökning(?:en)?\b.* - .*(?:rutin|genomförandeplan|individuellt utformade mål|har erbjudits|erbjudits en fast|regelbundna, gemensamma möten|förutsättningar för).*andel/i,
    ...{ good: high, dimension: quality },
  },
  { rule: "inte återaktualiserade", title: /^ej återaktualiserade/i, good: high, dimension: quality },
  { rule: "matsvinn", title: /^(?:måltids|tallriks|serverings)svinn\b/i, good: low, dimension: quality },
  {
    rule: "ekologiska livsmedel i verksamheten",
    title: /^ekologiska livsmedel i kommunens/i,
    good: high,
    dimension: quality,
  },
];
