import { set } from '../../../definitions/index.js';
import { office } from '../area.js';
import type { Case, CaseInTime } from './case.js';
import { oneParty } from './rulings.js';
import { filing } from './steps.js';

const registered = [
  'subject',
  'lawyer',
  'firm',
  'source',
  'complaint',
  'violation',
  'jurisdiction',
  'facts',
  'articles',
  'occurredOn',
  'foundOn',
  'isDangerous',
] as const;

/** A clue is registered, or comes by itself, is examined, and filed or dropped. */
export const clue = {
  register: {
    title: ['登记线索', 'Register'],
    to: 'clue',
    by: 'district-clerk',
    form: registered,
    need: ['subject', 'jurisdiction', 'source'],
    refuses: oneParty,
    then: [set({ authority: 'district' })],
  },
  registerCity: {
    title: ['登记线索（市局办理）', 'Register for the city'],
    to: 'clue',
    by: 'city-clerk',
    form: registered,
    need: ['subject', 'jurisdiction', 'source'],
    refuses: oneParty,
    then: [set({ authority: 'city' })],
  },
  receive: { title: ['接收移送', 'Receive a referral'], to: 'clue', by: [] },
  arise: {
    title: ['协会移送', 'Referred by the association'],
    to: 'clue',
    by: [],
    byRule: true,
    then: [set({ authority: 'district', source: 'complaint' })],
  },
  ...filing.actions,
  askFiling: {
    ...filing.actions.askFiling,
    due: true,
    need: ['articles', 'facts', 'jurisdiction', 'occurredOn', 'foundOn', 'officers'],
    unless: [
      {
        when: (p: CaseInTime) => p.clock.limitation.in(['overdue', 'late']),
        why: ['该行为已过二年追责时效（行政处罚法第三十六条）。', 'The act is past the limitation of two years (art. 36).'],
      },
      {
        when: (p: CaseInTime) => p.clock.longLimitation.in(['overdue', 'late']),
        why: ['该行为已过五年追责时效（行政处罚法第三十六条）。', 'The act is past the limitation of five years (art. 36).'],
      },
    ],
    refuses: [
      {
        at: 'occurredOn',
        when: (p: Case) => p.occurredOn.greater(p.foundOn),
        why: ['行为发生日期不能晚于发现日期。', 'An act is not found before it occurred.'],
      },
    ],
  },
  amend: {
    title: ['核实线索', 'Amend'],
    from: 'clue',
    by: office.clerks,
    form: [...registered, 'officers'],
    need: ['subject', 'jurisdiction'],
    refuses: oneParty,
  },
  drop: { title: ['不予立案', 'Do not file'], from: 'clue', to: 'notFiled', by: office.clerks, due: true, reason: true, danger: true },
} as const;
