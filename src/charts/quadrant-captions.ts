import { smallFontSize } from "./sizes.ts";
import { textWidth } from "./text-width.ts";
import { colour } from "./theme.ts";

/** The meaning of each corner, in the bands above and below the data; in two lines where there is little room. */
export function quadrantCaptions(width: number, height: number, middle: number, narrow: boolean) {
  const corners = [
    { align: "left", cost: "lägre kostnad", x: 4 },
    { align: "right", cost: "högre kostnad", x: width - 4 },
  ] as const;
  return corners.flatMap(({ align, cost, x }) => {
    const room = align === "left" ? middle : width - middle;
    return (["högre kvalitet", "lägre kvalitet"] as const).flatMap((quality, below) => {
      const whole = `${cost}, ${quality}`;
      const fits = textWidth(whole, { size: smallFontSize }) + 12 < room;
      const lines = fits && !narrow ? [whole] : [`${cost},`, quality];
      const first = below === 0 ? 9 : height - 9 - (lines.length - 1) * 14;
      return lines.map((text, index) => ({ x, y: first + index * 14, text, align, colour: colour("quiet") }));
    });
  });
}
