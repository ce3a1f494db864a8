import { and, not, type Condition, type Recorded } from '@fatong/contracts/expression';
import { alike, days, end, goesOn, issue, named, provided, record, set, since, stamp, state } from '../../../definitions/index.js';
import { notary } from '../area.js';
import { fields } from './fields.js';
import { letters } from './letters.js';
import { decline, mailed, refusedKind, refusedReason, refusedRefusal, reply, worded } from './steps.js';

type Heard = Recorded<{ readonly awaits?: boolean | null; readonly receiptStanding?: string | null }>;
const isReceived = (t: Heard): Condition => and(t.awaits.is(true), t.receiptStanding.is('received'));
const isReturned = (t: Heard): Condition => and(t.awaits.is(true), t.receiptStanding.is('returned'));
const association = { roles: ['association', 'association-head'], at: 'all' } as const;

/**
 * 涉台公证文书 (N50, 两岸公证书使用查证协议): copies that go to the Taiwan region, with the queries about them, and copies that come from there, which are compared with
 * the original. The association handles them, the city reads, the office that certified explains.
 */
export const taiwan = record(notary, 'taiwan', ['涉台文书', 'Documents for the Taiwan region'], {
  one: 'Document for the Taiwan region',
  law: 'N50',
  number: 'TW{yyyymmdd}{seq:6}',
  fields: { ...fields, ...reply.fields, ...decline.fields },
  states: {
    registered: state(['登记', 'Registered'], 'open'),
    mailed: state(['已寄', 'Mailed'], 'waiting'),
    received: state(['海基会已收', 'Received by the foundation'], 'done'),
    querying: state(['查证中', 'Being queried']),
    ...reply.states,
    ...decline.states,
    answered: state(['已答复', 'Answered'], 'done'),
    arrived: state(['副本已到', 'Copy arrived'], 'open'),
    verifying: state(['待核验', 'To be verified']),
    matched: state(['一致（核验证明）', 'The same: verified'], 'done'),
    differing: state(['不符（查证）', 'Different: queried'], 'waiting'),
    archived: end(['已归档', 'Archived']),
  },
  sections: [
    {
      title: ['文书', 'Document'],
      fields: ['direction', 'kind', 'kindNote', 'certificate', 'office', 'applicant', 'copyOn', 'copy', 'fee', 'wordingHint'],
    },
    {
      title: ['寄送与回执', 'Mail and receipt'],
      fields: ['mail', 'mailedOn', 'isSupplement', 'receiptStanding', 'receiptNumber', 'foundationNumber', 'foundationOn', 'returnReason'],
      brief: true,
    },
    {
      title: ['查证与答复', 'Query and answer'],
      fields: ['queryOn', 'reason', 'reasonText', 'queryPapers', 'explanation', 'explainedOn', 'answer', 'refusal', 'answeredOn', 'answerPapers'],
      brief: true,
    },
    {
      title: ['核验', 'Verification'],
      fields: ['holder', 'shownOn', 'original', 'comparison', 'mismatch', 'settlement', 'settledOn', 'archivedOn'],
      brief: true,
    },
  ],
  see: { lead: 'city', clerk: 'city', chief: 'city', association: 'city', 'association-head': 'city', office: 'unit' },
  reveal: { applicant: ['association', 'association-head', 'office'], holder: ['association', 'association-head'] },
  show: {
    kindNote: (t) => t.kind.is('other'),
    wordingHint: (t) => t.wordingHint.exists(),
    refusal: (t) => t.queryOn.exists(),
    isSupplement: (t) => t.isSupplement.exists(),
    returnReason: (t) => t.returnReason.exists(),
    holder: (t) => t.direction.is('in'),
    shownOn: (t) => t.direction.is('in'),
    original: (t) => t.direction.is('in'),
    comparison: (t) => t.direction.is('in'),
    mismatch: (t) => t.direction.is('in'),
    settlement: (t) => t.direction.is('in'),
  },
  clocks: {
    answer: {
      title: ['查证答复（三十日）', 'Answer to the query'],
      law: 'N-7',
      from: since('queryOn'),
      within: days(30),
      met: since('answeredOn'),
      warn: [10, 3, 1],
    },
  },
  actions: {
    register: {
      title: ['登记寄往台湾地区的副本', 'Register a copy to be mailed'],
      to: 'registered',
      by: 'association',
      form: ['kind', 'kindNote', 'certificate', 'office', 'applicant', 'copyOn', 'copy', 'fee'],
      need: ['office', 'copyOn'],
      refuses: [refusedKind],
      then: [set({ direction: 'out' }), worded],
    },
    mail: {
      title: ['寄送', 'Mail'],
      from: 'registered',
      to: 'mailed',
      by: 'association',
      due: { clock: null },
      form: ['mail', 'mailedOn'],
      need: ['mail', 'mailedOn'],
      unless: [
        {
          when: (): Condition => alike(named<typeof taiwan>('notary.taiwan'), { same: ['certificate', 'direction'], states: ['mailed', 'received', 'querying', 'answered'] }),
          why: ['该公证书副本已经寄送；补正请在原件上操作', 'The copy of this certificate was mailed already; a corrected one is mailed there'],
        },
      ],
      then: [...mailed],
    },
    supplement: {
      title: ['寄送补正副本（编号不变）', 'Mail a corrected copy, of the same number'],
      from: ['mailed', 'received', 'answered'],
      to: 'mailed',
      by: 'association',
      form: ['copy', 'mail', 'mailedOn'],
      need: ['mail', 'mailedOn'],
      reason: true,
      then: [set({ isSupplement: true }), ...mailed],
    },
    hear: {
      title: ['收到寄送回执', 'Receipt of the mail'],
      by: [],
      byReport: true,
      form: ['receiptStanding', 'receiptNumber', 'foundationNumber', 'foundationOn', 'returnReason'],
      then: [provided(isReceived, goesOn('arrive')), provided(isReturned, goesOn('comeBack'))],
    },
    arrive: { title: ['海基会已收', 'Received'], from: 'mailed', to: 'received', by: [], then: [set({ awaits: false })] },
    comeBack: { title: ['邮件退回', 'The mail came back'], from: 'mailed', to: 'registered', by: [], then: [set({ awaits: false })] },
    noteReceipt: {
      title: ['登记海基会回执', 'Record the receipt'],
      from: 'mailed',
      to: 'received',
      by: 'association',
      form: ['foundationNumber', 'foundationOn'],
      need: ['foundationNumber', 'foundationOn'],
      then: [set({ awaits: false, receiptStanding: 'received' })],
    },
    query: {
      title: ['登记查证', 'Record a query'],
      from: ['mailed', 'received', 'answered'],
      to: 'querying',
      by: 'association',
      form: ['queryOn', 'reason', 'reasonText', 'queryPapers'],
      need: ['queryOn'],
      anew: ['queryOn', 'reason', 'reasonText'],
      refuses: [refusedReason],
      then: [set({ awaits: false, answeredOn: null, answer: null, explanation: null }), worded],
    },
    explain: {
      title: ['出证机构说明', 'Explain'],
      from: 'querying',
      by: 'office',
      due: { clock: 'answer', when: (t) => not(t.explanation.exists()) },
      form: ['explanation'],
      need: ['explanation'],
      then: [stamp('explainedOn'), worded],
    },
    ...reply.actions,
    askReply: { ...reply.actions.askReply, then: [...(reply.actions.askReply.then ?? []), worded] },
    ...decline.actions,
    askDecline: { ...decline.actions.askDecline, refuses: [refusedRefusal] },
    take: {
      title: ['登记台湾地区寄来的副本', 'Register a copy that arrived'],
      to: 'arrived',
      by: 'association',
      form: ['kind', 'kindNote', 'certificate', 'applicant', 'copyOn', 'copy', 'fee'],
      need: ['copyOn'],
      refuses: [refusedKind],
      then: [set({ direction: 'in' }), worded],
    },
    show: {
      title: ['当事人出示正本', 'The original is shown'],
      from: 'arrived',
      to: 'verifying',
      by: 'association',
      form: ['holder', 'shownOn', 'original'],
      need: ['holder', 'shownOn'],
    },
    verify: {
      title: ['正副本一致，出具核验证明', 'The same: verify'],
      from: 'verifying',
      to: 'matched',
      by: 'association',
      due: { clock: null },
      then: [set({ comparison: 'same', mismatch: null }), stamp('settledOn'), issue('verification')],
    },
    differ: {
      title: ['正副本不符，发查证函', 'Different: query'],
      from: 'verifying',
      to: 'differing',
      by: 'association',
      due: { clock: null },
      form: ['mismatch'],
      need: ['mismatch'],
      then: [set({ comparison: 'different' }), stamp('settledOn'), worded, issue('query')],
    },
    settle: {
      title: ['登记查证结果', 'Record what the query came to'],
      from: 'differing',
      by: 'association',
      form: ['settlement'],
      need: ['settlement'],
      then: [worded],
    },
    archive: {
      title: ['归档', 'Archive'],
      from: ['received', 'answered', 'matched', 'differing'],
      to: 'archived',
      by: 'association',
      unless: [
        {
          when: (t) => and(t.comparison.is('different'), not(t.settlement.exists())),
          why: ['不符的，登记查证结果后方可归档。', 'What differed is archived once the query was answered.'],
        },
      ],
      then: [set({ awaits: false }), stamp('archivedOn')],
    },
  },
  notices: {
    ...reply.notices,
    ...decline.notices,
    queried: {
      words: ['涉台公证书{certificate}被查证，请说明；{answerDue}前答复。', 'Certificate {certificate} is queried: explain it; the answer is due on {answerDue}.'],
      on: { action: 'query' },
      to: [association, { roles: 'office', at: { unitOf: 'office' } }],
    },
    near: {
      words: ['涉台查证答复将于{answerDue}到期：{certificate}。', 'The answer about {certificate} is due on {answerDue}.'],
      on: { clock: 'answer', at: 'warn' },
      to: association,
    },
    over: {
      words: ['涉台查证答复已超期：{certificate}。', 'The answer about {certificate} is overdue.'],
      on: { clock: 'answer', at: 'end' },
      to: [association, { roles: ['clerk', 'lead'], at: 'all' }],
    },
    returned: {
      words: ['涉台副本邮件被退回：{certificate}。', 'The mail with the copy of {certificate} came back.'],
      on: { action: 'comeBack' },
      to: association,
    },
  },
  letters,
  place: { owner: { unit: 'association/notaries' }, involve: { office: { role: 'part', as: 'unit' } } },
  menu: { group: 'documents', order: 8, calls: { office: { title: ['本机构涉台文书', 'Documents for the Taiwan region'] } } },
  heading: ['kind', 'certificate'],
  list: {
    columns: ['number', 'direction', 'kind', 'certificate', 'office', 'state', 'mailedOn', 'queryOn', 'answerDue'],
    filters: ['state', 'standing', 'answerStanding', 'direction', 'kind', 'certificate', 'office', 'reason', 'refusal', 'comparison', 'receiptStanding', 'isSupplement', 'copyOn', 'mailedOn', 'queryOn', 'answeredOn', 'settledOn'],
    views: {
      out: { title: ['寄往台湾地区', 'To the Taiwan region'], filter: { direction: 'out' } },
      in: { title: ['来自台湾地区', 'From the Taiwan region'], filter: { direction: 'in' } },
      querying: { title: ['查证中', 'Being queried'], filter: { state: ['querying', 'reply', 'decline'] } },
      late: { title: ['超期', 'Overdue'], filter: { standing: 'overdue' } },
    },
    sort: '-createdAt',
  },
  counted: { mailedOn: ['kind', 'office'], queryOn: ['reason'], answeredOn: ['refusal'] },
});
