import { and, count, not, some, type Condition, type Recorded } from '@fatong/contracts/expression';
import { consult, derive, exists, goesOn, issue, movesThose, named, opens, opensEach, set, stamp } from '../../../definitions/index.js';
import { ownForm, ownReckoned, ownRefuses } from '../categories/own.js';
import type { outing } from '../outings/outing.js';
import { judged, refusesAcceptance, refusesEntrustment, unconfirmed, witnessed } from './accepting.js';
import { assignment } from './assignment.js';
import type { kinds } from './codes.js';
import { filled, unwitnessed } from './opinion.js';
import { flagged, refusesRegion } from './regions.js';
import { review } from './review.js';
import { appraisersTable } from './tables.js';

const written = [
  'client',
  'privateClient',
  'contact',
  'contactPhone',
  'caseNumber',
  'kind',
  'former',
  'supplementGround',
  'repeatGround',
  'category',
  'item',
  'purpose',
  'requirement',
  'facts',
  'effectiveOn',
  'agreedOn',
  'examinee',
  'examineeId',
  'examineeSex',
  'examineeAge',
  'isIncapable',
  'companions',
  'materials',
  'consumption',
  'feeItem',
  'feeStandard',
  'fee',
  'relief',
  'settlement',
  'clientRegion',
  'subjectRegion',
  'crossReason',
  'hostAuthority',
] as const;
const needed = ['kind', 'category', 'item', 'purpose', 'requirement', 'effectiveOn', 'materials'] as const;

/** From the entrustment to the acceptance (条例 arts. 20–24). */
export const entrusting = {
  entrust: {
    title: ['登记委托', 'Entrust'],
    to: 'entrusted',
    by: ['desk', 'head', 'client'],
    form: ['institution', ...written],
    need: ['institution', ...needed],
    refuses: [...refusesEntrustment, refusesRegion],
    then: [flagged],
  },
  revise: {
    title: ['修改委托', 'Revise the entrustment'],
    from: 'entrusted',
    by: ['desk', 'head', 'client'],
    form: written,
    need: needed,
    refuses: [...refusesEntrustment, refusesRegion],
    // What was confirmed were the materials as they stood.
    then: [set({ confirmedOn: null }), flagged],
  },
  confirm: {
    title: ['确认鉴定材料', 'Confirm the materials'],
    from: 'entrusted',
    by: 'client',
    due: { clock: 'accept', when: unconfirmed.when },
    then: [stamp('confirmedOn')],
  },
  recordConfirmation: {
    title: ['登记委托人确认', 'Record the confirmation'],
    from: 'entrusted',
    by: ['desk', 'head'],
    form: ['confirmation'],
    need: ['confirmation'],
    then: [stamp('confirmedOn')],
  },
  accept: {
    title: ['受理', 'Accept'],
    from: 'entrusted',
    to: 'accepted',
    by: 'head',
    due: 'accept',
    unless: [unconfirmed],
    refuses: refusesAcceptance,
    then: [judged, witnessed, stamp('acceptedOn')],
  },
  refuse: {
    title: ['不予受理', 'Do not accept'],
    from: 'entrusted',
    to: 'refused',
    by: 'head',
    form: ['refusalGround', 'refusalNote'],
    need: ['refusalGround'],
    then: [issue('refusal')],
  },
  withdraw: {
    title: ['撤回委托', 'Withdraw'],
    from: 'entrusted',
    to: 'withdrawn',
    by: ['desk', 'client'],
    reason: true,
    danger: true,
  },
} as const;

interface Sampled {
  readonly id?: string;
  readonly samplings?: readonly { readonly takenBy?: string | null }[] | null;
}
interface Assigned {
  readonly id?: string;
  readonly kind?: keyof typeof kinds | null;
  readonly appraisers?: readonly string[] | null;
  readonly reviewer?: string | null;
  readonly leastAppraisers?: number | null;
  readonly leastSenior?: number | null;
}
const asked = consult<Assigned>()(appraisersTable, {
  fills: ['leastAppraisers', 'leastSenior'],
  asks: {},
  given: ({ kind }) => ({ kind }),
  says: ({ rows }) => ({
    set: {
      leastAppraisers: Math.max(2, ...rows.map(({ least }) => least ?? 0)),
      leastSenior: Math.max(0, ...rows.map(({ senior }) => senior ?? 0)),
    },
  }),
});
const given = [
  opensEach('forensic.assignment', {
    each: 'appraisers',
    as: 'person',
    does: 'give',
    with: { case: 'id', institution: 'institution', itemCode: 'itemCode', kind: 'kind', former: 'former' },
  }),
] as const;
const naming = {
  by: 'head',
  form: ['appraisers', 'reviewer'],
  need: ['appraisers', 'reviewer'],
  refuses: [
    {
      when: (c: Recorded<Assigned>): Condition => c.appraisers.has(c.reviewer),
      why: ['复核人不得为本案鉴定人。', 'The reviewer is no appraiser of the case.'],
    },
    {
      at: 'appraisers',
      when: (c: Recorded<Assigned>): Condition => count(c.appraisers).less(c.leastAppraisers),
      why: ['鉴定人人数不足。', 'There are too few appraisers.'],
    },
  ],
} as const;

/** Assignment and appraisal: the head names, appraisers fill in, the reviewer looks at it (程序通则 arts. 19, 35). */
export const appraising = {
  assign: {
    title: ['指派鉴定人', 'Assign'],
    from: 'accepted',
    to: 'appraising',
    due: 'finish',
    ...naming,
    then: [asked, stamp('assignedOn'), ...given, goesOn('weighTitles')],
  },
  reassign: {
    title: ['更换鉴定人', 'Assign others'],
    from: 'appraising',
    reason: true,
    ...naming,
    then: [asked, movesThose('forensic.assignment', { by: 'case', does: 'release' }), ...given, goesOn('weighTitles')],
  },
  // One step later than the assignments are opened, so that it finds them.
  weighTitles: { title: ['核验鉴定人', 'Appraisers judged'], from: 'appraising', by: [], then: [goesOn('checkSenior')] },
  checkSenior: {
    title: ['核验职称', 'Titles judged'],
    from: 'appraising',
    by: [],
    unless: [
      {
        when: (c: Recorded<Assigned>): Condition =>
          and(
            c.leastSenior.atLeast(1),
            not(exists(assignment, { by: 'case', is: c.id, states: ['given'], where: (one) => one.title.is('senior') })),
          ),
        why: ['重新鉴定至少须有一名高级职称的鉴定人。', 'A repeated appraisal needs an appraiser with a senior title.'],
      },
    ],
  },
  examine: {
    title: ['填写鉴定记录', 'Fill in'],
    from: 'appraising',
    by: 'appraiser',
    form: ['witnesses', ...ownForm, 'process', 'analysis', 'opinion', 'change'],
    refuses: [unwitnessed, ...ownRefuses],
    then: [...ownReckoned],
  },
  askReview: {
    title: ['提请复核', 'Ask for the review'],
    from: 'appraising',
    to: 'reviewing',
    by: 'appraiser',
    due: 'finish',
    need: ['process', 'opinion'],
    unless: [
      {
        // 条例 art. 37: what an institution takes itself away from its registered places needs an outing that the head approved.
        when: (c: Recorded<Sampled>): Condition =>
          and(
            some(c.samplings, (one) => one.takenBy.is('own')),
            not(exists(named<typeof outing>('forensic.outing'), { by: 'case', is: c.id, states: ['approved', 'underway', 'recorded'] })),
          ),
        why: [
          '本机构在登记场所以外采样，须先经负责人批准外出鉴定（条例第三十七条）。',
          'Samples that the institution takes elsewhere need an outing that the head approved (art. 37).',
        ],
      },
    ],
    refuses: [unwitnessed],
    then: [
      filled,
      opens(review, {
        does: 'ask',
        with: {
          case: 'id',
          person: 'reviewer',
          institution: 'institution',
          itemCode: 'itemCode',
          itemName: 'itemName',
          kind: 'kind',
        },
      }),
    ],
  },
  flagOuting: {
    title: ['外出鉴定跨省', 'An outing across provinces'],
    from: ['appraising', 'pause', 'paused', 'extension', 'reviewing', 'signing'],
    by: [],
    form: ['placeRegion', 'crossReason', 'hostAuthority'],
    then: [flagged],
  },
  passReview: { title: ['复核通过', 'Review passed'], from: 'reviewing', to: 'signing', by: [], then: [stamp('reviewedOn')] },
  returnFromReview: {
    title: ['复核退回', 'Sent back at the review'],
    from: 'reviewing',
    to: 'appraising',
    by: [],
    then: [
      derive<{ readonly reviewReturns?: number | null }>()(['reviewReturns'], ({ reviewReturns }) => ({
        reviewReturns: (reviewReturns ?? 0) + 1,
      })),
    ],
  },
} as const;

/** From the signatures to the archive (条例 arts. 29–31). */
export const finishing = {
  issue: {
    title: ['签发意见书', 'Issue the opinion'],
    from: 'signing',
    to: 'issued',
    by: 'head',
    due: 'finish',
    unless: [
      {
        when: (c: Recorded<Assigned>): Condition => exists(assignment, { by: 'case', is: c.id, states: ['given'] }),
        why: ['还有鉴定人没有签名（条例第三十条）', 'An appraiser has not signed yet (art. 30)'],
      },
    ],
    then: [filled, stamp('issuedOn'), issue('opinion', { number: 'opinionNumber' })],
  },
  sendBack: {
    title: ['退回鉴定人修改', 'Back to the appraisers'],
    from: 'signing',
    to: 'appraising',
    by: 'head',
    reason: true,
    then: [movesThose('forensic.assignment', { by: 'case', does: 'resign' })],
  },
  deliver: {
    title: ['送达', 'Deliver'],
    from: 'issued',
    to: 'delivered',
    by: ['desk', 'head'],
    due: { clock: null },
    form: ['deliveredOn'],
    need: ['deliveredOn'],
    refuses: [
      {
        at: 'deliveredOn',
        when: (c: Recorded<{ readonly deliveredOn?: string | null; readonly issuedOn?: string | null }>): Condition =>
          c.deliveredOn.less(c.issuedOn),
        why: ['送达日期不能早于出具日期。', 'It is not delivered before it was issued.'],
      },
    ],
  },
  correct: {
    title: ['补正', 'Correct'],
    from: ['issued', 'delivered'],
    by: ['appraiser', 'head'],
    form: ['corrections'],
    need: ['corrections'],
  },
  archive: { title: ['归档', 'Archive'], from: 'delivered', to: 'archived', by: ['desk', 'head'], then: [stamp('archivedOn')] },
  terminate: {
    title: ['终止鉴定', 'End it'],
    from: ['accepted', 'appraising', 'pause', 'paused', 'extension', 'reviewing', 'signing'],
    to: 'terminated',
    by: 'head',
    form: ['terminationGround', 'terminationNote', 'refund'],
    need: ['terminationGround'],
    danger: true,
    then: [stamp('terminatedOn'), movesThose('forensic.review', { by: 'case', does: 'stop' }), issue('termination')],
  },
} as const;
