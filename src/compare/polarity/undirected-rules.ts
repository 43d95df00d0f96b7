import type { UndirectedRule } from "./title-rule.ts";

/** Titles of which neither direction is good. They are asked first: a rule that tells must not hear "osäkerhetstal" as the figure itself. */
export const UNDIRECTED_RULES: readonly UndirectedRule[] = [
  { title: /^osäkerhetstal/i, why: "är osäkerhetstalet till ett annat nyckeltal" },
  {
    title:
      /svarsfrekvens|antal svar\b|svarande\b.*antal|färre än 30 svarande|deltagande enheter|själv svarat| svar, antal/i,
    why: "beskriver en enkät, inte verksamheten",
  },
  { title: /\([^)]*=\s*\d|\(kodade|\(skala/i, except: /\(max\s*=/i, why: "är ett svar i kod, ja eller nej" },
  {
    title: /modellberäkna[dt]|förväntat värde/i,
    except: /avvikelse från/i,
    why: "är ett modellvärde, inte ett utfall",
  },
  { title: /^framskrivning/i, why: "är en framskrivning, inte ett utfall" },
  {
    title:
      /^(?:referens|standard|struktur)kostnad|^produktionsförutsättningar|utjämning|^personalkostnadsindex|sorteringsnyckel|programvalsfaktor/i,
    why: "beskriver kommunens förutsättningar",
  },
  {
    title:
      /\bregion(?:en|er|erna|ens|koncern|koncernen|anställda|index)?\b|sjukhus\b|primärvård|specialiserad|patient/i,
    except: /^företagsklimat|sjukhusrapporterade|^medborgarundersökningen/i,
    why: "avser regionens verksamhet eller område",
  },
  { title: /^(?:kommunens )?köp av/i, why: "säger vem som utför, inte hur bra" },
  {
    title: /^röster på|^förtroendevald|fullmäktigeledamöter|ordförandeposter|^(?:kvinnor|män) (?:i|bland|på) /i,
    why: "beskriver val och förtroendevalda",
  },
  { title: /^brukarbedömning.*\b(?:ibland|några)\b/i, why: "är det mellersta svaret, varken bra eller dåligt" },
  {
    title:
      /^brukarbedömning.* - .*(?:hälsotillstånd|rörlighet|bor med annan|ängslan|ensamhet|familjebehandlaren|arbete med lön|välja utförare|omsorgskontakt)/i,
    why: "säger lika mycket om brukarna som om verksamheten",
  },
  {
    title: /^medborgarundersökningen - (?:viktigt|förtroende för riksdagens)/i,
    why: "säger vad invånarna tycker, inte om kommunen",
  },
  {
    title:
      /(?:, antal|miljoner kronor|\bmkr|\bmnkr|\btkr|\bmwh|, ton(?: [^/,]+)?|, kg|, hektar|, meter|\bnox|co2e?)\.?$/i,
    except: /[/]|\bper\b/i,
    why: "är ett belopp eller antal som följer kommunens storlek",
  },
  { title: /\bbetyg än provbetyg/i, why: "mäter om betyg och prov följs åt" },
];
