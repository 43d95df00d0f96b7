import { checkNumber, checkObject } from "../../metrics/check.ts";
import type { Direction } from "../../metrics/direction.ts";
import type { PeerSet } from "../peer-set.ts";

/** What to screen, and how. */
export interface ScreenOptions {
  /** The municipality's code. */
  readonly municipality: string;
  /** The last year to look at; the newest of the run when left out. */
  readonly period?: number | undefined;
  /** Peers; Huddinge's are known, other municipalities have none unless they are named here. */
  readonly peers?: PeerSet | undefined;
  /** Directions of key figures whose titles do not tell, such as those of one's own tables. */
  readonly good?: Readonly<Record<string, Direction>> | undefined;
  /** The share of false ones that is accepted among the findings; 0.05 when left out. */
  readonly falseDiscoveryRate?: number | undefined;
}

/** The options, checked. @throws {TypeError|RangeError} naming the one that is wrong */
export function checkScreenOptions(options: ScreenOptions): ScreenOptions & { readonly falseDiscoveryRate: number } {
  checkObject("options", options, ["municipality", "period", "peers", "good", "falseDiscoveryRate"]);
  const { period, falseDiscoveryRate = 0.05 } = options;
  if (period !== undefined) checkNumber("period", period, "count");
  return { ...options, falseDiscoveryRate: checkNumber("falseDiscoveryRate", falseDiscoveryRate, "fraction") };
}
