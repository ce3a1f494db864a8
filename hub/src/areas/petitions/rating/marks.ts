import type { Recorded } from '@fatong/contracts/expression';
import { or, type Condition } from '@fatong/contracts/expression';

export const marks = {
  satisfied: ['满意', 'Satisfied'],
  fairly: ['基本满意', 'Fairly satisfied'],
  dissatisfied: ['不满意', 'Dissatisfied'],
} as const;
export type Mark = keyof typeof marks;

export interface Marked {
  readonly officeMark?: Mark | null;
  readonly unitMark?: Mark | null;
}
/** Of the unit: it gets an order. Of either: he is called back. */
export const unitFailed = (r: Recorded<Marked>): Condition => r.unitMark.is('dissatisfied');
export const anyFailed = (r: Recorded<Marked>): Condition => or(r.unitMark.is('dissatisfied'), r.officeMark.is('dissatisfied'));
