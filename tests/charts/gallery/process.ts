import { processChart, processLimits } from "jamforbar";

const values = [7.1, 7.6, 6.9, 7.4, 7.2, 6.8, 7.7, 7.3, 7, 7.5, 6.9, 7.2, 7.4, null, 7.1, 7.6, 7.3, 9.8, 7.2, 7.5];

export const chart = processChart({
  title: "En månad sticker ut (påhittade siffror)",
  subtitle: "Sjukfrånvaro per månad, procent. Påhittade siffror som visar diagrammet",
  limits: processLimits(
    values.map((value, index) => ({
      period: `${2021 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, "0")}`,
      value,
      missing: value === null ? "bortfall" : null,
    })),
  ),
  unit: "%",
  digits: 1,
  source: "Påhittade siffror",
});
