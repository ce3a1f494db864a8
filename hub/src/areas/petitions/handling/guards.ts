import { not, or, type Condition, type Recorded } from '@fatong/contracts/expression';
import type { duties } from './fields.js';

export interface Duty {
  readonly duty?: keyof typeof duties | null;
}
export const isMain = (p: Recorded<Duty>) => p.duty.is('main');
export const isAssisting = (p: Recorded<Duty>) => p.duty.is('assisting');
interface Weighed {
  readonly grade?: string | null;
  readonly result?: string | null;
}
/** Of what is grave, or not supported, the city's deputy head approves too. */
export const isGrave = (p: Recorded<Weighed>) => or(p.grade.is('grave'), p.result.is('unsupported'));

export interface Moved {
  readonly isMoved?: boolean | null;
}
export interface Extended {
  readonly isExtended?: boolean | null;
}
export interface Longer {
  readonly extensionDays?: number | null;
}
export interface Movable {
  readonly moveTo?: string | null;
  readonly body?: string | null;
}
export const isMoved = (p: Recorded<Moved>) => p.isMoved.is(true);
export const isNew = (p: Recorded<{ readonly acceptedOn?: string | null }>) => not(p.acceptedOn.exists());
export const isAdvice = (p: Recorded<{ readonly purpose?: string | null }>) => p.purpose.is('advice');

/** Why the answer is not put off. */
export const extensible = [
  {
    when: (p: Recorded<Extended>) => p.isExtended.is(true),
    why: ['本件已经延期一次，不能再次延期（信访工作条例第三十四条）。', 'It was extended once already (art. 34).'],
  },
  {
    when: isAdvice,
    why: ['建议意见没有法定办理期限，不需要延期。', 'Advice has no limit of the law: nothing is extended.'],
  },
  {
    when: (p: { readonly clock: { readonly answer: { is(standing: 'overdue'): Condition } } }) => p.clock.answer.is('overdue'),
    why: ['办理期限已满，不能再申请延期。', 'The time limit is over: no extension is asked for.'],
  },
] as const;

export const mainOnly = [
  {
    when: (p: Recorded<Duty>) => isAssisting(p),
    why: ['本单位为协办单位，意见请回复主办单位。', 'This unit assists: it answers the unit in charge.'],
  },
] as const;
