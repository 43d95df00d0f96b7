const FORM = /(?<!\d)(\d{2})?(\d{2})(\d{2})(\d{2})(?:[-+\u2010-\u2015\u2212]\d{4}|(?<=(?:19|20)\d{6})\d{4})(?!\d)/g;

/**
 * Whether a text holds what looks like a personal identity number (personnummer) or a co-ordination number (samordningsnummer, the day
 * plus 60): YYYYMMDD-NNNN, YYMMDD-NNNN or YYYYMMDDNNNN, a date that exists and the right check digit by Luhn's rule.
 * Numbers of organisations have no month and are not meant.
 *
 * @example
 * looksLikeIdentity("Petra, 19121212-1212"); // => true
 * looksLikeIdentity("19121212-1213"); // => false
 * looksLikeIdentity("212000-0142"); // => false
 */
export function looksLikeIdentity(text: string): boolean {
  for (const [found, century, year = "", month = "", day = ""] of text.matchAll(FORM)) {
    const digits = found.replace(/\D/g, "").slice(-10);
    const born = Number(day) > 60 ? Number(day) - 60 : Number(day);
    const years = century === undefined ? [1900, 2000].map((from) => from + Number(year)) : [Number(century + year)];
    if (luhn(digits) && years.some((each) => isDay(each, Number(month), born))) return true;
  }
  return false;
}

function isDay(year: number, month: number, day: number): boolean {
  if (year < 1800 || year > 2100 || month < 1 || month > 12 || day < 1) return false;
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function luhn(digits: string): boolean {
  const sum = [...digits].reduce((total, digit, index) => {
    const doubled = Number(digit) * (index % 2 === 0 ? 2 : 1);
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return sum % 10 === 0;
}
