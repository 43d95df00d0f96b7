import type { Command } from "commander";
import { DEFAULT_RUN } from "../default-run.ts";
import { openRun } from "../lazily.ts";
import { type Output, printJson } from "../output.ts";
import { textTable } from "../text-table.ts";

interface ClaimsOptions {
  readonly run: string;
  readonly cache?: string;
  readonly json?: true;
}

/** `jamforbar claims`: the claims in the board's documents, each with a verdict and its reason. */
export function addClaimsCommand(program: Command, output: Output): void {
  program
    .command("claims")
    .description("check the claims in the care board's documents against a run")
    .option("--run <name>", "the run", DEFAULT_RUN)
    .option("--cache <dir>", "folder of the runs")
    .option("--json", "print JSON")
    .action(async ({ run: name, cache, json }: ClaimsOptions) => {
      const [{ checkClaims }, { claimsTable }, { huddingeClaims }, run] = await Promise.all([
        import("../../compare/claims/check-claims.ts"),
        import("../../compare/claims/claims-table.ts"),
        import("../../compare/claims/huddinge/huddinge-claims.ts"),
        openRun(name, cache, output),
      ]);
      const checked = checkClaims(run, huddingeClaims);
      if (json) {
        return printJson(
          output,
          checked.map(({ id, statement: claim, verdict, reason }) => ({ id, claim, verdict, reason })),
        );
      }
      for (const { id, document, statement, verdict, reason } of checked) {
        output.out(`${id}  ${document}  ${verdict}\n     ${statement}\n     ${reason}\n`);
      }
      output.out(
        `\n${textTable(
          claimsTable(checked).counts.map(({ verdict, claims }) => [`${claims}`, verdict]),
          { right: [0] },
        )}`,
      );
      output.out(`${run.sourceLine("computed")} (run ${run.name})\n`);
    });
}
