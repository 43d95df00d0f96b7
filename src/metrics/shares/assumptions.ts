// What results take for granted, in the words that readers see.

/** About those who were asked and did not answer; every interval and test of a share rests on it. */
export const SILENT_AT_RANDOM =
  "Räknat som om de som inte svarade vore tysta av en slump, så att de skulle ha svarat som de andra.";

/** When it is not known how many were asked. */
export const LARGE_GROUP =
  "Räknat som om svaren vore ett slumpmässigt urval ur en grupp som är mycket större än antalet svar.";
