import { mergeConfig } from 'vitest/config';
import base from '../vitest.config.js';

const { projects: _projects, ...test } = base.test ?? {};

/** Two files at a time: each starts a system of its own, and waits more than it works. */
export default mergeConfig(
  { ...base, test },
  {
    test: {
      name: 'e2e',
      include: ['e2e/{journeys,chaos,structure}/**/*.e2e.ts'],
      setupFiles: ['e2e/kit/said.ts'],
      maxWorkers: 2,
      testTimeout: 120_000,
      hookTimeout: 180_000,
    },
  },
);
