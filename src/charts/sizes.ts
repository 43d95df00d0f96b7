/** Width in pixels of the drawing for pages, and of the one for telephones; text is as large in both. */
export const wideWidth = 680;
export const narrowWidth = 358;

export const fontSize = 13;
export const smallFontSize = 12;
export const lineHeight = 16;

/** Fonts whose widths are those of Helvetica, which `textWidth` knows. */
export const fontFamily = "'Helvetica Neue',Helvetica,Arial,'Liberation Sans',sans-serif";
