import { convertMillimetersToTwip, type ISectionPropertiesOptions, PageOrientation } from "docx";

const MARGIN = convertMillimetersToTwip(25);
const [SHORT, LONG] = [convertMillimetersToTwip(210), convertMillimetersToTwip(297)];

/** How wide the text is, in twentieths of a point: A4 with margins of 2.5 cm, standing and lying. */
export const PORTRAIT_WIDTH: number = SHORT - 2 * MARGIN;
export const LANDSCAPE_WIDTH: number = LONG - 2 * MARGIN;

/** The page of a section. */
export function pageOf(landscape: boolean): ISectionPropertiesOptions {
  const orientation = landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT;
  return {
    page: {
      size: { width: SHORT, height: LONG, orientation },
      margin: { top: MARGIN, right: MARGIN, bottom: MARGIN, left: MARGIN },
    },
  };
}
