import { and, not, some, type Condition, type Recorded } from '@fatong/contracts/expression';
import { days, did, end, exists, named, opensEach, record, set, since, stamp, state, workdays } from '../../../definitions/index.js';
import { petitions } from '../area.js';
import type { part } from '../handling/part.js';
import type { review } from '../handling/review.js';
import { ends, possible } from './directing.js';
import { toldElsewhere } from './elsewhere.js';
import { fields, registered, sections } from './fields.js';
import { list } from './layout.js';
import { notices } from './notices.js';
import { seen } from './seen.js';

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
    // A review may still bring it back.
    closed: state(['已归档', 'Archived'], 'done'),
    elsewhere: end(['已告知', 'Told whom to turn to']),
    refused: end(['不予受理', 'Not accepted'], 'refused'),
    noMore: end(['不再受理', 'No longer accepted'], 'refused'),
    procedure: end(['已导入法定程序', 'Led into its procedure']),
    handedOver: end(['已移送', 'Handed over']),
    filed: end(['存查', 'Filed']),
  },
  sections,
  ...seen,
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
    ask: {
      title: ['申请复查复核（三十日）', 'A review may be asked for'],
      law: 'P-6',
      from: since('deliveredOn'),
      within: days(30),
      met: did('askReview'),
      when: (p) => not(p.isFinal.is(true)),
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
      then: [stamp('closedOn'), ...toldElsewhere],
      unless: [{ when: openParts, why: ['还有承办单位没有办结，不能归档', 'A unit has not finished yet'] }],
    },
    circulate: {
      title: ['抄送', 'Send copies'],
      from: ['dividing', 'handling', 'answered', 'delivered'],
      by: ['lead', 'reviewer', 'district-clerk'],
      form: ['copied'],
      need: ['copied'],
      anew: ['copied'],
      unless: [
        {
          when: (p) => p.purpose.is('accusation'),
          why: ['检举控告不抄送。', 'Of an accusation no copy is sent.'],
        },
      ],
      then: [opensEach('petitions.copy', { each: 'copied', as: 'body', does: 'send', with: { petition: 'id', content: 'content' } })],
    },
    askReview: {
      title: ['登记复查复核申请', 'A review is asked for'],
      from: ['delivered', 'closed'],
      by: ['desk', 'district-clerk'],
      form: ['reviewLevel', 'reviewAskedOn', 'reviewGrounds'],
      need: ['reviewLevel', 'reviewAskedOn', 'reviewGrounds'],
      anew: ['reviewLevel', 'reviewAskedOn', 'reviewGrounds'],
      unless: [
        {
          when: (p) => p.isFinal.is(true),
          why: ['本件已经复核终结，不再受理。', 'It was reviewed a second time: it is final.'],
        },
        {
          when: (p) => p.clock.ask.is('overdue'),
          why: [
            '自收到答复之日起已满三十日，不能再申请复查（信访工作条例第三十五条）。',
            'Thirty days from the answer are over (art. 35).',
          ],
        },
        {
          when: (p): Condition =>
            exists(named<typeof review>('petitions.review'), { by: 'petition', is: p.id, states: ['asked', 'handling', 'proposed'] }),
          why: ['本件正在复查复核', 'It is being reviewed'],
        },
      ],
      then: [
        opensEach('petitions.review', {
          each: 'main',
          as: 'original',
          does: 'open',
          with: { petition: 'id', level: 'reviewLevel', askedOn: 'reviewAskedOn', grounds: 'reviewGrounds' },
        }),
      ],
    },
    redo: {
      title: ['复查撤销，重新办理', 'To be handled anew'],
      from: ['delivered', 'closed'],
      to: 'dividing',
      by: [],
      then: [set({ answeredOn: null, deliveredOn: null })],
    },
    makeFinal: { title: ['复核终结', 'Final'], from: ['delivered', 'closed'], by: [], then: [set({ isFinal: true })] },
  },
  notices,
  place: {
    involve: {
      main: { role: 'part', as: 'unit' },
      assisting: { role: 'part', as: 'unit' },
      added: { role: 'part', as: 'unit' },
      copied: { role: 'copy', as: 'unit' },
    },
  },
  related: [
    { title: ['分办情况', 'Parts'], type: 'petitions.part', by: 'petition' },
    { title: ['抄送', 'Copies'], type: 'petitions.copy', by: 'petition' },
    { title: ['复查复核', 'Reviews'], type: 'petitions.review', by: 'petition' },
    { title: ['督办单', 'Supervision orders'], type: 'petitions.order', by: 'petition' },
  ],
  menu: { group: 'registration', order: 1 },
  heading: ['content', 'channel'],
  list,
  counted: { receivedOn: ['channel', 'content'], acceptedOn: ['channel', 'content'], answeredOn: ['channel', 'content', 'result'] },
});
