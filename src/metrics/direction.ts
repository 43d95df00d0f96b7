/** Which direction is good: a low cost, a high share. Kolada does not say; see the polarity table. */
export type Direction = "low" | "high";

export const DIRECTIONS: readonly Direction[] = ["low", "high"];
