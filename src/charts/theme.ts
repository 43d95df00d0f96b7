/** One colour of the charts: the name of its CSS variable, its value on white paper and its value in dark mode. */
export interface ThemeColour {
  readonly variable: string;
  readonly light: string;
  readonly dark: string;
}

/**
 * The fixed set of colours that charts may use. Specifications and SVG carry the light values, so that a figure is
 * whole on its own (in Word, as a file); a page maps them to CSS variables with {@link chartCss}. Every light value is
 * therefore unique. Blue and orange are told apart by all common forms of colour blindness, and never carry meaning
 * alone: weight, dash or a label says the same.
 */
export const theme = {
  background: { variable: "--chart-background", light: "#ffffff", dark: "#15181b" },
  text: { variable: "--chart-text", light: "#1a1a1a", dark: "#f0f1f2" },
  quiet: { variable: "--chart-quiet", light: "#595f65", dark: "#b3b9bf" },
  axis: { variable: "--chart-axis", light: "#8b9096", dark: "#7f868d" },
  grid: { variable: "--chart-grid", light: "#e6e8ea", dark: "#2c3136" },
  focus: { variable: "--chart-focus", light: "#0b4a82", dark: "#79bdff" },
  bar: { variable: "--chart-bar", light: "#b4bec8", dark: "#525d68" },
  mark: { variable: "--chart-mark", light: "#a8470f", dark: "#f2a26b" },
  peer1: { variable: "--chart-peer-1", light: "#56616b", dark: "#a9b4be" },
  peer2: { variable: "--chart-peer-2", light: "#7d5f2c", dark: "#cfb07c" },
  peer3: { variable: "--chart-peer-3", light: "#2f6f69", dark: "#7fbfb8" },
  peer4: { variable: "--chart-peer-4", light: "#85496e", dark: "#d69cc0" },
  peer5: { variable: "--chart-peer-5", light: "#5d6b1f", dark: "#b5c274" },
  peer6: { variable: "--chart-peer-6", light: "#70589a", dark: "#b9a3e0" },
} as const satisfies Readonly<Record<string, ThemeColour>>;

/** The light value of a colour of the theme, which is what goes into a specification. */
export function colour(name: keyof typeof theme): string {
  return theme[name].light;
}
