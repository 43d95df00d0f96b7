import { isCost } from "./cost-title.ts";
import { plainTitle } from "./plain-title.ts";
import { ruleOf } from "./polarity-of.ts";
import type { Dimension } from "./title-rule.ts";

const STRUCTURE =
  /^(?:referens|standard|struktur)kostnad|utjämning|^produktionsförutsättningar|^intäkter|avgiftsintäkter|^modellberäknad|nyinvandrade|utländsk bakgrund|skyddsbehövande|^(?:flickor|kvinnor)\b|^personalkostnadsindex|^framskrivning|^osäkerhetstal|svarsfrekvens|antal svar\b|svarande/i;
// Answers, of which no rule told the direction: still about quality, not about how much there is.
const ANSWERS = /^(?:enhetsundersökning|brukarbedömning|medborgarundersökningen|elever i åk \d:|gymnasieelever i år)/i;
const STAFF =
  /anställd|avlönad|årsarbetare|\blärare\b|\/lärare|\bpersonal\b|heltid|deltid|arbetad tid|lärartäthet|barn per (?:barngrupp|anställd)|förskollärar/i;
const VOLUME =
  /köp av|hemtjänst|särskil(?:t|da) boende|boendeformer|inskrivna|mottagare|placerade|\blss\b|\bsfb\b|boendestöd|insats|elever|kursdeltagare|besök|öppettid|\blån\b|deltagartillfällen|beviljade|öppna insatser|brukare|bistånd|bibliotek|antal barn/i;

/**
 * From what side a key figure sees a service (perspektiv): cost, quality, volume, staff, or the structure around it. Read
 * from its title, because the catalogue's own perspective is of another kind. How many of the staff there are, and how much
 * of the service is bought, are sides with no good direction.
 *
 * @param title as its source words it
 * @example
 * dimensionOf("Kostnad hemtjänst äldreomsorg, kr/hemtjänsttagare"); // => "cost"
 * dimensionOf("Invånare 80+ i särskilt boende, andel (%)"); // => "volume"
 */
export function dimensionOf(title: string): Dimension {
  const plain = plainTitle(title);
  if (isCost(plain)) return "cost";
  const told = ruleOf(plain);
  if (told !== undefined) return told.dimension;
  if (STRUCTURE.test(plain)) return "structure";
  if (ANSWERS.test(plain)) return "quality";
  if (STAFF.test(plain)) return "staff";
  return VOLUME.test(plain) ? "volume" : "structure";
}
