import { clearedStages } from '@fatong/contracts/codes';
import { and, not, type Condition, type Recorded } from '@fatong/contracts/expression';
import { alike, named } from '../../../definitions/index.js';
import type { violation } from '../violations/violation.js';

const violations = named<typeof violation>('lawyers.violation');
type Sheet = Recorded<{ readonly criminalResult?: string | null; readonly idNumber?: string | null }>;

/** A clerk says that there is no criminal filing, and one was told of this identity number (S07): names are not looked at, and what its source took back, or was not prosecuted, does not count (L14). */
export const toldOtherwise = {
  when: (b: Sheet): Condition =>
    and(
      b.criminalResult.is('none'),
      alike(violations, {
        same: ['idNumber'],
        where: (v) => and(v.source.is('procuratorate'), not(v.state.is('withdrawn')), not(v.stage.in(clearedStages))),
      }),
    ),
  why: [
    '检察院报送过该身份号码的刑事立案信息，不能登记为“无”，请按该记录登记。',
    'The procuratorates told of a criminal filing of this identity number: it is not entered as none.',
  ],
} as const;
