import { ARCHIVE_FILES } from "../../runs/archive/archive-names.ts";
import { datingOf } from "../../runs/dating-of.ts";
import type { Manifest } from "../../runs/manifest.ts";

const { readMe, manifest: manifestFile, register, values } = ARCHIVE_FILES;

/**
 * The text that lies beside a run in an archive, for a reader who has nothing else: what it is, what each file is, how to read
 * it without this program, and the hashes.
 *
 * @param hashes SHA-256 by file, in the order of the files
 */
export function readMeText(manifest: Manifest, hashes: ReadonlyMap<string, string>): string {
  const { name, title, note, sourceName, frozenAt, fingerprint, warnings } = manifest;
  const { kind, day } = datingOf(manifest);
  const lines = [
    `LÄSMIG: körningen ${name}`,
    "",
    "VAD DETTA ÄR",
    "En fryst körning: de svar som en källa gav på en fråga om nyckeltal, ordagrant sparade,",
    "så att en rapport som bygger på dem kan granskas och göras om långt senare.",
    "",
    `Körning:       ${name}`,
    `Titel:         ${title}`,
    ...(note === undefined ? [] : [`Anmärkning:    ${note}`]),
    `Källa:         ${sourceName}`,
    ...(kind === "frozen" ? [] : [`Publicerat:    värdena är som de var publicerade ${day}`]),
    `Fryst:         ${frozenAt} (UTC)`,
    `Fingeravtryck: ${fingerprint}`,
    ...warnings.map((warning) => `Varning:       ${warning}`),
    "",
    "FILERNA",
    `${readMe}     den här texten (UTF-8)`,
    `${manifestFile}  frågan, och för varje svar frågans adress, tid och kontrollsumma (JSON)`,
    `${register}   samma uppgifter om svaren som tabell`,
    `${values}     alla värden som tabell`,
    "svar/          källans svar, byte för byte som de kom, numrerade som i registret",
    "",
    "ATT LÄSA UTAN PROGRAM",
    "Arkivet är en vanlig ZIP-fil (PKWARE APPNOTE; lagrad eller deflate). Alla filer i det är text i UTF-8, om inte",
    "källans egen fil är av annat slag. JSON är enligt RFC 8259.",
    `${register} och ${values} är CSV enligt RFC 4180 med tre svenska avvikelser: semikolon mellan kolumnerna,`,
    "decimalkomma i värden, och UTF-8-märke (BOM) först i filen. Raderna slutar med CR LF. En text som börjar med",
    "= + - eller @ har en apostrof före sig, så att kalkylprogram inte tar den för en formel; tal har ingen.",
    "",
    `Kolumner i ${values}:`,
    "  nyckeltal, titel   nyckeltalets id och dess namn hos källan när körningen frystes; enheten står i namnet",
    "  område, namn       kommunkod (0000 är riket), grupp (G…) eller enhet (V…), och dess namn",
    "  period             år, eller år och månad",
    "  kön                T totalt, K kvinnor, M män",
    "  värde              som publicerat; tomt när värde saknas, aldrig noll i stället; ur det senaste svaret, om en",
    "                     uppdaterad körning har flera",
    "  saknas             varför värde saknas: bortfall, ej tillämplig, sekretess, borttaget, skäl ej angivet",
    "  antal              hur många medlemmar som ligger bakom en grupps värde, när källan säger det",
    "  svar               filen som värdet står i",
    "En kombination utan rad har källan inte svarat på.",
    "",
    "I Kolada-svar (svar/*-data.json) är varje rad { kpi, municipality, period, values: [{ gender, value, … }] }.",
    "Av en tabellfil (en export ur ett annat system) finns svar/*-mapping-*.json: hur filens kolumner och rader skulle",
    "läsas; svar/*-observations-*.json: vad som lästes, med rad (row) och kolumn (column) i filen för varje värde, och",
    "filens namn; och själva filen med dess kontrollsumma (original), om den sparades. Annars står inget om den.",
    "",
    "KONTROLLSUMMOR (SHA-256)",
    `Manifestets sigill (seal) är SHA-256 av ${manifestFile} utan raden med sigillet, med nycklar i bokstavsordning.`,
    "Filerna nedan kan kontrolleras med till exempel sha256sum:",
    "",
    ...[...hashes].map(([file, hash]) => `${hash}  ${file}`),
    "",
  ];
  return lines.join("\r\n");
}
