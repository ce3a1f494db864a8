import type { DemoAct } from '../../../definitions/index.js';
import { addDays, instantOn } from './days.js';
import type { Lawyer } from './lawyers.js';

/** Two colleagues of the lawyer with an account left his firm: one report is confirmed, the other waits for the district. */
export function leavesOf(lawyers: readonly Lawyer[], today: string): readonly DemoAct[] {
  const [self, ...others] = lawyers;
  const [first, second] = others.filter(({ firm }) => firm.uscc === self!.firm.uscc).toReversed();
  if (first === undefined || second === undefined) return [];
  const act = (days: number, by: string, action: string, on: string, form: DemoAct['form']): DemoAct => ({
    by,
    at: instantOn(addDays(today, -days), 210),
    type: 'lawyers.leave',
    action,
    on,
    form,
  });
  const handing = { cases: 'yes', archive: 'yes', finance: 'yes', licence: 'yes' };
  return [
    act(38, 'firm.clerk', 'report', 'leave-0', { lawyer: first.licence, leftOn: addDays(today, -40), kind: 'transfer', ...handing }),
    act(36, 'district.clerk', 'confirm', 'leave-0', {}),
    act(1, 'firm.clerk', 'report', 'leave-1', {
      lawyer: second.licence,
      leftOn: addDays(today, -3),
      kind: 'resigned',
      ...handing,
      finance: 'pending',
    }),
  ];
}
