/** Counts of people below this point somebody out, and are withheld. */
export const SMALLEST_SHOWN = 5;
