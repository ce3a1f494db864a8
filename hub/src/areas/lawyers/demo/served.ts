import { dice } from '@fatong/contracts';
import { historyOf } from '@fatong/contracts/story';
import { servedDocumentStory } from '@fatong/contracts/systems/court-services';
import type { DemoDuty, DemoReport } from '../../../definitions/index.js';
import { addDays, instantOn } from './days.js';
import { registered, type Lawyer } from './lawyers.js';

/** How many days ago a court served something on the lawyer with an account: the latest he has not signed for. */
const own = [24, 11, 4, 1];
const others = 8;
const signsFor = 3;

/** What courts served by electronic means in the last weeks (L18). */
export const servedOn = (lawyers: readonly Lawyer[], today: string): readonly DemoReport[] =>
  [...own.map((ago) => ({ ago, of: lawyers[0]! })), ...lawyers.slice(1, 1 + others).map((of, i) => ({ ago: 2 + i * 3, of }))].flatMap(
    ({ ago, of }, i) =>
      historyOf(
        servedDocumentStory,
        { about: registered(of), serial: String(701 + i), dice: dice(600 + i), day: addDays(today, -ago), path: [['served', 0]] },
        today,
      ),
  );

/** He signs for what came some days ago. */
export const signingDuties = (lawyers: readonly Lawyer[], today: string): readonly DemoDuty[] => [
  {
    at: instantOn(addDays(today, -signsFor), 100),
    type: 'lawyers.served',
    states: ['arrived'],
    acts: ({ values }) =>
      values['licence'] === lawyers[0]!.licence
        ? [{ by: 'lawyer', at: instantOn(addDays(today, -signsFor), 100), action: 'sign', form: {} }]
        : [],
  },
];
