import { readFileSync } from "node:fs";

/** What the files are made with; the package pins exact versions. */
const USED = ["vega", "vega-lite", "@resvg/resvg-js", "@expo-google-fonts/arimo", "docx", "write-excel-file", "fflate"];

const { version, dependencies } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")) as {
  version: string;
  dependencies: Readonly<Record<string, string>>;
};

/** What a report was made with: "Jämförbar 0.1.0" first. */
export const VERSIONS: readonly string[] = [
  `Jämförbar ${version}`,
  ...USED.map((name) => `${name} ${dependencies[name]}`),
];
