import { and, not, type Recorded } from '@fatong/contracts/expression';
import type { RefusesWords } from '../../../definitions/index.js';

/** An entry is about a lawyer or about a firm. */
export const oneParty: readonly RefusesWords<Recorded<{ readonly lawyer?: string | null; readonly listedFirm?: string | null }>>[] = [
  {
    at: 'lawyer',
    when: (m) => and(not(m.lawyer.exists()), not(m.listedFirm.exists())),
    why: ['请填写列入名单的律师或者律师事务所。', 'Name the lawyer or the firm that is to be listed.'],
  },
  {
    at: 'listedFirm',
    when: (m) => and(m.lawyer.exists(), m.listedFirm.exists()),
    why: ['律师和律师事务所只能填写一项。', 'An entry is about a lawyer or about a firm.'],
  },
];
