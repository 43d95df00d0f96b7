import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import type { Spec } from "vega";
import { compile } from "vega-lite";
import type { MimeBundle } from "../../text/mime.ts";
import type { Layer, LayeredSpec } from "../layer.ts";
import { colour } from "../theme.ts";
import { HITS } from "./hits.ts";
import { liveDrawings } from "./live-mime.ts";

/** What makes the charts of a page answer to pointer and keyboard. */
export interface LiveCharts {
  /** The only script of the page. */
  readonly script: string;
  /** The source of the script, for the page's content security policy. */
  readonly source: string;
  /** What follows a chart's figure: its drawings as data; nothing for what is not a chart, or has nothing more to tell. */
  readonly dataOf: (bundle: MimeBundle) => string;
}

/**
 * Read Vega and its interpreter of expressions, which needs no `eval`, and the script that uses them. Specifications are
 * compiled here: the page gets Vega, not Vega-Lite.
 */
export function liveCharts(): LiveCharts {
  const vega = path.dirname(createRequire(import.meta.url).resolve("vega"));
  const interpreter = createRequire(import.meta.url).resolve("vega-interpreter");
  const own = readFileSync(new URL("./page-script.js", import.meta.url), "utf8");
  const library = readFileSync(path.join(vega, "vega.min.js"), "utf8");
  const script = `${library}\n${asScript(readFileSync(interpreter, "utf8"))}\n${own}`;
  if (/<\/script|<!--/i.test(script)) throw new Error("the script of interactive pages must not end its own element");
  return {
    script,
    source: `'sha256-${createHash("sha256").update(script).digest("base64")}'`,
    dataOf: (bundle) => {
      const drawings = liveDrawings(bundle);
      if (drawings === undefined) return "";
      const data = { wide: vegaSpec(drawings.wide), narrow: vegaSpec(drawings.narrow) };
      return `\n<script type="application/json" class="chart-data">${scriptJson(data)}</script>`;
    },
  };
}

/** A drawing in which one hit at a time is outlined: the one whose number is the signal `active`. */
function vegaSpec(spec: LayeredSpec): Spec {
  const stroke = { condition: { test: "datum.id === active", value: colour("text") }, value: "transparent" };
  // The compiler cannot follow that the layer of hits stays the kind of layer that it was.
  const layer = spec.layer.map((one) =>
    one.name === HITS ? ({ ...one, encoding: { ...one.encoding, stroke } } as Layer) : one,
  );
  // Vega would set the background as a style, which does not follow the variables of the page.
  return compile({ ...spec, background: "transparent", params: [{ name: "active", value: -1 }], layer }).spec;
}

/** JSON in which nothing can end the script element or begin a comment in it. */
function scriptJson(value: unknown): string {
  return JSON.stringify(value).replace(/</g, "\\u003c");
}

/** A module that imports from vega-util only, as a script after Vega, which has the same names. */
function asScript(module: string): string {
  const body = module
    .replace(/^import \{([^}]*)\} from 'vega-util';$/m, "const {$1} = vega;")
    .replace(/^export \{ expression as expressionInterpreter \};$/m, "vega.expressionInterpreter = expression;")
    .replace(/^\/\/# sourceMappingURL=.*$/m, "");
  if (/^(?:import|export)\b/m.test(body) || !body.includes("vega.expressionInterpreter")) {
    throw new Error("vega-interpreter is not written as expected: it imports or exports something else");
  }
  return `(() => {\n${body}\n})();`;
}
