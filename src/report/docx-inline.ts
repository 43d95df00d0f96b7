import { TextRun } from "docx";
import type { Token } from "markdown-it";
import { cleanText } from "./clean-text.ts";

/** The words of a line of markdown, without its markup. */
export function inlineText(token: Token | undefined): string {
  return (token?.children ?? []).map((child) => (isBreak(child) ? " " : child.content)).join("");
}

/** The words of a line of markdown with bold, italic and code. An address is written out: paper has no links. */
export function inlineRuns(token: Token): TextRun[] {
  const runs: TextRun[] = [];
  let [bold, italics] = [0, 0];
  let address = "";
  const add = (text: string, font?: string) => {
    if (text === "") return;
    runs.push(
      new TextRun({
        text: cleanText(text),
        ...(bold > 0 ? { bold: true } : {}),
        ...(italics > 0 ? { italics: true } : {}),
        ...(font ? { font } : {}),
      }),
    );
  };
  for (const child of token.children ?? []) {
    switch (child.type) {
      case "strong_open":
        bold++;
        break;
      case "strong_close":
        bold--;
        break;
      case "em_open":
        italics++;
        break;
      case "em_close":
        italics--;
        break;
      case "link_open":
        address = child.attrGet("href") ?? "";
        break;
      case "link_close":
        if (/^https?:/.test(address)) add(` (${address})`);
        break;
      case "hardbreak":
        runs.push(new TextRun({ break: 1 }));
        break;
      case "code_inline":
        add(child.content, "Courier New");
        break;
      default:
        add(isBreak(child) ? " " : child.content);
    }
  }
  return runs;
}

function isBreak({ type }: Token): boolean {
  return type === "softbreak" || type === "hardbreak";
}
