import { plainTitle } from "../polarity/plain-title.ts";

/** A part of what a municipality does, as boards and their reports divide it. */
export interface ServiceArea {
  readonly id: string;
  /** In Swedish, as pages name it. */
  readonly title: string;
  /** The word in the titles of Kolada's groups of similar municipalities. */
  readonly similar: string;
}

type Row = readonly [id: string, title: string, similar: string, words: RegExp];

// The first whose words are in a title is its area. The catalogue's operating_area is not used: it puts N20900 in health care.
const AREAS: readonly Row[] = [
  [
    "overgripande-omsorg",
    "Vård och omsorg i stort",
    "äldreomsorg",
    /äldre och (?:personer med )?funktionsneds|vård och omsorg totalt/i,
  ],
  [
    "funktionsnedsattning-sol",
    "Funktionsnedsättning enligt SoL",
    "LSS",
    /boendestöd|sysselsättning sol|särskild service sol|socialpsykiatri|enligt sol\b|funktionshinderområdet/i,
  ],
  ["hemtjanst", "Hemtjänst", "äldreomsorg", /hemtjänst|ordinärt boende/i],
  [
    "sarskilt-boende",
    "Särskilt boende för äldre",
    "äldreomsorg",
    /särskil(?:t|da)(?:\/annat)? boende(?!.*funktionsneds)|äldreboende/i,
  ],
  [
    "aldreomsorg",
    "Äldreomsorg i stort",
    "äldreomsorg",
    /äldreomsorg|äldre\b|fallskador|höftfraktur|utskrivningsklar|avlidna som hade/i,
  ],
  [
    "lss-boende",
    "Boende enligt LSS",
    "LSS",
    /lss[ -]*boende(?! och)|boende lss|boende enligt lss|gruppbostad|servicebostad|(?:bostad|bostäder|boende) med särskild service/i,
  ],
  ["daglig-verksamhet", "Daglig verksamhet", "LSS", /^(?!.*boende och).*daglig verksamhet/i],
  ["lss", "LSS i stort", "LSS", /\blss\b|personlig assistans|\bsfb\b|funktionsneds/i],
  [
    "barn-och-unga",
    "Barn och unga i socialtjänsten",
    "IFO",
    /barn[ -]*(?:och|o) ?ung(?:a\b|dom)|familjehem|\bhvb\b|öppna insatser|stödboende|placerade/i,
  ],
  ["missbruk", "Skadligt bruk och beroende", "IFO", /missbruk|skadligt bruk/i],
  [
    "ekonomiskt-bistand",
    "Ekonomiskt bistånd",
    "ekonomiskt bistånd",
    /ekonomiskt bistånd|försörjningsstöd|bistånds(?:mottagare|hushåll)/i,
  ],
  ["ifo", "Individ- och familjeomsorg i stort", "IFO", /individ- och familjeomsorg|\bifo\b|socialtjänst/i],
  ["skola-i-stort", "Skola och förskola i stort", "grundskola", /pedagogisk verksamhet/i],
  ["forskola", "Förskola", "förskola", /förskol(?!eklass)|pedagogisk omsorg|barngrupp/i],
  ["fritidshem", "Fritidshem", "fritidshem", /fritidshem/i],
  ["anpassad-skola", "Anpassad skola", "grundskola", /anpassad (?:grund|gymnasie)skola/i],
  ["vuxenutbildning", "Vuxenutbildning", "gymnasieskola", /komvux|vuxenutbildning|\bsfi\b|svenska för invandrare/i],
  ["gymnasieskola", "Gymnasieskola", "gymnasieskola", /gymnasie|gymnasium/i],
  ["grundskola", "Grundskola", "grundskola", /grundskol|\båk\.? ?\d|förskoleklass|meritvärde|i åk/i],
  [
    "arbetsmarknad",
    "Arbetsmarknad och etablering",
    "arbetsmarknad",
    /arbetsmarknads|etablering|flykting|nyanländ|aktivitetsansvar|feriejobb/i,
  ],
  ["maltider", "Måltider", "övergripande", /måltid|svinn\b|livsmedel i kommunens/i],
  [
    "kultur-och-fritid",
    "Kultur och fritid",
    "övergripande",
    /bibliotek|kultur|fritid|idrott|musikskola|lekplats|träffas på|motions|träningsplatser|friluft/i,
  ],
  ["avfall", "Avfall", "övergripande", /avfall|återvinn/i],
  [
    "gator-och-trafik",
    "Gator, vägar och trafik",
    "övergripande",
    /gator|cykelväg|gång- och|vinterväg|gatubelysning|snöröj|bilväg|kollektivtrafik|parker\b|allmänna platser/i,
  ],
  [
    "bygga-och-planera",
    "Byggande och planering",
    "övergripande",
    /bygglov|planuppdrag|samrådsstart|fysisk o|naturområden|badplatser/i,
  ],
  [
    "raddning-och-trygghet",
    "Räddningstjänst och trygghet",
    "räddningstjänst",
    /räddningstjänst|responstid|larmbehandling|bränder|trygg|(?<!av)brott|låg oro|få problem|^ntu|(?<!arbets)olyckor|infrastruktur, skydd|samhällsstörning/i,
  ],
  ["naringsliv", "Näringsliv", "övergripande", /företag|näringsliv/i],
  ["miljo", "Miljö och energi", "övergripande", /utsläpp|energi|fossil|miljö|klimat|ekologisk|dricksvatten/i],
  [
    "service-och-demokrati",
    "Service och demokrati",
    "övergripande",
    /servicemätning|medborgarundersökningen|röstade|valdeltagande|delaktighet|politisk|överförmyndare/i,
  ],
  [
    "arbetsgivare",
    "Kommunen som arbetsgivare",
    "övergripande",
    /\bhme\b|medarbetarengagemang|sjukfrånvaro|anställd|avlönad|arbetad tid/i,
  ],
  [
    "ekonomi",
    "Kommunens ekonomi i stort",
    "övergripande",
    /kommunen totalt|egentlig verksamhet|driftverksamhet|nettokostnadsavvikelse totalt|verksamhetens/i,
  ],
];

const OTHER: ServiceArea = { id: "ovrigt", title: "Övrigt", similar: "övergripande" };

/**
 * The service area of a key figure (verksamhetsområde), from the words of its title.
 *
 * @param title as its source words it
 * @example
 * serviceAreaOf("Kostnad hemtjänst äldreomsorg, kr/hemtjänsttagare").title; // => "Hemtjänst"
 * serviceAreaOf("Nettokostnadsavvikelse LSS (%)").title; // => "LSS i stort"
 * serviceAreaOf("Nettokostnadsavvikelse totalt (exkl. LSS), andel (%)").title; // => "Kommunens ekonomi i stort"
 */
export function serviceAreaOf(title: string): ServiceArea {
  // "Nettokostnadsavvikelse totalt (exkl. LSS)" is of everything but LSS.
  const plain = plainTitle(title).replace(/\(exkl[^)]*\)/gi, "");
  const found = AREAS.find(([, , , words]) => words.test(plain));
  return found === undefined ? OTHER : { id: found[0], title: found[1], similar: found[2] };
}
