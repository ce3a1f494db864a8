import type { Recorded } from '@fatong/contracts/expression';
import { approval, days, extend, moves, provided, workdays } from '../../../definitions/index.js';
import { handlers, heads } from '../area.js';
import { petition } from '../registration/petition.js';
import { answered } from './fields.js';

/** Acceptance a little later (P06): once, and never after the fifteen days of the law. */
export const later = approval('later', ['受理延期', 'Later acceptance'], {
  from: 'accepting',
  to: 'accepting',
  by: handlers,
  chain: [['lead', 'district-head']],
  form: ['laterReason'],
  need: ['laterReason'],
  then: [extend('accept', workdays(5), { most: 1, law: 'P-9' })],
});

/** 答复延期 (条例 art. 34): approved by the bureau's deputy head, of a district by its deputy head. */
export const extension = approval('extension', ['答复延期', 'Extension'], {
  from: 'handling',
  to: 'handling',
  by: handlers,
  chain: [['deputy', 'district-head']],
  form: ['extensionGrounds'],
  need: ['extensionGrounds'],
  then: [
    extend('answer', days(30), { most: 1, law: 'P-5' }),
    provided(
      (p: Recorded<{ readonly duty?: string | null }>) => p.duty.is('main'),
      moves(petition, { by: 'petition', does: 'noteExtension' }),
    ),
  ],
});

export const reply = approval('reply', ['答复审批', 'Approval of the answer'], {
  from: 'handling',
  to: 'approved',
  by: handlers,
  chain: [heads],
  form: [...answered],
  need: [...answered],
});

/** 重大或者不予支持: of an office of the city the deputy head too. */
export const grave = approval('grave', ['局领导审批', 'Approval by the deputy head'], {
  from: 'approved',
  to: 'signed',
  by: handlers,
  chain: ['deputy'],
});
