import { formatNumber } from "../../text/number.ts";
import type { Claim } from "./claim.ts";
import { claimFigures } from "./claim-figures.ts";
import type { ClaimRun } from "./claim-run.ts";
import type { Finding, Judgement, UsedFigure } from "./finding.ts";
import { MissingFigure } from "./missing-figure.ts";
import { type CheckedClaim, showingItself } from "./show-claim.ts";

/**
 * Check claims (pröva påståenden) against a run: for each one the verdict, the reason, the figures that were read and
 * what was computed of them. Each result shows itself on a page; {@link claimsTable} shows them all.
 *
 * Where the document printed another value than the run holds today, the claim is judged on both: when they do not give
 * the same answer, it "stämmer med en metod men inte med en annan", and `revised` says that a figure was revised since
 * the report (or printed wrong). A figure that the run does not hold makes the claim "kan inte prövas", and so do
 * figures that cannot be true together.
 *
 * @param run a frozen run; figures as the documents printed them are read from its tables `reported-indicators` and `economy`
 * @param claims see {@link claim}
 * @param options `municipality` that the reports are about (default Huddinge)
 * @returns one result for each claim, in their order
 */
export function checkClaims(
  run: ClaimRun,
  claims: readonly Claim[],
  options: { readonly municipality?: string } = {},
): CheckedClaim[] {
  const { municipality = HUDDINGE } = options;
  return claims.map((claim) => {
    const { id, document, statement, statedAs } = claim;
    return showingItself({ id, document, statement, statedAs, ...findingOf(run, claim, municipality) });
  });
}

const HUDDINGE = "0126";

function findingOf(run: ClaimRun, claim: Claim, municipality: string): Finding {
  const about = { document: claim.document, municipality };
  const today = claimFigures(run, about);
  const judgement = judged(claim, today.figures);
  const figures = today.used;
  const changed = figures.filter(({ printed }) => printed !== undefined);
  if (changed.length === 0) return { ...judgement, figures, revised: judgement.revised ?? false };
  const asPrinted = judged(claim, claimFigures(run, { ...about, asPrinted: true }).figures);
  return { ...onBoth(judgement, asPrinted, changed), figures, revised: true };
}

function judged(claim: Claim, figures: Parameters<Claim["check"]>[0]): Judgement {
  try {
    return claim.check(figures);
  } catch (error) {
    const verdict = "kan inte prövas";
    if (error instanceof MissingFigure) return { verdict, reason: error.message, computation: "Inget är beräknat." };
    if (!(error instanceof RangeError)) throw error;
    // The metrics say so of figures that cannot be true together, such as more answers than asked.
    const computation = `Beräkningen avbröts: ${error.message}.`;
    return { verdict, reason: "Siffrorna i körningen kan inte vara sanna tillsammans.", computation };
  }
}

/** A statement that was right on the figures of its day is told apart from one that was wrong. */
function onBoth(today: Judgement, asPrinted: Judgement, changed: readonly UsedFigure[]): Judgement {
  const list = changed.map(
    ({ source, value, printed = value }) => `${source}: ${plain(printed)}, i dag ${plain(value)}`,
  );
  const revised = `Reviderad sedan rapporten (eller feltryckt): ${list.join("; ")}.`;
  const note = [today.note, revised].filter((part) => part !== undefined).join(" ");
  const settled =
    today.verdict === asPrinted.verdict || [today, asPrinted].some(({ verdict }) => verdict === "kan inte prövas");
  if (settled) return { ...today, note };
  return {
    verdict: "stämmer med en metod men inte med en annan",
    reason: `Med rapportens siffror: ${asPrinted.verdict}; med dagens, reviderade sedan rapporten: ${today.verdict}.`,
    computation: `Rapportens siffror: ${asPrinted.computation} Dagens siffror: ${today.computation}`,
    methods: [
      { method: "rapportens siffror", verdict: asPrinted.verdict },
      { method: "dagens siffror", verdict: today.verdict },
    ],
    note,
  };
}

function plain(value: number): string {
  return formatNumber(value, { digits: Number.isInteger(value) ? 0 : 1 });
}
