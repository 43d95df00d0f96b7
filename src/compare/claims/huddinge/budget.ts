import { budgetVariance } from "../../../metrics/costs/budget-variance.ts";
import { formatNumber } from "../../../text/number.ts";
import { asStated } from "../as-stated.ts";
import { type Claim, claim } from "../claim.ts";
import type { ClaimFigures } from "../claim-figures.ts";
import { MissingFigure } from "../missing-figure.ts";
import { together } from "../together.ts";

const MNKR = { digits: 1, unit: "mnkr" };
const RESULT = ["resultaträkning", "Årets resultat"] as const;

/** C25–C26: the result against budget and against the year before. */
export const budget: readonly Claim[] = [
  claim({
    id: "C25",
    document: "VB2021",
    statement: "Budgetöverskottet 26,6 mnkr är 2,1 procent av budgeten.",
    statedAs: { surplus: 26.6, percent: 2.1 },
    check: (figures, stated) => {
      const [planned, outcome] = [figures.economy(...RESULT, "budget"), figures.economy(...RESULT, "utfall")];
      const { variance, percent } = budgetVariance({ budget: planned, outcome, kind: "result" });
      if (percent === null) throw new MissingFigure("Budgeten är 0: avvikelsen i procent går inte att beräkna.");
      return together([
        asStated("Överskottet", variance / 1000, stated.surplus, MNKR),
        asStated("Andelen av budgeten", percent, stated.percent, { digits: 1, unit: "procent" }),
      ]);
    },
  }),
  claim({
    id: "C26",
    document: "VB2021",
    statement: "Nettokostnaden ökade med 46,7 mnkr; äldreomsorgen med 28,3 och funktionshinder med 34,3.",
    statedAs: { total: 46.7, elderly: 28.3, disability: 34.3 },
    check: (figures, stated) => ({
      ...together([
        asStated("Ökningen", rise(figures, "Summa"), stated.total, MNKR),
        asStated("Äldreomsorgens ökning", rise(figures, "Äldreomsorg"), stated.elderly, MNKR),
        asStated("Funktionshinders ökning", rise(figures, "Funktionshinder"), stated.disability, MNKR),
      ]),
      ...comparedYear(figures),
    }),
  }),
];

/** In mnkr; the table prints costs as positive numbers of tkr. */
function rise(figures: ClaimFigures, row: string): number {
  const [before, after] = ["föregående år", "utfall"].map((column) =>
    figures.economy("drift per verksamhet", row, column),
  );
  return ((after ?? 0) - (before ?? 0)) / 1000;
}

/** Whether the year before is the one that was closed in the report of that year. */
function comparedYear(figures: ClaimFigures): { readonly note?: string; readonly revised?: boolean } {
  const restated = figures.economy(...RESULT, "föregående år");
  const closed = figures.economy("driftredovisning", "Årets resultat", "bokslut 2020", "VB2020");
  if (restated === closed) return {};
  const [was, is] = [closed, restated].map((value) => formatNumber(-value / 1000, MNKR));
  const against = formatNumber((closed - figures.economy(...RESULT, "utfall")) / 1000, MNKR);
  return {
    revised: true,
    note: `Jämförelseåret är omräknat mellan rapporterna: VB2020 redovisade ${was} för 2020, VB2021 skriver ${is}. Mot bokslutet i VB2020 är ökningen ${against}.`,
  };
}
