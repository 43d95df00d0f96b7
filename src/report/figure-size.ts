/** How wide a figure is on paper: the text column of an A4 page with margins of 2.5 cm. */
export const FIGURE_CM = 16;

/** How fine a picture is, in points to the inch. */
export const FIGURE_DPI = 300;
