/** The unit as it is written after a number. "index" is what the numbers are and no unit: nobody reads ”48 index”. */
export function unitAfter(unit: string | undefined): { readonly unit?: string } {
  return unit === undefined || unit === "" || unit === "index" ? {} : { unit };
}
