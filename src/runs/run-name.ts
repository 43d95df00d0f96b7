const SHAPE = /^[a-z0-9](?:[a-z0-9._-]{0,62}[a-z0-9])?$/;
// Windows keeps these names for devices, whatever follows a dot.
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/;

/** Whether a run may be called so; see {@link checkRunName}. */
export function isRunName(name: string): boolean {
  return SHAPE.test(name) && !name.includes("..") && !RESERVED.test(name);
}

/**
 * Check the name of a run. A name is also a file name, on every system and in every archive, so it stays with small
 * letters a–z, digits, dot, dash and underscore; it cannot leave its folder.
 *
 * @throws {RangeError} when the name is not allowed
 * @example
 * checkRunName("huddinge-2016-2022"); // => "huddinge-2016-2022"
 */
export function checkRunName(name: string): string {
  if (typeof name !== "string" || !isRunName(name)) {
    throw new RangeError(
      `run name ${JSON.stringify(name)} is not allowed: use 1–64 of a–z, 0–9, ".", "-" and "_", beginning and ending with a letter or digit`,
    );
  }
  return name;
}
