/** The CSS of interactive charts, to be put in a page after `chartCss`. On paper the still drawing stands. */
export const liveCss = `.chart-live{display:none;width:fit-content;max-width:100%;border-radius:4px}
@media screen{.is-live>.chart-live{display:block}figure.chart .is-live>svg{display:none}}
.chart-live:focus-visible{outline:2px solid var(--chart-focus);outline-offset:4px}
.chart-live svg{max-width:100%;height:auto}
.chart-tip{position:absolute;z-index:2;width:max-content;max-width:min(22rem,calc(100vw - 1rem));padding:.4rem .6rem;border:1px solid var(--chart-axis);border-radius:4px;background:var(--chart-background);color:var(--chart-text);font-size:.875rem;line-height:1.4;white-space:pre-line;overflow-wrap:anywhere;box-shadow:0 1px 4px rgb(0 0 0/.25)}
.chart-tip:empty{display:none}
.chart-tip::first-line{font-weight:700}
@media (prefers-reduced-motion:no-preference){.chart-live path{transition:stroke .12s}}
@media print{.chart-tip{display:none}}
`;
