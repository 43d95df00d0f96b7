// Windows keeps these names for devices.
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/**
 * Check that the name of an archive's entry stays inside, on every system.
 *
 * @throws {RangeError} when it is absolute, leads out, or means something else to some system
 * @example
 * checkEntryName("svar/0001-data.json"); // => "svar/0001-data.json"
 */
export function checkEntryName(name: string): string {
  const parts = name.split("/");
  const odd = parts.some((part) => part === "" || part === "." || part === ".." || RESERVED.test(part));
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be in a name
  if (!odd && !/[\\:\u0000-\u001f\u007f]/.test(name)) return name;
  throw new RangeError(`the archive's entry ${JSON.stringify(name)} is refused: its name leads out of the archive`);
}
