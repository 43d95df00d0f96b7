/** A linear scale with its ends laid down, for placing labels in pixels before Vega draws. */
export interface PlotScale {
  readonly domain: readonly [number, number];
  readonly range: readonly [number, number];
  readonly toPixel: (value: number) => number;
  readonly toValue: (pixel: number) => number;
}

/** A linear scale between the given ends. The ends of the domain must differ. */
export function plotScale(domain: readonly [number, number], range: readonly [number, number]): PlotScale {
  const [low, high] = domain;
  const [from, to] = range;
  return {
    domain,
    range,
    toPixel: (value) => from + ((value - low) / (high - low)) * (to - from),
    toValue: (pixel) => low + ((pixel - from) / (to - from)) * (high - low),
  };
}
