import { main } from "../../src/cli/main.ts";

/** Run the command in this process, and give back its exit code and what it wrote. */
export async function jamforbar(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  let [out, err] = ["", ""];
  const code = await main(args, {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    columns: undefined,
  });
  return { code, out, err };
}
