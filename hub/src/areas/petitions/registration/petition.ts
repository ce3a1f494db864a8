import type { Label } from '@fatong/contracts';
import { and, not, or, some, type Condition, type Recorded } from '@fatong/contracts/expression';
import { days, did, end, exists, named, opensEach, record, set, since, stamp, state, workdays } from '../../../definitions/index.js';
import { petitions } from '../area.js';
import type { part } from '../handling/part.js';
import type { directions, purposes } from './codes.js';
import { fields, registered, sections } from './fields.js';

type Direction = keyof typeof directions;
interface Seen {
  readonly purpose?: keyof typeof purposes | null;
  readonly state?: string;
}
/** 检举控告 is kept from everybody but those the rules name, so that whom it accuses never learns of it (条例 art. 30). */
const isOpen = (p: Recorded<Seen>) => not(p.purpose.is('accusation'));
const registering = ['returned', 'review'] as const;

const possible = [
  {
    at: 'receivedOn',
    when: (p: Recorded<{ readonly receivedOn?: string | null; readonly registeredOn?: string | null }>) =>
      p.receivedOn.greater(p.registeredOn),
    why: ['收到日期不能晚于今天。', 'The day of receipt cannot lie in the future.'],
  },
  {
    at: 'lateReason',
    when: (
      p: Recorded<{ readonly receivedOn?: string | null; readonly registeredOn?: string | null; readonly lateReason?: string | null }>,
    ) => and(p.receivedOn.less(p.registeredOn), not(p.lateReason.exists())),
    why: ['收到日期早于登记日期的，请写明补登原因。', 'It is registered later than it was received: say why.'],
  },
  {
    at: 'petitioner',
    when: (p: Recorded<{ readonly petitioner?: string | null; readonly anonymous?: boolean | null }>) =>
      and(not(p.petitioner.exists()), not(p.anonymous.is(true))),
    why: ['请填写信访人；匿名信访请选“匿名”。', 'Name the petitioner, or mark it as anonymous.'],
  },
] as const;

/** One end for each direction, which the head approves (P02). */
const ends = <const T extends string>(to: T, direction: Direction, title: Label) =>
  ({
    title,
    from: 'direction',
    to,
    by: ['lead', 'district-head'],
    due: { clock: null, when: (p: Recorded<{ readonly direction?: Direction | null }>) => p.direction.is(direction) },
    notBy: ['direct', 'register', 'registerHere'],
    unless: [
      {
        when: (p: Recorded<{ readonly direction?: Direction | null }>) => not(p.direction.is(direction)),
        why: ['预审意见不是这一项。', 'Another direction is proposed.'],
      },
    ],
    then: [stamp('closedOn')],
  }) as const;

const openParts = (p: Recorded<{ readonly id?: string }>): Condition =>
  exists(named<typeof part>('petitions.part'), { by: 'petition', is: p.id, states: [...open] });

/** Until a unit is done with its part. */
const open = [
  'sent',
  'objected',
  'disputed',
  'accepting',
  'later',
  'handling',
  'extension',
  'reply',
  'approved',
  'grave',
  'signed',
] as const;

/** What each unit is told of it. */
const given = {
  petition: 'id',
  main: 'main',
  content: 'content',
  grade: 'grade',
  receivedOn: 'receivedOn',
  instruction: 'instruction',
  dueOn: 'dueOn',
  authority: 'authority',
} as const;

/**
 * A petition (信访事项) from its registration over the pre-review and the division to units in charge to the answer, its delivery and the archive (P01–P09). Each
 * unit has a part of its own; the answer of the unit in charge is that of the petition.
 */
export const petition = record(petitions, 'petition', ['信访事项', 'Petitions'], {
  one: 'Petition',
  law: ['P02', 'P03', 'P07', 'P09'],
  number: 'XF{yyyymmdd}{seq:6}',
  fields,
  states: {
    review: state(['待预审', 'To be reviewed'], 'waiting'),
    returned: state(['退回补充', 'Sent back'], 'open'),
    direction: state(['分类处理待批', 'Direction to be approved'], 'waiting'),
    dividing: state(['待分案', 'To be divided'], 'waiting'),
    handling: state(['办理中', 'In hand']),
    answered: state(['已答复，待送达', 'Answered, to be delivered']),
    delivered: state(['已送达', 'Delivered'], 'done'),
    closed: end(['已归档', 'Archived']),
    elsewhere: end(['已告知', 'Told whom to turn to']),
    refused: end(['不予受理', 'Not accepted'], 'refused'),
    noMore: end(['不再受理', 'No longer accepted'], 'refused'),
    procedure: end(['已导入法定程序', 'Led into its procedure']),
    handedOver: end(['已移送', 'Handed over']),
    filed: end(['存查', 'Filed']),
  },
  sections,
  see: {
    desk: { scope: 'city', when: (p) => or(isOpen(p), p.state.in([...registering])) },
    reviewer: { scope: 'city', when: (p) => or(isOpen(p), p.state.in([...registering])) },
    lead: 'city',
    'discipline-clerk': { scope: 'city', when: (p) => p.purpose.is('accusation') },
    deputy: { scope: 'city', when: isOpen },
    supervisor: { scope: 'city', when: isOpen },
    'office-clerk': { scope: 'unit', when: isOpen },
    'office-lead': { scope: 'unit', when: isOpen },
    'district-clerk': { scope: 'unit', when: isOpen },
    'district-head': { scope: 'unit', when: isOpen },
  },
  reveal: {
    subject: [
      'desk',
      'reviewer',
      'lead',
      'office-clerk',
      'office-lead',
      'district-clerk',
      'district-head',
      'discipline-clerk',
      'supervisor',
      'deputy',
    ],
    summary: [
      'desk',
      'reviewer',
      'lead',
      'office-clerk',
      'office-lead',
      'district-clerk',
      'district-head',
      'discipline-clerk',
      'supervisor',
      'deputy',
    ],
    facts: [
      'desk',
      'reviewer',
      'lead',
      'office-clerk',
      'office-lead',
      'district-clerk',
      'district-head',
      'discipline-clerk',
      'supervisor',
      'deputy',
    ],
    answer: ['desk', 'reviewer', 'lead', 'office-clerk', 'office-lead', 'district-clerk', 'district-head', 'supervisor', 'deputy'],
    respondent: ['desk', 'reviewer', 'lead', 'office-clerk', 'office-lead', 'district-clerk', 'district-head', 'discipline-clerk'],
    papers: ['desk', 'reviewer', 'lead', 'office-clerk', 'office-lead', 'district-clerk', 'district-head', 'discipline-clerk'],
    petitioner: ['desk', 'reviewer', 'lead', 'office-clerk', 'district-clerk', 'discipline-clerk'],
    document: ['desk', 'lead'],
    phone: ['desk', 'reviewer', 'lead', 'office-clerk', 'district-clerk'],
    address: ['desk', 'lead', 'office-clerk', 'district-clerk'],
  },
  only: [
    {
      roles: ['desk', 'reviewer', 'lead'],
      when: (p) => not(p.authority.is('district')),
      why: ['本件由区司法局登记办理。', 'The district registered and handles it.'],
    },
    {
      roles: ['district-clerk', 'district-head'],
      when: (p) => not(p.authority.is('city')),
      why: ['本件由市局登记，区局办理交来的部分。', 'The city registered it; the district handles its part.'],
    },
  ],
  show: {
    lateReason: (p) => p.lateReason.exists(),
    procedure: (p) => p.direction.is('procedure'),
    target: (p) => p.direction.in(['elsewhere', 'handedOver', 'procedure']),
  },
  clocks: {
    tell: {
      title: ['告知（十五日）', 'Told within fifteen days'],
      law: 'P-2',
      from: since('receivedOn'),
      within: days(15),
      met: did('noteAcceptance', 'endElsewhere', 'endRefused', 'endNoMore', 'endProcedure', 'endHandedOver', 'endFiled'),
      warn: [5, 3, 1],
    },
    distribute: {
      title: ['预审分办', 'Review and division'],
      law: 'P-8',
      from: did('register', 'registerHere', 'supplement'),
      within: workdays(3),
      met: did('divide', 'direct', 'sendBack'),
      warn: [1],
    },
    archive: { title: ['归档', 'Archive'], from: did('deliver'), within: workdays(5), met: did('close'), warn: [1] },
  },
  actions: {
    register: {
      title: ['登记', 'Register'],
      to: 'review',
      by: 'desk',
      form: [...registered],
      refuses: possible,
      then: [stamp('registeredOn'), set({ authority: 'city' })],
    },
    registerHere: {
      title: ['登记（区局）', 'Register in the district'],
      to: 'review',
      by: 'district-clerk',
      form: [...registered],
      refuses: possible,
      then: [stamp('registeredOn'), set({ authority: 'district' })],
    },
    supplement: {
      title: ['补充登记', 'Supplement'],
      from: 'returned',
      to: 'review',
      by: ['desk', 'district-clerk'],
      due: { clock: null },
      form: [...registered],
      refuses: possible,
    },
    sendBack: {
      title: ['退回补充', 'Send back'],
      from: 'review',
      to: 'returned',
      by: ['reviewer', 'district-clerk'],
      form: ['missing'],
      need: ['missing'],
    },
    pass: {
      title: ['预审通过，拟受理', 'Pass the review'],
      from: 'review',
      to: 'dividing',
      by: ['reviewer', 'district-clerk'],
      due: { clock: 'distribute' },
      form: ['purpose', 'content', 'grade', 'flags', 'opinion'],
      need: ['purpose', 'content', 'grade'],
    },
    direct: {
      title: ['提出分类处理意见', 'Propose another direction'],
      from: 'review',
      to: 'direction',
      by: ['reviewer', 'district-clerk'],
      form: ['purpose', 'content', 'flags', 'direction', 'procedure', 'target', 'opinion'],
      need: ['direction', 'opinion'],
      refuses: [
        {
          at: 'procedure',
          when: (p) => and(p.direction.is('procedure'), not(p.procedure.exists())),
          why: ['导入法定程序的，请选择导入的程序。', 'Say which procedure it is led into.'],
        },
        {
          at: 'target',
          when: (p) => and(p.direction.in(['elsewhere', 'handedOver']), not(p.target.exists())),
          why: ['请写明应当向哪个机关提出或者移送给哪个机关。', 'Name the authority.'],
        },
      ],
    },
    endElsewhere: ends('elsewhere', 'elsewhere', ['批准告知', 'Approve: told elsewhere']),
    endRefused: ends('refused', 'refused', ['批准不予受理', 'Approve: not accepted']),
    endNoMore: ends('noMore', 'noMore', ['批准不再受理', 'Approve: no longer accepted']),
    endProcedure: ends('procedure', 'procedure', ['批准导入法定程序', 'Approve: led into its procedure']),
    endHandedOver: ends('handedOver', 'handedOver', ['批准移送', 'Approve: handed over']),
    endFiled: ends('filed', 'filed', ['批准存查', 'Approve: filed']),
    disapprove: {
      title: ['退回预审', 'Back to the review'],
      from: 'direction',
      to: 'review',
      by: ['lead', 'district-head'],
      reason: true,
    },
    divide: {
      title: ['分案', 'Divide'],
      from: 'dividing',
      to: 'handling',
      by: ['lead', 'district-head'],
      due: { clock: 'distribute' },
      form: ['main', 'assisting', 'instruction', 'dueOn'],
      need: ['main'],
      refuses: [
        {
          at: 'assisting',
          when: (p) => p.assisting.has(p.main),
          why: ['主办单位不能同时协办。', 'The unit in charge does not assist as well.'],
        },
      ],
      then: [
        opensEach('petitions.part', { each: 'main', as: 'body', does: 'send', with: given, set: { duty: 'main' } }),
        opensEach('petitions.part', { each: 'assisting', as: 'body', does: 'send', with: given, set: { duty: 'assisting' } }),
      ],
    },
    divideMore: {
      title: ['增加承办单位', 'Add units'],
      from: 'handling',
      by: ['lead', 'district-head'],
      form: ['added', 'instruction', 'dueOn'],
      need: ['added'],
      anew: ['added'],
      then: [opensEach('petitions.part', { each: 'added', as: 'body', does: 'send', with: given, set: { duty: 'assisting' } })],
    },
    divideAgain: {
      title: ['改派主办单位', 'Another unit in charge'],
      from: 'handling',
      by: ['lead', 'district-head'],
      form: ['main', 'instruction', 'dueOn'],
      need: ['main'],
      anew: ['main'],
      reason: true,
      unless: [
        {
          when: (p): Condition =>
            exists(named<typeof part>('petitions.part'), {
              by: 'petition',
              is: p.id,
              states: [...open],
              where: (one) => one.duty.is('main'),
            }),
          why: ['主办单位尚在办理，不能改派', 'The unit in charge still has it'],
        },
      ],
      then: [opensEach('petitions.part', { each: 'main', as: 'body', does: 'send', with: given, set: { duty: 'main' } })],
    },
    noteAcceptance: { title: ['主办单位受理', 'Accepted by the unit in charge'], by: [], form: ['acceptedOn'] },
    reply: {
      title: ['主办单位答复', 'Answered by the unit in charge'],
      from: 'handling',
      to: 'answered',
      by: [],
      form: ['result', 'answer', 'answeredOn'],
    },
    refuseHere: {
      title: ['主办单位不予受理', 'Not accepted by the unit in charge'],
      from: 'handling',
      to: 'refused',
      by: [],
      then: [stamp('closedOn')],
    },
    deliver: {
      title: ['登记送达', 'Record the delivery'],
      from: 'answered',
      to: 'delivered',
      by: ['desk', 'district-clerk'],
      due: { clock: null },
      form: ['deliveries', 'deliveredOn'],
      need: ['deliveries', 'deliveredOn'],
      refuses: [
        {
          at: 'deliveries',
          when: (p) => not(some(p.deliveries, (one) => and(one.arrivedOn.exists(), one.proof.exists()))),
          why: ['请登记送达日期并上传送达凭证。', 'Enter the day it arrived, with its proof.'],
        },
      ],
    },
    close: {
      title: ['归档', 'Archive'],
      from: 'delivered',
      to: 'closed',
      by: ['desk', 'district-clerk'],
      due: 'archive',
      then: [stamp('closedOn')],
      unless: [{ when: openParts, why: ['还有承办单位没有办结，不能归档', 'A unit has not finished yet'] }],
    },
  },
  notices: {
    registered: {
      words: ['新登记信访事项（{content}），请预审。', 'A petition was registered: {content}.'],
      on: { action: ['register', 'supplement'] },
      to: { roles: 'reviewer', at: 'all' },
    },
    toApprove: {
      words: ['信访事项（{content}） 的分类处理意见待您批准。', 'A direction of petition ({content}) is to be approved.'],
      on: { action: 'direct' },
      to: { roles: ['lead', 'district-head'], at: 'scope' },
    },
    toDivide: {
      words: ['信访事项（{content}） 待分案。', 'Petition ({content}) is to be divided.'],
      on: { action: 'pass' },
      to: { roles: ['lead', 'district-head'], at: 'scope' },
    },
    answered: {
      words: ['信访事项（{content}） 已答复，请送达信访人。', 'Petition ({content}) was answered: deliver it.'],
      on: { action: 'reply' },
      to: { roles: ['desk', 'district-clerk'], at: 'scope' },
    },
    near: {
      words: ['信访事项（{content}） 的告知期限将于{tellDue}届满。', 'Petition ({content}): the petitioner must be told by {tellDue}.'],
      on: { clock: 'tell', at: 'warn' },
      to: { roles: ['lead', 'district-head'], at: 'scope' },
    },
  },
  place: {
    involve: { main: { role: 'part', as: 'unit' }, assisting: { role: 'part', as: 'unit' }, added: { role: 'part', as: 'unit' } },
  },
  related: [{ title: ['分办情况', 'Parts'], type: 'petitions.part', by: 'petition' }],
  menu: { group: 'registration', order: 1 },
  heading: ['content', 'channel'],
  list: {
    columns: ['number', 'channel', 'purpose', 'content', 'petitioner', 'main', 'state', 'receivedOn', 'tellDue'],
    filters: [
      'state',
      'standing',
      'authority',
      'channel',
      'origin',
      'purpose',
      'content',
      'place',
      'respondentKind',
      'grade',
      'flags',
      'direction',
      'main',
      'result',
      'receivedOn',
      'registeredOn',
      'acceptedOn',
      'answeredOn',
      'petitioner',
      'phone',
      'document',
    ],
    views: {
      review: { title: ['待预审', 'To be reviewed'], filter: { state: 'review' } },
      toApprove: { title: ['分类处理待批', 'Direction to be approved'], filter: { state: 'direction' } },
      dividing: { title: ['待分案', 'To be divided'], filter: { state: 'dividing' } },
      handling: { title: ['办理中', 'In hand'], filter: { state: 'handling' } },
      answered: { title: ['待送达', 'To be delivered'], filter: { state: 'answered' } },
      late: { title: ['超期', 'Overdue'], filter: { standing: 'overdue' } },
    },
    sort: '-createdAt',
  },
});
