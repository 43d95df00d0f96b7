import { checkAreaValues } from "../area-values.ts";
import { checkChoice, checkObject, checkText } from "../check.ts";
import { DIRECTIONS, type Direction } from "../direction.ts";
import { inShort } from "../in-short.ts";
import type { IndexComponent } from "./composite-index.ts";
import type { IndexBounds } from "./normalise.ts";

/** The two years of an index: of one component (a Map and `good`, perhaps with its bounds) or of several. */
export interface IndexChangeRequest {
  readonly before: ReadonlyMap<string, number | null> | readonly IndexComponent[];
  readonly after: ReadonlyMap<string, number | null> | readonly IndexComponent[];
  readonly area: string;
  readonly good?: Direction;
  readonly bounds?: { readonly before: IndexBounds; readonly after: IndexBounds };
}

/** The components of an index in one year. */
export type IndexYear = readonly IndexComponent[];

/**
 * Both years of an index in the same form, checked: as many components in each, of the same direction, and the area with
 * a value in all of them.
 */
export function indexYears(request: IndexChangeRequest): readonly [IndexYear, IndexYear] {
  checkObject("request", request, ["before", "after", "area", "good", "bounds"]);
  checkText("area", request.area);
  if (request.bounds !== undefined) checkObject("bounds", request.bounds, ["before", "after"]);
  const [before, after] = [yearOf(request, "before"), yearOf(request, "after")];
  if (before.length === 0 || before.length !== after.length) {
    throw new RangeError(
      `before and after must hold the same components, one at least; they held ${before.length} and ${after.length}`,
    );
  }
  const turned = before.findIndex(({ good }, index) => good !== after[index]?.good);
  if (turned !== -1) {
    const goods = `${before[turned]?.good} and ${after[turned]?.good}`;
    throw new RangeError(`component ${turned + 1} must have the same good before and after, had ${goods}`);
  }
  for (const [name, year] of Object.entries({ before, after })) {
    const without = year.findIndex(({ values }) => (values.get(request.area) ?? null) === null);
    if (without === -1) continue;
    const where = year.length === 1 ? name : `${name}, component ${without + 1}`;
    throw new RangeError(`area must have a value both before and after, ${request.area} has none in ${where}`);
  }
  return [before, after];
}

function yearOf({ good, bounds, ...years }: IndexChangeRequest, name: "before" | "after"): IndexYear {
  const year = years[name];
  if (isValues(year)) {
    const component = { values: checkAreaValues(name, year), good: checkChoice("good", good, DIRECTIONS) };
    return bounds === undefined ? [component] : [{ ...component, bounds: bounds[name] }];
  }
  if (!Array.isArray(year))
    throw new TypeError(`${name} must be a Map or an array of components, was ${inShort(year)}`);
  if (bounds !== undefined) {
    throw new RangeError(
      "bounds must be left out when there are several components: they go with one Map before and after",
    );
  }
  if (good !== undefined) throw new RangeError("good must be given in each component when there are several");
  return Array.from(year, (component, index) => {
    const { values, good: own } = checkObject(`${name}[${index}]`, component, ["values", "good", "bounds"]);
    checkAreaValues(`${name}[${index}].values`, values);
    checkChoice(`${name}[${index}].good`, own, DIRECTIONS);
    return component;
  });
}

function isValues(year: IndexChangeRequest["before"]): year is ReadonlyMap<string, number | null> {
  return year instanceof Map;
}
