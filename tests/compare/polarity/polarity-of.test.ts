import { describe, expect, test } from "vitest";
import { dimensionOf } from "../../../src/compare/polarity/dimension-of.ts";
import { plainTitle } from "../../../src/compare/polarity/plain-title.ts";
import { polarityOf } from "../../../src/compare/polarity/polarity-of.ts";
import { polarity } from "../../../src/compare/polarity.ts";

// Titles: Kolada's catalogue (RKA), 2026-03-23. Directions: read by hand from title and description.
const TOLD = [
  ["N20900", "Nettokostnadsavvikelse äldreomsorg, (%)", "low", "cost"],
  ["U21468", "Brukarbedömning hemtjänst äldreomsorg -  helhetssyn, andel (%)", "high", "quality"],
  [
    "U28568",
    "Brukarbedömning boende LSS totalt - Brukaren är aldrig rädd för något hemma, lägeskommun, andel (%)",
    "high",
    "quality",
  ],
  [
    "U28599",
    "Brukarbedömning servicebostad LSS - Brukaren är ofta rädd för något hemma, lägeskommun, andel (%) (-2024)",
    "low",
    "quality",
  ],
  [
    "U28605",
    "Brukarbedömning daglig verksamhet LSS - Brukaren får aldrig den hjälp hen vill ha, lägeskommun, andel (%) (-2024)",
    "low",
    "quality",
  ],
  [
    "U28630",
    "Brukarbedömning Personlig assistans - Ingen av assistenterna förstår brukaren, lägeskommun, andel (%) (-2024)",
    "low",
    "quality",
  ],
  [
    "U23401",
    "Väntetid i antal dagar från ansökningsdatum till första erbjudet inflyttningsdatum till särskilt boende, medelvärde",
    "low",
    "quality",
  ],
  [
    "U21436",
    "Personalkontinuitet, hemtjänsttagare som möter fler än 20 personal under 14 dagar, andel (%) (- 2024)",
    "low",
    "quality",
  ],
  [
    "N15814",
    "Lärare (heltidstjänster) med lärarlegitimation och behörighet i grundskola åk 1-9, kommunala skolor, andel (%)",
    "high",
    "staff",
  ],
  ["N00090", "Sjukfrånvaro totalt bland anställda, kommun, andel (%)", "low", "staff"],
  ["U00200", "Medarbetarengagemang (HME) totalt kommunen - Totalindex", "high", "staff"],
  [
    "N28143",
    "Enhetsundersökning LSS - Tillsvidareanställda personal övrig eller saknar utbildning, bostad med särskild service, andel (%)",
    "low",
    "staff",
  ],
  [
    "N15609",
    'Elever i åk 5: Känner du dig rädd för andra elever i skolan? Andel som svarat "Aldrig" eller "Sällan", (%)',
    "high",
    "quality",
  ],
  ["U15416", "Meritvärde i åk. 9, avvikelse från SALSA på enhetsnivå, poäng", "high", "quality"],
  [
    "N00614",
    "Medborgarundersökningen - Låg oro för att bli utsatt för våldsbrott eller hot om våld, andel (%)",
    "high",
    "structure",
  ],
  ["N03920", "Arbetslösa av befolkningen, 18-65 år, andel (%)", "low", "structure"],
  [
    "N18951",
    "Kursdeltagare i komvux på gymnasial nivå som har avbrutit kurs, i huvudmannens skolenheter, andel av de som avslutat eller avbrutit kurs (%)",
    "low",
    "quality",
  ],
  ["U50128", "Måltidssvinn, gymnasieskola, gram/ätande", "low", "quality"],
  ["U28001", "Resursindex LSS boende och daglig verksamhet", "high", "cost"],
] as const;

test.each(TOLD)("%s %s: %s is good", (id, title, good, dimension) => {
  expect(polarityOf(id, title)).toEqual({ good, rule: expect.stringMatching(/./) });
  expect(dimensionOf(title)).toBe(dimension);
});

const UNKNOWN = [
  ["N21006", "Kostnad hemtjänst äldreomsorg, kr/hemtjänsttagare", /är en kostnad/],
  ["N00096", "Nettokostnad egentlig verksamhet, kr/inv", /är en kostnad/],
  ["N28026", "Referenskostnad LSS, kr/inv", /förutsättningar/],
  ["N20029", "Nettokostnadsavvikelse äldreomsorg, miljoner kronor", /kommunens storlek/],
  ["N01453", "Osäkerhetstal - Invånare 16-84 år med allvarlig psykisk påfrestning, andel (%)", /osäkerhetstal/],
  ["U23595", "Brukarbedömning särskilt boende äldreomsorg - svarsfrekvens, andel (%)", /beskriver en enkät/],
  ["U33960", "Brukarbedömning daglig verksamhet LSS, lägeskommun, antal svar", /beskriver en enkät/],
  [
    "U28604",
    "Brukarbedömning daglig verksamhet LSS - Brukaren får ibland den hjälp hen vill ha, lägeskommun, andel (%) (-2024)",
    /mellersta svaret/,
  ],
  ["U21447", "Brukarbedömning hemtjänst äldreomsorg - hälsotillstånd, andel (%)", /lika mycket om brukarna/],
  [
    "N05406",
    "Ansvarsprövning i KF utan anmärkning och med beviljad ansvarsfrihet för samtliga ledamöter, (Ja=1, Nej=0)",
    /i kod/,
  ],
  ["U15415", "Meritvärde i åk. 9, modellberäknat genomsnittligt värde (SALSA)", /modellvärde/],
  ["N02907", "Framskrivning, förväntat antal invånare om fem år", /framskrivning/],
  ["N05801", "Röster på Socialdemokraterna i senaste kommunvalet, andel (%)", /val/],
  ["N20805", "Kommunens köp av äldreomsorg totalt, andel (%)", /vem som utför/],
  [
    "N00545",
    "Medborgarundersökningen - Viktigt i boendemiljön - platser för barn att leka på, andel (%)",
    /vad invånarna tycker/,
  ],
  [
    "N15569",
    "Elever i åk 9 som fått ett lägre betyg än provbetyg för ämnesprov i svenska, kommunala skolor, andel (%)",
    /betyg och prov/,
  ],
  ["N15034", "Elever/lärare (heltidstjänst) i kommunal grundskola åk 1-9, antal", /ingen regel/],
  ["N00905", "Mediannettoinkomst, kr/inv 20+", /ingen regel/],
  ["N07542", "Anmält våld i utomhusmiljö mot barn och unga, antal/100 000 inv", /ingen regel/],
] as const;

test.each(UNKNOWN)("%s %s is not told, and why", (id, title, why) => {
  expect(polarityOf(id, title)).toEqual({ unknown: expect.stringMatching(why) });
});

test("a title that its description contradicts is not told (N07609, catalogue 2026-03-23)", () => {
  const title = "NTU - Otrygghet vid utomhusvistelse sen kväll i det egna bostadsområdet, andel (%)";
  const description =
    'Andel som har svarat "Mycket trygg" eller "Ganska trygg" på frågan "Om du går ut ensam en sen kväll"';
  expect(polarityOf("N07609", title)).toHaveProperty("good", "low");
  expect(polarityOf("N07609", title, description)).toEqual({ unknown: "titeln och beskrivningen säger emot varandra" });
});

describe("against our own table of 29 key figures", () => {
  // Titles: shared catalogue, as in the run that the package ships.
  const titles = {
    N20900: "Nettokostnadsavvikelse äldreomsorg, (%)",
    N28018: "Nettokostnadsavvikelse LSS (%)",
    U00200: "Medarbetarengagemang (HME) totalt kommunen - Totalindex",
    U07514: "Ekologiska livsmedel i kommunens verksamhet, andel (%)",
    U20008: "Resursindex äldreomsorg",
    U20404: "Kvalitetsindex äldreomsorg",
    U20900: "Effektivitetsindex äldreomsorg",
    U23471: "Brukarbedömning särskilt boende äldreomsorg -  helhetssyn, andel (%)",
    U28519: "Brukarbedömning gruppbostad LSS  - Brukaren får den hjälp hen vill ha, lägeskommun, andel (%)",
    U28532:
      "Brukarbedömning daglig verksamhet LSS - Brukaren får bestämma om saker som är viktiga, lägeskommun, andel (%)",
  };
  test.each(Object.entries(titles))("%s is told as the table has it", (id, title) => {
    expect(polarityOf(id, title)).toMatchObject({ good: polarity(id) });
  });
});

test.each([
  ["Kostnad särskilt boende äldreomsorg, kr/brukare", "cost"],
  ["Invånare 80+ med hemtjänst i ordinärt boende, andel (%)", "volume"],
  ["Kommunens köp av hemtjänst i ordinärt boende äldreomsorg totalt, andel (%)", "volume"],
  ["Inskrivna barn per årsarbetare i förskolan, kommunal regi, antal", "staff"],
  ["Referenskostnad LSS, kr/inv", "structure"],
  ["Invånare 25-64 år med förgymnasial utbildning, andel (%)", "structure"],
  ["Modellberäknad nettokostnad ekonomiskt bistånd, kr/inv", "structure"],
  ["Nyinvandrade och elever med okänd bakgrund i åk 9, kommunala skolor, andel (%) (-2025)", "structure"],
  ["Brukarbedömning hemtjänst äldreomsorg - hälsotillstånd, andel (%)", "quality"],
])("%s is seen from %s", (title, dimension) => {
  expect(dimensionOf(title)).toBe(dimension);
});

test("a title is read without double spaces, long dashes and the year that it ended", () => {
  expect(plainTitle("Brukarbedömning  LSS – Brukaren trivs (-2024)")).toBe("Brukarbedömning LSS - Brukaren trivs");
});

test("a title that is no text is refused, naming the key figure", () => {
  // @ts-expect-error a number is no title
  expect(() => polarityOf("N1", 5)).toThrow(new TypeError("title of N1 must be text, was number"));
});
