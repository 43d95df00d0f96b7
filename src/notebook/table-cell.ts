import { escapeHtml } from "../text/html.ts";

/** One cell of a table as readers see it; a missing value has a reason. */
export interface TableCell {
  readonly text: string;
  /** The number that the text is of. */
  readonly value?: number;
  readonly missing?: string;
}

/** What stands where there is no value. */
export const NO_VALUE = "–";

/** Why there is no value, for eyes, for pointers and for screen readers. */
export function cellHtml({ text, missing }: TableCell): string {
  if (missing === undefined) return escapeHtml(text);
  const reason = escapeHtml(missing);
  return `<span class="missing" title="${reason}"><span aria-hidden="true">${NO_VALUE}</span><span class="visually-hidden">${reason}</span></span>`;
}

/** The same in plain text. */
export function cellText({ text, missing }: TableCell): string {
  return missing === undefined ? text : `${NO_VALUE} (${missing})`;
}
