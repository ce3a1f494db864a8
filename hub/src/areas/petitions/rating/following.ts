import { and, not, type Recorded } from '@fatong/contracts/expression';
import { moves, opens, provided, stamp } from '../../../definitions/index.js';
import type { duties } from '../handling/fields.js';
import { petition } from '../registration/petition.js';
import { upload } from '../reporting/upload.js';
import { order } from '../supervision/order.js';
import { anyFailed, marks, unitFailed, type Mark, type Marked } from './marks.js';

interface Followed extends Marked {
  readonly duty?: keyof typeof duties | null;
  readonly complainedOn?: string | null;
  readonly orderedOn?: string | null;
}
type Rated = Recorded<Followed>;
const isOrdered = (r: Rated) => and(unitFailed(r), not(r.orderedOn.exists()));
const isMain = (r: Rated) => r.duty.is('main');

const names = Object.keys(marks) as readonly Mark[];
const theirs = { satisfied: 'satisfied', fairly: 'fair', dissatisfied: 'unsatisfied' } as const;

/** The ministry is told of the marks of the petition office and of the unit in charge, each for itself (P23). */
const reported = (of: 'officeMark' | 'unitMark') =>
  names.map((mark) =>
    provided(
      (r: Rated) => and(isMain(r), r[of].is(mark)),
      opens(upload, {
        does: 'arise',
        with: { petition: 'petition', petitionNumber: 'petitionNumber', content: 'content' },
        set: { event: 'rating', rated: of === 'officeMark' ? 'office' : 'unit', satisfaction: theirs[mark] },
      }),
    ),
  );

/** 不满意 calls for an order to the unit and a call to who rated, once. */
const failing = [
  provided(
    isOrdered,
    opens(order, {
      does: 'ariseByRating',
      with: { petition: 'petition', body: 'body' },
      set: {
        subject: '信访人评价不满意',
        source: 'rating',
        level: 'order',
        basis: '信访人对责任单位的评价为“不满意”。',
        requirement: '请查明不满意的原因，向信访人回访说明，并反馈整改情况。',
        answerDays: 7,
      },
    }),
  ),
  provided(isOrdered, stamp('orderedOn')),
  provided((r: Rated) => and(anyFailed(r), not(r.complainedOn.exists())), stamp('complainedOn')),
] as const;

const onPetition = provided(
  isMain,
  moves(petition, { by: 'petition', does: 'noteRating', with: { unitMark: 'unitMark', officeMark: 'officeMark' } }),
);

/** What a rating brings about: by code and password both marks at once, at the website each by itself. */
export const follows = [...failing, onPetition, ...reported('officeMark'), ...reported('unitMark')] as const;
export const followsOffice = [...failing, onPetition, ...reported('officeMark')] as const;
export const followsUnit = [...failing, onPetition, ...reported('unitMark')] as const;
