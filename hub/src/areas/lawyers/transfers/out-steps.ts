import { not, or, type Condition, type Recorded } from '@fatong/contracts/expression';
import { alike, correspondence, drafting, issue, moves, movesThose, named, opens, stamp, type Effect } from '../../../definitions/index.js';
import { office } from '../area.js';
import { lawyer } from '../registers/lawyer.js';
import { bars } from './bars.js';
import { applied, settled } from './out-fields.js';
import { transfer } from './transfer.js';
import type { transferOut } from './transfer-out.js';

const applicants = ['lawyer', 'firm-clerk'] as const;
const pending = ['尚未办结，不能确认移交。', 'This is not settled yet: the handing over cannot be confirmed.'] as const;
type Settled = Recorded<{ readonly [K in (typeof settled)[number]]?: string | null }>;

/** The register of files is kept in step (L15). */
const row = { by: 'out', being: { direction: 'out' } } as const;
const ended = (result: 'done' | 'refused' | 'withdrawn'): Effect<'stamp closedOn' | 'field closedOn'>[] => [
  stamp('closedOn'),
  movesThose('lawyers.transfer', { ...row, does: 'close', with: { closedOn: 'closedOn' }, set: { result } }),
];

/** Those in which an application is under way, or its file. */
const inHand = ['confirming', 'district', 'supplement', 'city', 'release', 'sent', 'bounced'] as const;
/** Nobody moves away twice at a time: no second certificate, no second file. */
const once = {
  when: (): Condition => alike(named<typeof transferOut>('lawyers.transferOut'), { same: ['lawyer'], states: inHand }),
  why: ['该律师已有在办的调出申请', 'The lawyer has an application under way already'],
} as const;

export const application = drafting({
  title: ['申请调出档案', 'Apply to move away'],
  by: 'lawyer',
  form: applied,
  need: ['province', 'theirFirm', 'bureau', 'reason', 'position'],
  to: 'confirming',
  readers: 'firm-clerk',
  unless: [...bars, once],
  then: [
    opens(transfer, {
      does: 'open',
      with: {
        person: 'lawyerName',
        licence: 'licence',
        firm: 'firm',
        province: 'province',
        counterpart: 'bureau',
        theirFirm: 'theirFirm',
        askedOn: 'submittedOn',
        reason: 'reason',
        out: 'id',
      },
      set: { direction: 'out' },
    }),
    issue('application'),
  ],
});
export const received = correspondence('received', ['来函', 'Letters received'], {
  from: ['release', 'sent', 'bounced'],
  by: ['city-clerk'],
});

/** From the firm's word to the approval by the city. */
const deciding = {
  confirm: {
    title: ['确认交接', 'Confirm the handing over'],
    from: 'confirming',
    to: 'district',
    by: 'firm-clerk',
    due: 'confirm',
    form: [...settled, 'handoverPapers'],
    need: settled,
    refuses: settled.map((at) => ({ at, when: (t: Settled) => t[at].is('pending'), why: pending })),
    then: [stamp('confirmedOn')],
  },
  // A firm keeps nobody: what it has against it the district looks at.
  object: {
    title: ['报区局处理', 'Leave it to the district'],
    from: 'confirming',
    to: 'district',
    by: 'firm-clerk',
    form: [...settled, 'handoverPapers'],
    reason: ['未能确认的原因', 'Why it is not confirmed'],
  },
  silent: { title: ['律所逾期未确认', 'The firm said nothing'], from: 'confirming', to: 'district', by: [], byClock: true },
  complete: {
    title: ['补正材料', 'Complete it'],
    from: 'supplement',
    to: 'district',
    by: applicants,
    due: { clock: 'complete', of: 'lawyer' },
    form: ['supplement', 'supplementPapers'],
    need: ['supplement'],
  },
  resume: { title: ['逾期未补正，按现有材料审查', 'Not completed in time'], from: 'supplement', to: 'district', by: [], byClock: true },
  pass: {
    title: ['审查通过', 'Pass'],
    from: 'district',
    to: 'city',
    by: office.district,
    due: { clock: 'review', of: 'district-clerk' },
    form: ['finding', 'liquidation'],
    unless: bars,
    then: [stamp('passedOn')],
  },
  askSupplement: {
    title: ['要求补正', 'Ask to complete it'],
    from: 'district',
    to: 'supplement',
    by: office.district,
    form: ['missing'],
    need: ['missing'],
    unless: [
      {
        when: (t: Recorded<{ readonly supplementAskedOn?: string | null }>) => t.supplementAskedOn.exists(),
        why: ['补正只能要求一次，应当一次告知全部内容。', 'Completion is asked once, for all that is missing.'],
      },
    ],
    then: [stamp('supplementAskedOn')],
  },
  sendBack: { title: ['退回区局', 'Send back'], from: 'city', to: 'district', by: office.city, reason: true },
  approve: {
    title: ['同意调出', 'Approve'],
    from: 'city',
    to: 'release',
    by: 'city-lead',
    due: 'decide',
    notBy: 'pass',
    unless: bars,
    then: [
      stamp('approvedOn'),
      issue('consent', { number: 'consentNumber' }),
      issue('certificate', { number: 'certificateNumber' }),
      movesThose('lawyers.transfer', { ...row, does: 'follow', with: { letterNumber: 'consentNumber' } }),
    ],
  },
  refuse: {
    title: ['不予调出', 'Refuse'],
    from: ['district', 'city'],
    to: 'refused',
    by: office.leads,
    form: ['bar', 'refusalGrounds'],
    need: ['bar', 'refusalGrounds'],
    danger: true,
    // What the registers and the mirror say, not what the form says.
    unless: [
      {
        when: (t: Parameters<(typeof bars)[number]['when']>[0]) => not(or(...bars.map(({ when }) => when(t)))),
        why: ['没有第二十一条规定的情形，不得不予调出。', 'Nothing of art. 21 is the case: he may not be kept.'],
      },
    ],
    then: [issue('refusal'), ...ended('refused')],
  },
} as const;

/** The file on its way. */
const sending = {
  dispatch: {
    title: ['档案出库寄出', 'Send the file'],
    from: ['release', 'bounced'],
    to: 'sent',
    by: 'city-clerk',
    due: 'send',
    form: ['boxes', 'pages', 'sealNumber', 'digest', 'parcel', 'copyKept'],
    need: ['boxes', 'pages', 'sealNumber', 'parcel'],
    refuses: [
      {
        at: 'copyKept',
        when: (t: Recorded<{ readonly copyKept?: boolean | null }>) => not(t.copyKept.is(true)),
        why: ['寄出前应当留存档案副本。', 'A copy is kept before the file is sent.'],
      },
    ],
    then: [stamp('sentOn'), movesThose('lawyers.transfer', { ...row, does: 'follow', with: { sentOn: 'sentOn' } })],
  },
  bounce: { title: ['退件', 'It came back'], from: 'sent', to: 'bounced', by: 'city-clerk', reason: true },
  // With the receipt he practises there: here his practice ends.
  receive: {
    title: ['登记回执办结', 'Receipt: close'],
    from: 'sent',
    to: 'closed',
    by: 'city-clerk',
    due: 'receipt',
    form: ['receiptNumber', 'receiptOn', 'received'],
    need: ['receiptOn'],
    refuses: [
      {
        at: 'receiptOn',
        when: (t: Recorded<{ readonly receiptOn?: string | null; readonly sentOn?: string | null }>) => t.sentOn.greater(t.receiptOn),
        why: ['签收日期早于寄出日期。', 'It was received before it was sent.'],
      },
    ],
    then: [
      stamp('closedOn'),
      movesThose('lawyers.transfer', {
        ...row,
        does: 'close',
        with: { closedOn: 'closedOn', receivedOn: 'receiptOn' },
        set: { result: 'done' },
      }),
      movesThose('lawyers.membership', { by: 'lawyer', of: 'lawyer', being: { until: null }, does: 'end', with: { until: 'receiptOn' } }),
      moves(lawyer, { by: 'lawyer', does: 'moveAway', with: { leftOn: 'receiptOn', formerFirm: 'firm' } }),
    ],
  },
} as const;

export const actions = {
  ...application.actions,
  withdraw: { ...application.actions.withdraw, then: ended('withdrawn') },
  ...deciding,
  ...received.actions,
  ...sending,
} as const;
