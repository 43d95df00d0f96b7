import { readFile } from "node:fs/promises";
import type { Chart } from "../../src/charts/chart.ts";
import { chartSvgWithWords } from "../../src/charts/figure-svg.ts";

/** Every kind of chart, each drawn by the module of its name in gallery/, and what it is for. */
const KINDS: readonly { readonly name: string; readonly title: string; readonly text: string }[] = [
  {
    name: "trend",
    title: "Trend with peers (`trendChart`)",
    text: "One municipality over the years, its peers quiet behind it. A line is never drawn over a break in the series or a missing year.",
  },
  {
    name: "small-multiples",
    title: "Small multiples (`smallMultiples`)",
    text: "Many small trends over the same years: one for each indicator, or one for each municipality. The chart says whether the panels share a scale.",
  },
  {
    name: "ranked-bars",
    title: "Ranked bars (`rankedBars`)",
    text: "Sizes in order of place. The bars start at zero; those without a value stand last, with the reason.",
  },
  {
    name: "rank-intervals",
    title: "Ranks with intervals (`rankIntervalChart`)",
    text: "Which places a municipality may truly have, by itself and when all are looked at together.",
  },
  {
    name: "funnel",
    title: "Funnel plot (`funnelPlot`)",
    text: "Shares against the number of answers, with the exact binomial limits within which chance alone would keep 95 and 99.8 percent of them. Outside the limits: another mark and a name.",
  },
  {
    name: "cost-quality",
    title: "Cost against quality (`costQualityChart`)",
    text: "Who gets more for less, with the plane divided at the median.",
  },
  {
    name: "dumbbell",
    title: "Two years (`dumbbell`)",
    text: "Before and after for each municipality, with the change.",
  },
  {
    name: "gender-pairs",
    title: "Women and men (`genderPairs`)",
    text: "Women and men side by side, with the gap. Test a gap before saying that it is there.",
  },
  {
    name: "decomposition",
    title: "Decomposed index change (`decompositionChart`)",
    text: "How much of an index's change a municipality did itself, and how much the others did.",
  },
  {
    name: "service-mix",
    title: "Service mix (`serviceMixChart`)",
    text: "How a whole is divided among services. The parts keep their order, and are told apart by lightness and hatching.",
  },
  {
    name: "process",
    title: "Monthly series with process limits (`processChart`)",
    text: "Which months are out of the ordinary, and which only vary. The figures here are made up: the run has no monthly series.",
  },
  {
    name: "agreement",
    title: "Published against recomputed (`agreementChart`)",
    text: "Whether a published figure can be computed again from its parts.",
  },
];

export const galleryNames: readonly string[] = KINDS.map(({ name }) => name);

/** How the files of the gallery are made again. */
export const DRAW_AGAIN = "npx tsx scripts/draw-gallery.ts";

/** The chart of a name. */
export async function galleryChart(name: string): Promise<Chart> {
  const { chart } = (await import(`./gallery/${name}.ts`)) as { chart: Chart };
  return chart;
}

/** What docs/charts/NAME.svg holds. */
export async function gallerySvg(name: string): Promise<string> {
  return `${await chartSvgWithWords(await galleryChart(name))}\n`;
}

/** What docs/charts.md holds: every chart with the code that drew it. */
export async function galleryPage(): Promise<string> {
  const parts = KINDS.map(async ({ name, title, text }) => {
    const { alt } = await galleryChart(name);
    const code = await readFile(new URL(`./gallery/${name}.ts`, import.meta.url), "utf8");
    const picture = `![${alt.replaceAll(/[[\]]/g, "")}](charts/${name}.svg)`;
    return `## ${title}\n\n${text}\n\n${picture}\n\n\`\`\`ts\n${asNotebook(code)}\`\`\`\n`;
  });
  return `${INTRODUCTION}\n${(await Promise.all(parts)).join("\n")}`;
}

const INTRODUCTION = `# Charts

Every kind of chart, drawn from the run that comes with the repository unless its title says that the figures are made up.
Each takes its title, subtitle and source from the analyst: the title says the finding, the subtitle the figure and its unit.
In a notebook, a chart is shown with \`display(chart)\`; a page gets a narrow drawing for telephones too, and a table of the
figures.

Drawn by \`${DRAW_AGAIN}\`; a test draws every chart again and compares.
`;

/** The code as it would stand in a notebook: nothing exported, and no type that only the repository has. */
function asNotebook(code: string): string {
  return code
    .replace(/^import type .*\n/gm, "")
    .replace(/^export /gm, "")
    .replace(/ as TrendRow\[\]/g, "");
}
