import { defineConfig } from 'vitest/config';
import { fileURLToPath } from 'node:url';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/**
 * Tests run on the TypeScript sources: `*.spec.ts` need nothing, `*.integration.ts` need the servers that `npm test` starts. Specs share a process, since
 * reading the sources anew for each file takes longer than the tests: what a spec replaces it puts back.
 */
export default defineConfig({
  resolve: {
    alias: [
      { find: /^@fatong\/(contracts|mappings|adapters)$/, replacement: at('./$1/index.ts') },
      { find: /^@fatong\/(contracts|mappings|adapters)\/(.+)$/, replacement: at('./$1/$2/index.ts') },
      { find: /^@fatong\/hub\/(.+)$/, replacement: at('./hub/src/$1/index.ts') },
    ],
  },
  test: {
    testTimeout: 20_000 * Number(process.env['FUZZ_TIMES'] ?? 1),
    hookTimeout: 300_000,
    projects: [
      { extends: true, test: { name: 'unit', isolate: false, include: ['{contracts,mappings,hub,adapters,scripts}/**/*.spec.ts'] } },
      {
        extends: true,
        test: { name: 'integration', isolate: false, include: ['{hub,adapters,scripts}/**/*.integration.ts'], fileParallelism: false },
      },
    ],
  },
});
