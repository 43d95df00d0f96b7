/**
 * What a value looks like, by MIME type: plain text for terminals, HTML for pages, Vega-Lite and SVG for notebooks.
 * The protocol is the one that Jupyter kernels for JavaScript use: a value that knows how to show itself has a method
 * under `Symbol.for("Jupyter.display")`.
 */
export type MimeBundle = Readonly<Record<string, unknown>>;

/** The well-known symbol under which a value keeps the method that shows it. */
export const DISPLAY: unique symbol = Symbol.for("Jupyter.display");

/** A value that knows how to show itself. */
export interface Displayable {
  [DISPLAY](): MimeBundle | Promise<MimeBundle>;
}

/** Whether a value knows how to show itself. */
export function isDisplayable(value: unknown): value is Displayable {
  return typeof value === "object" && value !== null && typeof (value as Partial<Displayable>)[DISPLAY] === "function";
}
