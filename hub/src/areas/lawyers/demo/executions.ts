import { dice } from '@fatong/contracts';
import type { DemoDuty } from '../../../definitions/index.js';
import { addDays, instantOn } from './days.js';
import { executionProofs } from './texts.js';

/** How often clerks write down what was carried out, how many days ago they last did, and how often. */
const [rhythm, last, sittings] = [7, 2, 52];
const clerks: Readonly<Record<string, readonly [username: string, name: string]>> = {
  '310101': ['district.clerk', '何静怡'],
  '310115': ['pudong.clerk', '陆海生'],
};
const cityClerk = ['city.clerk', '林书言'] as const;

/** What became of sanctions: most are carried out in time, some late, a few not; the rest is still to be done. */
export const executionDuties = (today: string): readonly DemoDuty[] =>
  Array.from({ length: sittings }, (_, i): DemoDuty => {
    const day = addDays(today, -last - rhythm * (sittings - 1 - i));
    return {
      at: instantOn(day, 0),
      type: 'lawyers.sanction',
      states: ['executing'],
      acts({ number, values }) {
        const own = dice(Number(number?.replaceAll(/\D/g, '')) || 1);
        const { dueOn, measure, seat, sanction } = values as {
          dueOn: string;
          measure: keyof typeof executionProofs;
          seat: string;
          sanction?: string | null;
        };
        const does = measure === 'publication' && sanction ? 'publish' : 'execute';
        const [by, executor] = clerks[seat] ?? cityClerk;
        const fate = own.next();
        const doneOn = addDays(dueOn, fate < 0.82 ? -own.between(1, 6) : own.between(3, 20));
        if (fate > 0.95 || doneOn > day) return [];
        const act = { by, at: instantOn(day, own.between(10, 240)) };
        return fate > 0.92
          ? [{ ...act, action: 'fail', form: {}, reason: '多次催告，当事人拒不配合。' }]
          : [{ ...act, action: does, form: { doneOn, executor, proof: executionProofs[measure] } }];
      },
    };
  });
