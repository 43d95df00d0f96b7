import { show } from "./show.ts";

export interface IdKind {
  readonly pattern: RegExp;
  readonly allowed: string;
}

export const kpiId: IdKind = { pattern: /^[A-Z]\d{5}$/, allowed: 'a letter and five digits such as "N00945"' };
export const areaId: IdKind = {
  pattern: /^(\d{4}|G\d+)$/,
  allowed: 'four digits such as "0126" or a group such as "G176558"',
};
export const municipalityId: IdKind = { pattern: /^\d{4}$/, allowed: 'four digits such as "0126"' };
export const municipalityGroupId: IdKind = { pattern: /^G\d+$/, allowed: 'G and digits such as "G39571"' };
export const kpiGroupId: IdKind = { pattern: /^G\w+$/, allowed: 'G, letters and digits such as "G2KPI110397"' };
// Two units of the catalogue have ids with dots at the end: "V11E26..".
export const unitId: IdKind = { pattern: /^V\w[\w.]*$/, allowed: 'V, letters and digits such as "V11E100135"' };

/**
 * A list of ids as asked for, each once, in the order given.
 *
 * @throws {TypeError} if it is not a list of strings; {RangeError} if it is empty or an id has another form.
 */
export function checkIds(name: string, value: unknown, kind: IdKind): string[] {
  return checkList(name, value, kind.allowed, (item, at) => {
    if (typeof item !== "string") throw new TypeError(`${at} must be ${kind.allowed}, was ${show(item)}`);
    if (!kind.pattern.test(item)) throw new RangeError(`${at} must be ${kind.allowed}, was ${show(item)}`);
    return item;
  });
}

/** A list of years, each once, in the order given. Throws as `checkIds` does. */
export function checkYears(name: string, value: unknown): number[] {
  const allowed = "a whole number from 1900 to 2100";
  return checkList(name, value, allowed, (item, at) => {
    if (typeof item !== "number") throw new TypeError(`${at} must be ${allowed}, was ${show(item)}`);
    if (!Number.isInteger(item) || item < 1900 || item > 2100) {
      throw new RangeError(`${at} must be ${allowed}, was ${show(item)}`);
    }
    return item;
  });
}

function checkList<T>(name: string, value: unknown, allowed: string, check: (item: unknown, at: string) => T): T[] {
  if (!Array.isArray(value)) throw new TypeError(`${name} must be a list, each ${allowed}, was ${show(value)}`);
  if (value.length === 0) throw new RangeError(`${name} must be left out or hold at least one, was an empty list`);
  return [...new Set(Array.from(value, (item: unknown, index) => check(item, `${name}[${index}]`)))];
}
