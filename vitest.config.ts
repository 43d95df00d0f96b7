import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts", "packages/*/tests/**/*.test.ts"],
    // Tests start processes, browsers and servers on machines that may be slow and shared: no test is about time.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
