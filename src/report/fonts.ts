import { createRequire } from "node:module";

const { resolve } = createRequire(import.meta.url);

/** Arimo, whose letters are as wide as Arial's and Helvetica's: the charts are laid out to that measure. */
export const FONT_FILES: readonly string[] = [
  resolve("@expo-google-fonts/arimo/400Regular/Arimo_400Regular.ttf"),
  resolve("@expo-google-fonts/arimo/700Bold/Arimo_700Bold.ttf"),
];
