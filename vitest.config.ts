import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts", "packages/*/tests/**/*.test.ts"],
    // Tests start processes, browsers and servers on machines that may be slow and shared: no test is about time.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // Every core: on two, Vitest would leave one idle.
    maxWorkers: "100%",
  },
});
