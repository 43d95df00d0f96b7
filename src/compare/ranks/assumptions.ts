/** What rank intervals of survey shares take for granted, in Swedish sentences for readers. */
export const RANK_ASSUMES: readonly string[] = [
  "Räknat som om kommunernas andelar vore oberoende av varandra och ungefär normalfördelade; med få svar är gränserna ungefärliga.",
  "Räknat som om de som inte svarade vore tysta av en slump.",
  "Där antalet svar inte är publicerat kan kommunen stå var som helst: de andras intervall räcker ett steg längre för varje sådan.",
];
