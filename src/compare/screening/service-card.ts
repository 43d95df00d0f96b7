import { median } from "simple-statistics";
import { isNetCostDeviation } from "../polarity/cost-title.ts";
import { plainTitle } from "../polarity/plain-title.ts";
import type { Judgement } from "./judgement.ts";
import type { ServiceArea } from "./service-areas.ts";
import { isPerInhabitant } from "./which-list.ts";

/** One side of a service: how many key figures, and where the middle one of them lies. */
export interface Side {
  readonly figures: readonly Judgement[];
  /** Median of their z turned so that above 0 is worse or dearer; null when none has a direction. */
  readonly adverse: number | null;
}

export type CostWord = "dyrt" | "som andra" | "billigt" | "okänd kostnad";
export type QualityWord = "sämre" | "som andra" | "bra" | "okänd kvalitet";

/** A service with its four sides beside each other. */
export interface ServiceCard {
  readonly service: ServiceArea;
  readonly cost: Side;
  readonly quality: Side;
  readonly volume: Side;
  readonly staff: Side;
  /** "dyrt och sämre", "billigt och bra", … */
  readonly costWord: CostWord;
  readonly qualityWord: QualityWord;
  /** What kind of cost the word is about. */
  readonly costKind: "nettokostnadsavvikelse" | "kostnad per brukare" | "kostnad per invånare" | null;
}

/** Half a robust standard deviation: within it, a service is like others. */
const LIKE_OTHERS = 0.5;

/**
 * Cards of the services (kostnad, kvalitet, volym och personal sida vid sida), one for each service area with a judgement.
 *
 * The cost side is judged on the best kind of figure there is, one kind only: the net cost deviation, where structure is
 * taken out; else costs per user; else costs per inhabitant, in which price, volume and need are mixed. The quality side on
 * all its figures with a direction. Each by the median of their z: within half a robust standard deviation of 0 it is like
 * others. No figure weighs more than another.
 */
export function serviceCards(judgements: readonly Judgement[]): ServiceCard[] {
  const services = new Map(judgements.map(({ service }) => [service.id, service]));
  return [...services.values()].map((service) => {
    const figures = judgements.filter((judgement) => judgement.service.id === service.id);
    const of = (dimension: Judgement["dimension"]) =>
      sideOf(figures.filter((figure) => figure.dimension === dimension));
    const { kind, figures: judgedOn } = bestCosts(figures.filter(({ dimension }) => dimension === "cost"));
    const [cost, quality] = [of("cost"), of("quality")];
    const dear = sideOf(judgedOn).adverse;
    return {
      ...{ service, quality, volume: of("volume"), staff: of("staff"), cost: { ...cost, adverse: dear } },
      costKind: kind,
      costWord: dear === null ? "okänd kostnad" : word(dear, "dyrt", "billigt"),
      qualityWord: quality.adverse === null ? "okänd kvalitet" : word(quality.adverse, "sämre", "bra"),
    };
  });
}

function word<Bad extends string, Good extends string>(
  adverse: number,
  bad: Bad,
  good: Good,
): Bad | Good | "som andra" {
  if (Math.abs(adverse) <= LIKE_OTHERS) return "som andra";
  return adverse > 0 ? bad : good;
}

function sideOf(figures: readonly Judgement[]): Side {
  const turned = figures.flatMap(({ adverse }) => adverse ?? []);
  return { figures, adverse: turned.length === 0 ? null : median(turned) };
}

function bestCosts(costs: readonly Judgement[]): { kind: ServiceCard["costKind"]; figures: readonly Judgement[] } {
  const deviations = costs.filter(({ title }) => isNetCostDeviation(plainTitle(title)));
  if (deviations.length > 0) return { kind: "nettokostnadsavvikelse", figures: deviations };
  const perInhabitant = costs.filter(({ title }) => isPerInhabitant(title));
  const perUser = costs.filter((cost) => !perInhabitant.includes(cost) && /kr\//i.test(cost.title));
  if (perUser.length > 0) return { kind: "kostnad per brukare", figures: perUser };
  return { kind: perInhabitant.length > 0 ? "kostnad per invånare" : null, figures: perInhabitant };
}
