import type { Condition, Recorded } from '@fatong/contracts/expression';
import { alike, exists } from '../../../definitions/index.js';
import { barredThere } from '../registers/at-ministry.js';
import { lawyer } from '../registers/lawyer.js';
import { applicant } from './applicant.js';

/** Statuses of who is a lawyer of this city, whether or not he may practise now. */
const here = ['practising', 'suspended', 'assessmentDeferred', 'transferring'] as const;
type Applying = Recorded<{ readonly applicant?: string | null }>;

/** Who has been here before and left may come again; who practises here, or is only suspended, does not come. */
export const practisesHere = (): Condition => alike(lawyer, { same: ['idNumber'], where: (l) => l.status.in(here) });

/** What keeps a lawyer of another province from handing something in himself, though he comes in and reads (L13). */
export const notBarredThere = [
  {
    when: (t: Applying): Condition => exists(applicant, { by: 'id', is: t.applicant, where: (a) => a.standingThere.in(barredThere) }),
    why: [
      '司法部平台显示您的执业状态为停止执业或者注销，只能查看，不能提交；恢复执业后请重新登录核验。',
      'The ministry has you suspended or cancelled: you read and hand in nothing. Once you practise again, sign in anew.',
    ],
  },
  {
    when: practisesHere,
    why: [
      '您已是本市律师，不能再申请调入；请用“律师身份核验登录”办理本市业务。',
      'You are a lawyer of this city already: sign in as a verified lawyer.',
    ],
  },
] as const;
