import path from "node:path";
import type { Command } from "commander";
import { DEFAULT_RUN } from "../default-run.ts";
import type { CommandOutput } from "../output.ts";

/** What a file and a page may be called on any machine. A name with a folder in it would leave the folder asked for. */
const NAME = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;
const LONGEST = 64;

/** `jamforbar new`: write a notebook to begin with. */
export function addNewCommand(program: Command, output: CommandOutput): void {
  program
    .command("new")
    .description("write a starter notebook: parameters, a run, one table and one chart; nothing is overwritten")
    .argument("<name>", "what the notebook is called, without .ts: a–z, 0–9 and single hyphens")
    .option("--dir <dir>", "folder of the notebook", "notebooks")
    .action(async (name: string, { dir }: { dir: string }) => {
      if (!NAME.test(name) || name.length > LONGEST) throw wrongName(name);
      const { starterNotebook } = await import("../../notebook/starter-notebook.ts");
      const { writeOnce } = await import("../../runs/write-once.ts");
      const file = path.join(dir, `${name}.ts`);
      const written = await writeOnce(file, starterNotebook(titleOf(name), DEFAULT_RUN));
      if (!written) throw new Error(`${file} exists already and is left as it is: choose another name`);
      output.out(`${file}\n`);
    });
}

function wrongName(name: string): RangeError {
  const allowed = `a–z first, then a–z, 0–9 and single hyphens, at most ${LONGEST} characters`;
  return new RangeError(`name must be ${allowed}, such as kostnad-lss; was ${JSON.stringify(name)}`);
}

/** "kostnad-lss" is headed "Kostnad lss", until the author writes a better title. */
function titleOf(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1).replaceAll("-", " ");
}
