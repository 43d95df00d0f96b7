import { accounts } from "./accounts.ts";
import type { ExportDefinition } from "./export-definition.ts";
import { followUp } from "./follow-up.ts";
import { unitCosts } from "./unit-costs.ts";
import { divisions } from "./divisions.ts";
import { volumes } from "./volumes.ts";

/** Every export that the project ships. */
export const EXPORTS: readonly ExportDefinition[] = [...divisions, ...accounts, ...unitCosts, ...volumes, ...followUp];
