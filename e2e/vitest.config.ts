import { mergeConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import base from '../vitest.config.js';

const { projects: _projects, ...test } = base.test ?? {};

/** Minutes each, the longest early: whatever is long and begins late is waited for alone. */
const long = [
  'access',
  'walk',
  'kill',
  'generators',
  'sentences',
  'growing',
  'urging',
  'ill-partner',
  'screens',
  'night',
  'overview',
  'morning',
];
const place = ({ moduleId }: TestSpecification): number => {
  const found = long.findIndex((name) => moduleId.endsWith(`/${name}.e2e.ts`));
  return found < 0 ? long.length : found;
};

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).toSorted((a, b) => place(a) - place(b));
  }
}

/** Two files at a time: each starts a system of its own, and waits more than it works. */
export default mergeConfig(
  { ...base, test },
  {
    test: {
      name: 'e2e',
      include: ['e2e/{journeys,chaos,structure}/**/*.e2e.ts'],
      setupFiles: ['e2e/kit/said.ts'],
      sequence: { sequencer: LongestFirst },
      maxWorkers: 2,
      testTimeout: 120_000,
      hookTimeout: 600_000,
    },
  },
);
