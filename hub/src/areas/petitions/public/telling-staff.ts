import type { Label } from '@fatong/contracts';
import { dutyTable } from './duty-table.js';
import type { staffTemplates } from './texts.js';

/**
 * A text message to whoever is on duty in the unit whose code the record keeps (P20): number and kind of step, nothing of the petition and nobody’s name. Where the
 * switch is off, or the unit has no mobile on duty, none goes out.
 */
export const ofUnit = <const O extends object, const P extends string = 'petition'>(
  template: keyof typeof staffTemplates,
  words: Label,
  on: O,
  petition: P = 'petition' as P,
) =>
  ({
    words,
    on,
    to: [],
    text: {
      through: 'petitions.text',
      template,
      purpose: 'reminder',
      phone: { table: dutyTable, given: { post: 'bodyCode' }, says: 'phone' },
      leads: '/admin',
      with: { petition },
    },
  }) as const;

const enter: Label = ['，请登录系统办理{link}。', '; please sign in{link}.'];
const told = (zh: string, en: string): Label => [`【信访】${zh}${enter[0]}`, `${en}${enter[1]}`];

/** Of a part: given to the unit, due in three days and in one, over, not taken back. */
export const partTexts = {
  givenStaff: ofUnit('staffGiven', told('收到分办件{number}（{duty}）', 'A petition was given to you: {number}, {duty}'), {
    action: 'send',
  }),
  dueStaff: ofUnit('staffDue', told('分办件{number}将于{houseDue}到期', 'Part {number} is due on {houseDue}'), {
    clock: ['house', 'simple', 'given'],
    at: 'warn',
  }),
  overStaff: ofUnit(
    'staffOver',
    told('分办件{number}已超过内部办结期限{houseDue}', 'Part {number} is over the limit of the house, {houseDue}'),
    {
      clock: 'house',
      at: 'end',
    },
  ),
  returnedStaff: ofUnit('staffReturned', told('分办件{number}的异议未获同意', 'The objection to {number} was refused'), {
    action: ['insist', 'keep'],
  }),
} as const;

/** Of an order to the unit: issued by hand, by a rule or by a rating; its last day near. */
export const orderTexts = {
  issuedStaff: ofUnit('staffOrder', told('收到督办单{number}，反馈期限{dueOn}', 'A supervision order, {number}, due on {dueOn}'), {
    action: ['issue', 'rework', 'arise', 'ariseByRating'],
  }),
  nearStaff: ofUnit('staffUrge', told('督办单{number}将于{dueOn}到期，请尽快反馈', 'Order {number} is due on {dueOn}'), {
    clock: 'answer',
    at: 'warn',
  }),
} as const;
