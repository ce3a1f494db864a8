import { today } from '@fatong/contracts/codes';
import type { MeasuredSet } from '../../../definitions/index.js';
import { labelled } from './labelled.js';
import { measured as judged } from './measuring.js';

/** Zombie lawyers (L25, R10): the criteria find exactly what their labels say, with rule, level and days; nobody is left to a person. */
export const measured: MeasuredSet = {
  title: ['僵尸律师核查规则', 'Zombie lawyers by Z1 to Z7'],
  least: 2000,
  mostWrong: 0,
  mostManual: 0,
  cases: () => {
    const day = today();
    return [...labelled(day)].map((one) => ({
      kind: one.label,
      right: 'pass',
      decide: async () => (judged(day, [one]).wrong.length === 0 ? 'pass' : 'refuse'),
    }));
  },
};
