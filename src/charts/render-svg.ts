import { createHash } from "node:crypto";
import { type Loader, type LoggerInterface, parse, View } from "vega";
import { compile, type TopLevelSpec } from "vega-lite";
import { withoutHits } from "./interactive/hits.ts";
import { type SvgLabel, tidySvg } from "./tidy-svg.ts";

/**
 * Draw a Vega-Lite specification as SVG, the same bytes every time and everywhere: nothing is loaded, and neither
 * locale, time zone nor clock is asked. The SVG scales to the width it is given, up to its natural size; its ids begin
 * with a hash of the specification, so that several figures can share a page.
 *
 * @param given a Vega-Lite specification with its data inside
 * @param label `title` and `description` for those who hear the figure
 * @throws {Error} when Vega-Lite or Vega warns: a faulty specification must be seen, not drawn with a hole in it
 */
export async function renderSvg(given: TopLevelSpec, label?: SvgLabel): Promise<string> {
  // Vega marks the rows that it is given.
  const spec = structuredClone(withoutHits(given));
  const warnings: string[] = [];
  const logger = collectingLogger(warnings);
  const { spec: vegaSpec } = compile(spec, { logger });
  throwFirst(warnings);
  const view = new View(parse(vegaSpec), { renderer: "none", loader: closedLoader, logger });
  try {
    const svg = await view.toSVG();
    throwFirst(warnings);
    const prefix = `c${createHash("sha256").update(JSON.stringify(spec)).digest("hex").slice(0, 10)}`;
    return tidySvg(svg, prefix, label);
  } finally {
    view.finalize();
  }
}

/** Vega warns from inside its own promises, where an error would be lost: warnings are kept and thrown afterwards. */
function collectingLogger(warnings: string[]): LoggerInterface {
  const keep = (...messages: readonly unknown[]): LoggerInterface => {
    warnings.push(messages.map(String).join(" "));
    return logger;
  };
  const logger: LoggerInterface = {
    level: () => 1,
    error: keep,
    warn: keep,
    info: () => logger,
    debug: () => logger,
  };
  return logger;
}

function throwFirst([first]: readonly string[]): void {
  if (first !== undefined) throw new Error(`chart specification: ${first}`);
}

const refuse = (uri: string): Promise<never> =>
  Promise.reject(new Error(`data must be inside, nothing is loaded, was ${uri}`));

const closedLoader: Loader = { load: refuse, sanitize: refuse, http: refuse, file: refuse };
