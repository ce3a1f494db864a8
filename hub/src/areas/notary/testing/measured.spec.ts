import { describe, expect, it } from 'vitest';
import { measure } from '../../../definitions/index.js';
import { drawnCity } from './measured/city.js';
import { measured, measuredOver, modelsCompared, toldByTheOther } from './notary.measured.js';

describe('the models of the area against another program', () => {
  it('N41: of each of the warning models compared there is something to find, at an edge too', () => {
    const kinds = new Set(toldByTheOther(drawnCity()).map(({ kind }) => kind));
    expect([...modelsCompared, 'sheet'].filter((kind) => !kinds.has(kind))).toEqual([]);
  });

  it('N30–N38, N41: warnings of a tenth of the acts, and every score, are equal to the last digit', async () => {
    // `npm run measure notary` compares all of them.
    const tenth = drawnCity().filter((_, i) => i % 10 === 0);
    const { differences, missed } = await measure({ ...measured, least: 100, cases: () => measuredOver(tenth) });
    expect({ differences, missed }).toEqual({ differences: [], missed: [] });
  }, 120_000);
});
