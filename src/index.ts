// The words that notebooks use. Notebooks of other people depend on these names: keep them, and extend by options.

// Charts.
export { agreementChart } from "./charts/agreement-chart.ts";
export { costQualityChart } from "./charts/cost-quality-chart.ts";
export { decompositionChart } from "./charts/decomposition-chart.ts";
export { dumbbell } from "./charts/dumbbell.ts";
export { funnelPlot } from "./charts/funnel-plot.ts";
export { genderPairs } from "./charts/gender-pairs.ts";
export { processChart } from "./charts/process-chart.ts";
export { rankIntervalChart } from "./charts/rank-interval-chart.ts";
export { rankedBars } from "./charts/ranked-bars.ts";
export { serviceMixChart } from "./charts/service-mix-chart.ts";
export { smallMultiples } from "./charts/small-multiples.ts";
export { trendChart } from "./charts/trend-chart.ts";
// Claims of reports, put to the test.
export { asStated } from "./compare/claims/as-stated.ts";
export { checkClaims } from "./compare/claims/check-claims.ts";
export { claim } from "./compare/claims/claim.ts";
export { claimsTable } from "./compare/claims/claims-table.ts";
export { huddingeClaims } from "./compare/claims/huddinge/huddinge-claims.ts";
export { together } from "./compare/claims/together.ts";
// Figures against each other.
export { genderDifference } from "./compare/gender/gender-difference.ts";
export { jointGenderCounts } from "./compare/gender/joint-gender-counts.ts";
export { ASSESSMENT_SCALES, assessTarget } from "./compare/indicators/assess-target.ts";
// What women and men differ by, and what a survey share of one year rests on.
export { genderOfYear } from "./compare/indicators/gender-of-year.ts";
export { type IndicatorDefinition, parseDefinitions } from "./compare/indicators/indicator-definition.ts";
export { indicatorDefinitions } from "./compare/indicators/indicator-definitions.ts";
export { indicatorTable } from "./compare/indicators/indicator-table.ts";
export { sourceList } from "./compare/indicators/source-list.ts";
export { surveyOfYear } from "./compare/indicators/survey-of-year.ts";
export { peerGroup } from "./compare/peer-group.ts";
export type { PeerSet } from "./compare/peer-set.ts";
export { peers } from "./compare/peers.ts";
export { dimensionOf } from "./compare/polarity/dimension-of.ts";
export { polarityOf } from "./compare/polarity/polarity-of.ts";
export { polarity } from "./compare/polarity.ts";
export { costAgainstQuality } from "./compare/quality/cost-against-quality.ts";
export { rank } from "./compare/rank.ts";
export { rankIntervals } from "./compare/ranks/rank-intervals.ts";
export { rankProbabilities } from "./compare/ranks/rank-probabilities.ts";
export { rankWithUncertainty } from "./compare/ranks/rank-with-uncertainty.ts";
export { shareStandardError } from "./compare/ranks/share-standard-error.ts";
export { surveyEstimates } from "./compare/ranks/survey-estimates.ts";
export { type Screening, screen } from "./compare/screening/screen.ts";
export { allMunicipalities } from "./compare/sets/all-municipalities.ts";
export { countyOf } from "./compare/sets/county-of.ts";
export { groupChanges } from "./compare/sets/group-changes.ts";
export { nation } from "./compare/sets/nation.ts";
export { peerList } from "./compare/sets/peer-list.ts";
export { peerMean } from "./compare/sets/peer-mean.ts";
export { similarMunicipalities } from "./compare/sets/similar.ts";
export { adjust } from "./compare/surveys/adjust.ts";
export { testChange } from "./compare/surveys/test-change.ts";
export { testDifference } from "./compare/surveys/test-difference.ts";
export { testTarget } from "./compare/surveys/test-target.ts";
export { compareUnits } from "./compare/units/compare-units.ts";
// Costs and volumes.
export { budgetVariance } from "./metrics/costs/budget-variance.ts";
export { describeNetCostDeviation } from "./metrics/costs/describe-net-cost-deviation.ts";
export { impliedShare } from "./metrics/costs/implied-share.ts";
export { netCostDeviation } from "./metrics/costs/net-cost-deviation.ts";
export { serviceMix } from "./metrics/costs/service-mix.ts";
export { unitCost } from "./metrics/costs/unit-cost.ts";
export { volumePriceSplit } from "./metrics/costs/volume-price-split.ts";
export { weightedUnitCost } from "./metrics/costs/weighted-unit-cost.ts";
export { genderGap } from "./metrics/gender-gap.ts";
// Indices, and what is unusual among all municipalities.
export { auditIndex } from "./metrics/indices/audit-index.ts";
export { compositeIndex } from "./metrics/indices/composite-index.ts";
export { decomposeIndexChange } from "./metrics/indices/decompose-index-change.ts";
export { indexRecipe } from "./metrics/indices/index-recipes.ts";
export { inverseEcdf } from "./metrics/indices/inverse-ecdf.ts";
export { naturalVariation } from "./metrics/indices/natural-variation.ts";
export { normalise } from "./metrics/indices/normalise.ts";
export { largestDifference, recomputeIndex } from "./metrics/indices/recompute-index.ts";
// Monthly series.
export { processLimits } from "./metrics/months/process-limits.ts";
export { rollingTwelve } from "./metrics/months/rolling-twelve.ts";
// Shares from surveys.
export { describeMarginOfError } from "./metrics/shares/describe-margin-of-error.ts";
export { exactCounts } from "./metrics/shares/exact-counts.ts";
export { marginOfError } from "./metrics/shares/margin-of-error.ts";
export { possibleRange } from "./metrics/shares/possible-range.ts";
export { proportionInterval } from "./metrics/shares/proportion-interval.ts";
export { askedFromRate, countsWithinRounding } from "./metrics/shares/rounded-share.ts";
// Trends.
export { compareTrends } from "./metrics/trends/compare-trends.ts";
export { splitAtBreaks } from "./metrics/trends/split-at-breaks.ts";
export { trend } from "./metrics/trends/trend.ts";
// Notebooks.
export { display } from "./notebook/display.ts";
export { markdown } from "./notebook/markdown-template.ts";
export { parameters } from "./notebook/parameters.ts";
export { showList } from "./notebook/show-list.ts";
export { showTable } from "./notebook/show-table.ts";
export { showValue } from "./notebook/show-value.ts";
// Runs and figures.
export { freezeRun } from "./runs/freeze-run.ts";
export { listRuns } from "./runs/list-runs.ts";
export { repairRun } from "./runs/repair-run.ts";
export { verifyAll } from "./runs/verify-all.ts";
export { verifyRun } from "./runs/verify-run.ts";
export { exportParquet } from "./sources/archive/export-parquet.ts";
export { exportRun } from "./sources/archive/export-run.ts";
export { importRun } from "./sources/archive/import-run.ts";
export { publicationCalendar, publishedSince } from "./sources/calendar/publication-calendar.ts";
export { checkPeriod } from "./sources/check-period.ts";
export type { Grid } from "./sources/columns/grid.ts";
export { figureOf } from "./sources/figure-of.ts";
export { figuresSource } from "./sources/figures/figures-source.ts";
export { koladaSource } from "./sources/kolada/kolada-source.ts";
export { openRun } from "./sources/open-run.ts";
export { refreshRun } from "./sources/refresh/refresh-run.ts";
export { compareRuns } from "./sources/revisions/compare-runs.ts";
export type { Run } from "./sources/run.ts";
export type { TableMapping } from "./sources/table-file/mapping.ts";
export { readTableFile, type TableFile } from "./sources/table-file/read-table-file.ts";
export { type MappedFile, tableFileSource } from "./sources/table-file/table-file-source.ts";
export { traceFigure } from "./sources/trace/trace-figure.ts";
export { traceRow } from "./sources/trace/trace-row.ts";
export { importValues } from "./sources/values/import-values.ts";
export { formatNumber } from "./text/number.ts";
