import { possibleRange } from "../src/metrics/shares/possible-range.ts";
import { type Answers, holds, intervalOf, type Method } from "./methods.ts";
import { seededRandom } from "./random.ts";

/** A group in which the dissatisfied answer less often than the satisfied. */
export interface Silence {
  readonly asked: number;
  /** How many of the asked are satisfied. */
  readonly satisfied: number;
  /** Expected percent of the asked that answer. */
  readonly response: number;
  /** The dissatisfied's chance to answer in relation to the satisfied's: 1 is silence at random. */
  readonly ratio: number;
}

export interface SimulatedCoverage {
  /** Percent of the draws in which each method's interval holds the true share. */
  readonly coverage: Readonly<Record<Method, number>>;
  readonly possibleRange: number;
  /** Mean observed share, in percent. */
  readonly observed: number;
}

/**
 * Coverage when silence is *not* at random, by simulation: each of the asked answers or not by chance, the dissatisfied
 * with a lower one. Draws in which nobody answers are drawn again.
 *
 * @throws {RangeError} when the response cannot be reached, because the satisfied would have to answer more than always
 */
export function simulateSilence(
  silence: Silence,
  methods: readonly Method[],
  options: { readonly draws: number; readonly seed: number },
): SimulatedCoverage {
  const { asked, satisfied, response, ratio } = silence;
  const dissatisfied = asked - satisfied;
  const chance = ((response / 100) * asked) / (satisfied + ratio * dissatisfied);
  if (chance > 1) throw new RangeError(`response must be one that ${satisfied} of ${asked} can reach, was ${response}`);
  const random = seededRandom(options.seed);
  const answering = (persons: number, probability: number) => {
    let count = 0;
    for (let person = 0; person < persons; person++) if (random() < probability) count++;
    return count;
  };
  const truth = (100 * satisfied) / asked;
  const covers = remembered((answers: Answers) => ({
    methods: methods.map((method) => holds(intervalOf(method, answers), truth)),
    possible: holds(possibleRange(answers), truth),
  }));
  const hits = methods.map(() => 0);
  let [possible, observed] = [0, 0];
  for (let draw = 0; draw < options.draws; ) {
    const positive = answering(satisfied, chance);
    const answered = positive + answering(dissatisfied, chance * ratio);
    // The margin rule needs two answers.
    if (answered < 2) continue;
    draw++;
    const found = covers({ positive, answered, asked });
    found.methods.forEach((hit, index) => {
      hits[index] = (hits[index] ?? 0) + Number(hit);
    });
    possible += Number(found.possible);
    observed += (100 * positive) / answered;
  }
  const percent = (count: number) => (100 * count) / options.draws;
  const coverage = Object.fromEntries(methods.map((method, index) => [method, percent(hits[index] ?? 0)]));
  return {
    coverage: coverage as Record<Method, number>,
    possibleRange: percent(possible),
    observed: observed / options.draws,
  };
}

/** The same answers come up again and again. */
function remembered<T>(compute: (answers: Answers) => T): (answers: Answers) => T {
  const known = new Map<string, T>();
  return (answers) => {
    const key = `${answers.positive}/${answers.answered}`;
    const found = known.get(key) ?? compute(answers);
    known.set(key, found);
    return found;
  };
}
