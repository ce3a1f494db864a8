import { eventQueried, eventUploaded, letterUploaded } from '@fatong/contracts/canonical/petitions';
import { and, not, or, type Condition, type Recorded } from '@fatong/contracts/expression';
import { ask, did, end, exists, movesThose, named, provided, record, set, stamp, state, workdays } from '../../../definitions/index.js';
import { petitions } from '../area.js';
import { before, type Event } from './codes.js';
import { correctable, fields, said, sections, step } from './fields.js';
import { compared, complete, corrected, fixed, repeated, type Uploaded } from './saying.js';

/** What became of the last report stands on the petition, so that the list and its sheet show it (P10). */
const noted = (reporting: 'sent' | 'received' | 'failed' | 'different') =>
  movesThose('petitions.petition', { by: 'id', of: 'petition', does: 'noteReporting', set: { reporting } });

/** Of what turned out to be an accusation nothing stands here any more: the ledger goes on counting the row, which says of nobody. */
const emptied = set({
  petition: null,
  petitionNumber: null,
  main: null,
  atAcceptance: null,
  channel: null,
  origin: null,
  purpose: null,
  content: null,
  receivedOn: null,
  petitioner: null,
  headCount: null,
  summary: null,
  isConcealed: true,
});

const isOpen = (u: Recorded<{ readonly isConcealed?: boolean | null }>): Condition => not(u.isConcealed.is(true));

/** A letter goes as a file, by a message of its own; every other step says what happened. */
const isLetter = (u: Recorded<{ readonly event?: Event | null }>): Condition => u.event.is('letter');
const isStep = (u: Recorded<{ readonly event?: Event | null }>): Condition => not(isLetter(u));
const sending = {
  request: 'uploadRequest',
  undelivered: { upload: 'undelivered' },
  outcomes: { delivered: 'leave', refused: 'bounce', giveUp: 'bounce' },
} as const;

const office = { roles: 'desk', at: 'all' } as const;
const unanswered = { uploadReceipt: null, takenOn: null, faultOn: null, faultField: null, faultReason: null } as const;
const steps = Object.entries(before) as [Exclude<Event, 'register'>, readonly Event[]][];

const unsent = ['waiting', 'returned', 'failed'] as const;
const isAtAcceptance = (u: Recorded<{ readonly atAcceptance?: boolean | null }>): Condition => u.atAcceptance.is(true);

/** An earlier step of the same petition that has not left, or was not taken. What put the acceptance off comes before it. */
const waitsForEarlier = (u: Recorded<Uploaded>): Condition =>
  or(
    ...steps.map(([event, earlier]) =>
      and(
        u.event.is(event),
        ...(event === 'extend' ? [not(isAtAcceptance(u))] : []),
        exists(named<typeof upload>('petitions.upload'), {
          by: 'petition',
          is: u.petition,
          states: [...unsent],
          where: (one) => one.event.in([...earlier]),
        }),
      ),
    ),
    and(
      isAtAcceptance(u),
      exists(named<typeof upload>('petitions.upload'), {
        by: 'petition',
        is: u.petition,
        states: [...unsent],
        where: (one) => one.event.in(['register', 'transfer']),
      }),
    ),
    and(
      u.event.is('accept'),
      exists(named<typeof upload>('petitions.upload'), {
        by: 'petition',
        is: u.petition,
        states: [...unsent],
        where: (one) => one.atAcceptance.is(true),
      }),
    ),
  );

/**
 * A step of a petition for the ministry (上报, P23): it arises by what happens, the desk checks it, the head approves it, and nothing leaves before; received, or
 * not taken with the field that is wrong. What the ministry has is asked for and compared (P14), and each difference is settled.
 */
export const upload = record(petitions, 'upload', ['信访上报', 'Reports to the ministry'], {
  one: 'Report to the ministry',
  law: ['P14', 'P23'],
  number: 'SB{yyyymmdd}{seq:6}',
  fields,
  states: {
    waiting: state(['待核准', 'To be approved'], 'waiting'),
    returned: state(['退回修改', 'Sent back'], 'open'),
    approved: state(['已核准', 'Approved']),
    sent: state(['已发', 'Sent']),
    accepted: state(['成功', 'Received'], 'done'),
    failed: state(['失败', 'Not taken'], 'open'),
    different: state(['有差异', 'Different'], 'open'),
    dropped: end(['不再上报', 'Not reported'], 'refused'),
  },
  sections,
  // What was taken down says on its timeline what it was taken from: the head’s alone.
  see: { desk: { scope: 'city', when: isOpen }, lead: 'city', supervisor: { scope: 'city', when: isOpen } },
  reveal: { petitioner: ['desk', 'lead'], summary: ['desk', 'lead'], grounds: ['desk', 'lead'], answer: ['desk', 'lead'] },
  show: {
    faultOn: (u) => u.faultReason.exists(),
    faultField: (u) => u.faultField.exists(),
    faultReason: (u) => u.faultReason.exists(),
  },
  clocks: {
    check: {
      title: ['上报核准', 'Approval of the report'],
      from: did('arise', 'correct', 'oursStand'),
      within: workdays(2),
      met: did('approve', 'sendBack', 'keep', 'drop'),
      warn: [1],
    },
  },
  actions: {
    arise: {
      title: ['生成上报', 'Arose'],
      to: 'waiting',
      by: [],
      form: [...(Object.keys(step) as (keyof typeof step)[]), ...(Object.keys(said) as (keyof typeof said)[])].filter(
        (name) => name !== 'happenedOn' && name !== 'unit',
      ),
      then: [stamp('happenedOn'), fixed, set({ isChecked: false })],
    },
    check: {
      title: ['核对', 'Check'],
      from: 'waiting',
      by: 'desk',
      bulk: true,
      due: { clock: 'check', when: (u) => not(u.isChecked.is(true)) },
      unless: [{ when: (u) => u.isChecked.is(true), why: ['已经核对，待核准。', 'It was checked already.'] }],
      then: [complete, set({ isChecked: true })],
    },
    correct: {
      title: ['更正上报内容', 'Correct'],
      from: ['waiting', 'returned', 'failed', 'accepted'],
      to: 'waiting',
      by: 'desk',
      due: { clock: null, when: (u) => or(u.state.is('returned'), u.state.is('failed')) },
      form: correctable,
      reason: true,
      then: [corrected, set({ isChecked: true })],
    },
    sendBack: {
      title: ['退回修改', 'Send back'],
      from: 'waiting',
      to: 'returned',
      by: 'lead',
      reason: true,
      then: [set({ isChecked: false })],
    },
    drop: {
      title: ['不再上报', 'Do not report'],
      from: ['waiting', 'returned', 'failed'],
      to: 'dropped',
      by: 'lead',
      reason: true,
      danger: true,
      unless: [
        {
          when: (u) => u.upload.is('received'),
          why: ['已经上报成功，请维持原上报或者更正。', 'It was received: leave it so, or correct it.'],
        },
      ],
    },
    keep: {
      title: ['维持原上报', 'Leave it as received'],
      from: 'waiting',
      to: 'accepted',
      by: ['desk', 'lead'],
      reason: true,
      unless: [{ when: (u) => not(u.upload.is('received')), why: ['尚未上报成功，不能维持。', 'It was never received.'] }],
    },
    approve: {
      title: ['核准上报', 'Approve'],
      from: 'waiting',
      to: 'approved',
      by: 'lead',
      bulk: true,
      due: { clock: 'check', when: (u) => u.isChecked.is(true) },
      notBy: ['check', 'correct', 'oursStand'],
      unless: [
        { when: (u) => not(u.isChecked.is(true)), why: ['登记员尚未核对，不能核准上报。', 'The desk has not checked it yet.'] },
        {
          when: waitsForEarlier,
          why: ['本件在先的事项尚未核准上报', 'An earlier step of the petition is not reported yet'],
        },
      ],
      then: [
        set({ upload: 'sent', ...unanswered }),
        provided(isStep, ask(eventUploaded, sending)),
        provided(isLetter, ask(letterUploaded, sending)),
        noted('sent'),
      ],
    },
    conceal: {
      title: ['撤下上报内容', 'What was reported is taken down'],
      from: ['approved', 'sent', 'accepted', 'different'],
      by: [],
      then: [emptied],
    },
    dropConcealed: {
      title: ['撤下，不上报', 'Taken down, not reported'],
      from: ['waiting', 'returned', 'failed'],
      to: 'dropped',
      by: [],
      then: [emptied],
    },
    leave: { title: ['已送达部级平台', 'Delivered'], from: 'approved', to: 'sent', by: [], byReport: true },
    bounce: {
      title: ['部级平台拒收', 'Refused'],
      from: ['approved', 'sent'],
      to: 'failed',
      by: [],
      byReport: true,
      then: [stamp('faultOn'), set({ upload: 'undelivered', faultReason: '部级平台拒收或者无法送达，原因见消息记录。' }), noted('failed')],
    },
    succeed: {
      title: ['上报成功', 'Received'],
      from: ['approved', 'sent'],
      to: 'accepted',
      by: [],
      byReport: true,
      then: [noted('received')],
    },
    fail: { title: ['上报失败', 'Not taken'], from: ['approved', 'sent'], to: 'failed', by: [], byReport: true, then: [noted('failed')] },
    compare: {
      title: ['查询比对', 'Compare'],
      from: ['accepted', 'different'],
      by: ['desk', 'lead'],
      bulk: true,
      then: [stamp('comparedOn'), ask(eventQueried, { request: 'queryRequest' })],
    },
    hear: { title: ['比对', 'Compared'], from: ['accepted', 'different'], to: 'accepted', by: [], byReport: true, then: [...compared] },
    diverge: {
      title: ['发现差异', 'Different'],
      from: ['accepted', 'different'],
      to: 'different',
      by: [],
      then: [set({ settled: null }), noted('different')],
    },
    oursStand: {
      title: ['以我为准，重新上报', 'Ours stands: report again'],
      from: 'different',
      to: 'waiting',
      by: 'desk',
      due: { clock: null },
      reason: true,
      then: [repeated, set({ settled: 'ours', upload: 'undelivered', isChecked: true })],
    },
    theirsStand: {
      title: ['以对方为准', 'Theirs stands'],
      from: 'different',
      to: 'accepted',
      by: 'desk',
      reason: true,
      then: [set({ settled: 'theirs' }), noted('received')],
    },
  },
  notices: {
    toCheck: {
      words: ['信访件{petitionNumber}的{event}待核对上报。', 'Petition {petitionNumber}: {event} is to be checked for the ministry.'],
      on: { action: 'arise' },
      to: office,
    },
    toApprove: {
      words: ['信访件{petitionNumber}的{event}待核准上报。', 'Petition {petitionNumber}: {event} is to be approved for the ministry.'],
      on: { action: ['check', 'correct', 'oursStand'] },
      to: { roles: 'lead', at: 'all' },
    },
    failed: {
      words: [
        '信访件{petitionNumber}的{event}上报失败，请更正后重新上报。',
        'Petition {petitionNumber}: {event} was not taken: correct it.',
      ],
      on: { action: ['fail', 'bounce', 'sendBack'] },
      to: office,
    },
    different: {
      words: ['信访件{petitionNumber}的{event}与部级平台不一致，请处理。', 'Petition {petitionNumber}: {event} differs at the ministry.'],
      on: { action: 'diverge' },
      to: office,
    },
  },
  related: [{ title: ['本件的其他上报', 'Other reports of the petition'], type: 'petitions.upload', by: 'petition', of: 'petition' }],
  menu: { group: 'reporting', order: 1 },
  heading: ['petitionNumber', 'event'],
  list: {
    columns: ['number', 'petitionNumber', 'event', 'happenedOn', 'payloadVersion', 'state', 'isChecked', 'faultField', 'differences'],
    filters: [
      'state',
      'standing',
      'event',
      'upload',
      'isChecked',
      'petition',
      'petitionNumber',
      'content',
      'happenedOn',
      'comparedOn',
      'differences',
      'settled',
    ],
    views: {
      waiting: { title: ['待核准', 'To be approved'], filter: { state: 'waiting' } },
      failed: { title: ['失败、退回', 'Not taken, sent back'], filter: { state: ['failed', 'returned'] } },
      different: { title: ['差异清单', 'Differences'], filter: { state: 'different' } },
      sent: { title: ['已发', 'Sent'], filter: { state: ['approved', 'sent'] } },
    },
    sort: '-createdAt',
  },
});
