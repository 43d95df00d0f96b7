// npx tsx scripts/kill-test.ts [kills] [seed]: kill freezes at random moments, and say what came of it. Exit code 1 on a fault.
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { killFreezes } from "../tests/runs/kill-freezes.ts";

const [kills = 200, seed = 1] = process.argv.slice(2).map(Number);
const root = mkdtempSync(path.join(tmpdir(), "jamforbar-kill-"));
const folder = (name: string) => {
  mkdirSync(path.join(root, name));
  return path.join(root, name);
};
try {
  const report = await killFreezes(kills, seed, folder, (line) => console.error(line));
  console.log(JSON.stringify(report, null, 2));
  process.exitCode = report.faults.length === 0 ? 0 : 1;
} finally {
  rmSync(root, { recursive: true, force: true });
}
