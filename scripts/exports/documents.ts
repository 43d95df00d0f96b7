/** The board's documents by their short names. */
export const DOCUMENTS: Readonly<Record<string, string>> = {
  VB2020: "Verksamhetsberättelse 2020",
  VB2021: "Verksamhetsberättelse 2021",
  "DR2020-03": "Delårsrapport mars 2020",
  KB2021: "Kvalitetsberättelse 2021, äldreomsorg",
};
