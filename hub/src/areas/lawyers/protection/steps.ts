import { approval, extend, issue, stamp, workdays } from '../../../definitions/index.js';
import { handlers } from './posts.js';

const among = { by: handlers, internal: true, minutes: 'opinions', notBy: ['accept'] } as const;

/** 不予受理: whoever examined the application does not approve that it is refused. */
export const refusal = approval('refusal', ['不予受理', 'Refusal'], {
  ...among,
  from: 'submitted',
  to: 'refused',
  chain: ['rights-lead'],
  form: ['refusalGrounds'],
  need: ['refusalGrounds'],
  then: [stamp('closedOn'), issue('refusalNotice')],
});

/** 延长办理期限, once (W-7). */
export const extension = approval('extension', ['延长办理期限', 'Extension'], {
  ...among,
  from: 'handling',
  to: 'handling',
  assignee: 'responsible',
  chain: ['rights-lead'],
  form: ['extensionGrounds'],
  need: ['extensionGrounds'],
  then: [extend('handle', workdays(10), { most: 1, law: 'W-7' })],
});

/** 处理结果: the head of the centre, then the president; nobody who accepted or handled it. */
export const result = approval('result', ['处理结果', 'Result'], {
  ...among,
  from: 'handling',
  to: 'closed',
  assignee: 'responsible',
  due: true,
  chain: ['rights-lead', 'rights-president'],
  form: ['result', 'resultText', 'opinion'],
  need: ['result', 'resultText'],
  then: [stamp('closedOn'), issue('approvalSheet')],
});
