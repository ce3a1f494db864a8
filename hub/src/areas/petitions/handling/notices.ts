import { handlers, heads } from '../area.js';
import { ofLed } from '../public/telling.js';
import { partTexts } from '../public/telling-staff.js';
import { extension, grave, later, moving, refusing, reply } from './steps.js';

/** Whom each step of a part is told to. */
export const notices = {
  given: {
    words: [
      '收到分办的信访事项（{content}，{duty}），请在 5 个工作日内接收或者提出异议。',
      'A petition was given to you: {content} ({duty}).',
    ],
    on: { action: 'send' },
    to: { roles: [...handlers, ...heads], at: 'owner' },
  },
  objected: {
    words: ['{bodyName}对分办件（{content}） 提出异议，请核实。', '{bodyName} objects to {content}.'],
    on: { action: 'object' },
    to: { roles: 'lead', at: 'all' },
  },
  insisted: {
    words: ['对分办件（{content}） 的异议未获同意，请受理。', 'The objection to {content} was refused: accept it.'],
    on: { action: ['insist', 'keep'] },
    to: { roles: [...handlers, ...heads], at: 'owner' },
  },
  disputed: {
    words: [
      '分办件（{content}，{bodyName}）报请协调，请决定由哪个单位办理。',
      'Part {content} of {bodyName} is yours to decide: who has it.',
    ],
    on: { action: ['dispute', 'escalate'] },
    to: { roles: 'deputy', at: 'all' },
  },
  withdrawn: {
    words: ['分办件（{content}） 因信访人撤回，终止办理。', 'Part {content} ends: the petition was withdrawn.'],
    on: { action: 'stopWithdrawn' },
    to: { roles: [...handlers, ...heads], at: 'owner' },
  },
  stopped: {
    words: ['分办件（{content}） 因主办单位不予受理，终止办理。', 'Part {content} ends: the unit in charge does not accept the petition.'],
    on: { action: 'stop' },
    to: { roles: [...handlers, ...heads], at: 'owner' },
  },
  near: {
    words: ['分办件（{content}） 的答复期限将于{answerDue}届满。', 'Part {content} is to be answered by {answerDue}.'],
    on: { clock: 'answer', at: 'warn' },
    to: { roles: [...handlers, ...heads], at: 'owner' },
  },
  over: {
    words: ['分办件（{content}） 已超过答复期限（{answerDue}）。', 'Part {content} is overdue since {answerDue}.'],
    on: { clock: 'answer', at: 'end' },
    to: [
      { roles: [...handlers, ...heads], at: 'owner' },
      { roles: ['lead', 'supervisor'], at: 'all' },
    ],
  },
  extendedText: {
    ...ofLed(
      'extended',
      ['您的信访事项延期办理，最迟于{answerDue}前答复。', 'Your petition is extended; you are answered by {answerDue}.'],
      {
        action: 'approveExtension',
      },
    ),
  },
  ...partTexts,
  ...later.notices,
  ...refusing.notices,
  ...extension.notices,
  ...moving.notices,
  ...reply.notices,
  ...grave.notices,
} as const;
