import { expect, it } from 'vitest';
import { measure } from '../../../definitions/index.js';
import { measured } from './testing/agency.measured.js';

it('L19: of labelled cases, sound and with one fault of fourteen kinds, at most 2 % are decided wrongly and a quarter is left to people', async () => {
  const all = measured.cases();
  expect([all.length, new Set(all.map(({ kind }) => kind)).size, measured.least, measured.mostWrong, measured.mostManual]).toEqual([
    1200, 16, 1000, 2, 25,
  ]);
  // `npm run measure agency` decides all of them.
  const { size, rate, missed, faults, manual } = await measure({ ...measured, least: 240, cases: () => all.slice(0, 240) });
  expect({ missed, faults }).toEqual({ missed: [], faults: {} });
  expect([size, rate, manual > 0]).toEqual([240, 0, true]);
});
