import type { Claim } from "../claim.ts";
import { budget } from "./budget.ts";
import { careHomeCost } from "./care-home-cost.ts";
import { caseOfficers } from "./case-officers.ts";
import { countyMeans } from "./county-means.ts";
import { countyRanks } from "./county-ranks.ts";
import { dailyActivities } from "./daily-activities.ts";
import { genderDifferences } from "./gender-differences.ts";
import { groupHousing } from "./group-housing.ts";
import { homeCareCost } from "./home-care-cost.ts";
import { margins } from "./margins.ts";
import { mostSatisfied } from "./most-satisfied.ts";
import { netCostDeviations } from "./net-cost-deviation.ts";
import { qualityIndex } from "./quality-index.ts";
import { resourceIndices } from "./resource-index.ts";
import { satisfactionChanges } from "./satisfaction-changes.ts";
import { servicedHousing } from "./serviced-housing.ts";
import { strongestTrends } from "./trends.ts";
import { unitCosts } from "./unit-costs.ts";

/**
 * The 34 claims in the documents of Huddinge's care board 2020–2021 that can be checked, in order: statements of the
 * annual reports of 2020 and 2021, the interim report of March 2020 and the quality report of 2021.
 *
 * @example
 * huddingeClaims.length; // => 34
 */
export const huddingeClaims: readonly Claim[] = [
  ...countyRanks,
  ...countyMeans,
  ...satisfactionChanges,
  ...genderDifferences,
  ...netCostDeviations,
  ...strongestTrends,
  ...resourceIndices,
  ...groupHousing,
  ...servicedHousing,
  ...margins,
  ...qualityIndex,
  ...budget,
  ...unitCosts,
  ...homeCareCost,
  ...careHomeCost,
  ...dailyActivities,
  ...mostSatisfied,
  ...caseOfficers,
].sort((a, b) => (a.id < b.id ? -1 : 1));
