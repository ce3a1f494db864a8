import { and, not, some, type Condition, type Recorded } from '@fatong/contracts/expression';
import {
  days,
  did,
  end,
  exists,
  extend,
  goesOn,
  issue,
  movesThose,
  named,
  opensEach,
  provided,
  record,
  set,
  since,
  stamp,
  state,
  until,
  workdays,
} from '../../../definitions/index.js';
import { petitions } from '../area.js';
import type { part } from '../handling/part.js';
import { assessed } from './assessing.js';
import { copying, refuseAtOnce } from './copying.js';
import { ends, forwarded, hidden, isAccusation, possible, shares, sharing } from './directing.js';
import { accessActions, accessFields, accessNotices, accessSection, givesAccess, paperReaders } from '../public/access.js';
import { opensReview, reviewBarred } from '../public/asking.js';
import { petitionTexts } from '../public/telling.js';
import { offersRating } from '../rating/offering.js';
import { countsDays, countsHeads } from './counting.js';
import { fields, registered, sections } from './fields.js';
import { list } from './layout.js';
import { letters } from './letters.js';
import { notices } from './notices.js';
import { likeness, released, repeating } from './repeating.js';
import { seen } from './seen.js';
import { sheet, sheetActions } from './sheet.js';

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
  channel: 'channel',
  content: 'content',
  grade: 'grade',
  flags: 'flags',
  respondentKind: 'respondentKind',
  receivedOn: 'receivedOn',
  manner: 'manner',
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
  law: ['P01', 'P02', 'P03', 'P05', 'P07', 'P09'],
  number: 'XF{yyyymmdd}{seq:6}',
  fields: { ...fields, ...accessFields },
  states: {
    review: state(['待预审', 'To be reviewed'], 'waiting'),
    returned: state(['退回补充', 'Sent back'], 'open'),
    direction: state(['分类处理待批', 'Direction to be approved'], 'waiting'),
    dividing: state(['待分案', 'To be divided'], 'waiting'),
    handling: state(['办理中', 'In hand']),
    answered: state(['已答复，待送达', 'Answered, to be delivered']),
    delivered: state(['已送达', 'Delivered'], 'done'),
    merged: state(['已并案，一并答复', 'Joined to the first one']),
    // A review may still bring it back.
    closed: state(['已归档', 'Archived'], 'done'),
    elsewhere: end(['已告知', 'Told whom to turn to']),
    refused: end(['不予受理', 'Not accepted'], 'refused'),
    noMore: end(['不再受理', 'No longer accepted'], 'refused'),
    procedure: end(['已导入法定程序', 'Led into its procedure']),
    handedOver: end(['已移送', 'Handed over']),
    filed: end(['存查', 'Filed']),
  },
  sections: [...sections, accessSection],
  letters,
  likeness,
  belongs: [
    {
      to: 'petitions.person',
      ref: 'person',
      does: 'notePerson',
      same: { document: 'document' },
      enters: 'enter',
      with: { name: 'petitioner', firstOn: 'receivedOn' },
      of: likeness.of,
    },
    {
      to: 'petitions.event',
      ref: 'event',
      does: 'noteEvent',
      same: { first: 'id' },
      enters: 'enter',
      with: { content: 'content', place: 'place', firstOn: 'receivedOn' },
      of: likeness.of,
    },
    { to: 'petitions.body', ref: 'owning', does: 'noteOwning', same: { code: 'owningCode' } },
  ],
  ...seen,
  reveal: { ...seen.reveal, ...paperReaders },
  sheet,
  show: {
    lateReason: (p) => p.lateReason.exists(),
    procedure: (p) => p.direction.is('procedure'),
    target: (p) => p.direction.in(['elsewhere', 'handedOver', 'procedure']),
    linked: (p) => p.linked.exists(),
    mergedInto: (p) => p.mergedInto.exists(),
    assistingDueOn: (p) => p.assisting.exists(),
    forwarding: (p) => p.forwarding.exists(),
    forwardedOn: (p) => p.forwarding.exists(),
    forwardedCase: (p) => p.forwarding.is('registered'),
    forwardReason: (p) => p.forwarding.is('notTaken'),
  },
  clocks: {
    tell: {
      title: ['告知（十五日）', 'Told within fifteen days'],
      law: 'P-2',
      from: since('receivedOn'),
      within: days(15),
      met: did('noteAcceptance', 'endElsewhere', 'endRefused', 'endNoMore', 'endProcedure', 'endHandedOver', 'endFiled'),
      warn: [5, 3, 1],
      // Joined to another it is answered with that one; separated again it has its own, from its own receipt.
      when: (p) => not(p.mergedInto.exists()),
    },
    answer: {
      title: ['办结答复（六十日）', 'Answer within sixty days'],
      law: 'P-4',
      from: since('acceptedOn'),
      within: days(60),
      met: since('answeredOn'),
      warn: [5, 3, 1],
    },
    // Of several last days the earliest.
    given: {
      title: ['交办期限', 'As instructed'],
      from: did('divide'),
      within: until('dueOn', 'assistingDueOn'),
      met: since('answeredOn'),
      warn: [3, 1],
    },
    distribute: {
      title: ['预审分办', 'Review and division'],
      law: 'P-8',
      from: did('register', 'registerHere', 'supplement'),
      within: workdays(3),
      met: did('divide', 'direct', 'sendBack'),
      warn: [1],
    },
    reply: {
      title: ['办结答复（六十日）', 'Answer within sixty days'],
      law: 'P-4',
      from: since('acceptedOn'),
      within: days(60),
      met: since('answeredOn'),
      warn: [5, 3, 1],
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
      then: [stamp('registeredOn'), set({ authority: 'city' }), countsHeads, givesAccess, goesOn('assess')],
    },
    registerHere: {
      title: ['登记（区局）', 'Register in the district'],
      to: 'review',
      by: 'district-clerk',
      form: [...registered],
      refuses: possible,
      then: [stamp('registeredOn'), set({ authority: 'district' }), countsHeads, givesAccess, goesOn('assess')],
    },
    supplement: {
      title: ['补充登记', 'Supplement'],
      from: 'returned',
      to: 'review',
      by: ['desk', 'district-clerk'],
      due: { clock: null },
      form: [...registered],
      refuses: possible,
      then: [countsHeads, goesOn('assess')],
    },
    assess: { title: ['按决策表提出建议', 'Proposed by the table'], by: [], then: [assessed({ name: 'petitions.petition', fields })] },
    refuse: refuseAtOnce,
    ...repeating,
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
      then: [countsHeads, set({ direction: null, procedure: null, target: null }), provided(isAccusation, hidden('petition')), provided(isAccusation, hidden('twin'))],
    },
    direct: {
      title: ['提出分类处理意见', 'Propose another direction'],
      from: 'review',
      to: 'direction',
      by: ['reviewer', 'district-clerk'],
      form: ['purpose', 'content', 'flags', 'respondentKind', 'respondent', 'direction', 'procedure', 'target', 'opinion'],
      need: ['direction', 'opinion'],
      refuses: [
        {
          at: 'procedure',
          when: (p) => and(p.direction.is('procedure'), not(p.procedure.exists())),
          why: ['导入法定程序的，请选择导入的程序。', 'Say which procedure it is led into.'],
        },
        {
          at: 'target',
          when: (p) => and(p.direction.in(['elsewhere', 'handedOver', 'procedure']), not(p.target.exists())),
          why: ['请写明应当向哪个机关提出或者移送、导入给哪个机关。', 'Name the authority.'],
        },
        {
          at: 'respondent',
          when: (p) => and(p.direction.is('procedure'), p.procedure.is('lawyerComplaint'), not(p.respondent.exists())),
          why: ['导入律师投诉程序的，请写明被投诉的律师或者律师事务所。', 'Name the lawyer or the firm that is complained of.'],
        },
        {
          at: 'direction',
          when: (p) => and(p.direction.is('procedure'), p.purpose.is('accusation')),
          why: ['检举控告由机关纪委处理，不导入其他程序。', 'An accusation is the discipline committee’s.'],
        },
      ],
      then: [provided(isAccusation, hidden('petition')), provided(isAccusation, hidden('twin'))],
    },
    endElsewhere: ends('elsewhere', 'elsewhere', ['批准告知', 'Approve: told elsewhere'], [issue('elsewhereNotice'), released]),
    endRefused: ends('refused', 'refused', ['批准不予受理', 'Approve: not accepted'], [issue('refusalNotice'), released]),
    endNoMore: ends('noMore', 'noMore', ['批准不再受理', 'Approve: no longer accepted'], [issue('refusalNotice'), released]),
    endProcedure: ends('procedure', 'procedure', ['批准导入法定程序', 'Approve: led into its procedure'], [issue('procedureNotice'), ...forwarded, released]),
    endHandedOver: ends('handedOver', 'handedOver', ['批准移送', 'Approve: handed over'], [issue('handedOverNotice'), released]),
    endFiled: ends('filed', 'filed', ['批准存查', 'Approve: filed'], [released]),
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
      form: ['manner', 'main', 'assisting', 'shares', 'instruction', 'dueOn', 'assistingDueOn'],
      need: ['main'],
      refuses: [
        {
          at: 'assisting',
          when: (p) => p.assisting.has(p.main),
          why: ['主办单位不能同时协办。', 'The unit in charge does not assist as well.'],
        },
        ...sharing,
      ],
      then: [
        issue('direction'),
        opensEach('petitions.part', { each: 'main', as: 'body', does: 'send', with: given, set: { duty: 'main' }, rows: shares }),
        opensEach('petitions.part', {
          each: 'assisting',
          as: 'body',
          does: 'send',
          with: { ...given, dueOn: 'assistingDueOn' },
          set: { duty: 'assisting' },
          rows: shares,
        }),
      ],
    },
    divideMore: {
      title: ['增加承办单位', 'Add units'],
      from: 'handling',
      by: ['lead', 'district-head'],
      form: ['added', 'instruction', 'dueOn'],
      need: ['added'],
      anew: ['added'],
      then: [issue('direction'), opensEach('petitions.part', { each: 'added', as: 'body', does: 'send', with: given, set: { duty: 'assisting' } })],
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
    ...copying,
    noteExtension: {
      title: ['主办单位延期答复', 'Extended by the unit in charge'],
      from: 'handling',
      by: [],
      then: [extend('reply', days(30), { most: 1, law: 'P-5' })],
    },
    noteReview: { title: ['复查复核结果', 'Result of a review'], by: [], form: ['reviewLast', 'reviewResult'] },
    noteAcceptance: { title: ['主办单位受理', 'Accepted by the unit in charge'], by: [], form: ['acceptedOn'] },
    reply: {
      title: ['主办单位答复', 'Answered by the unit in charge'],
      from: 'handling',
      to: 'answered',
      by: [],
      form: ['result', 'answer', 'answeredOn'],
      then: [
        countsDays,
        movesThose('petitions.petition', {
          by: 'mergedInto',
          does: 'answerJointly',
          with: { result: 'result', answer: 'answer', answeredOn: 'answeredOn' },
        }),
      ],
    },
    refuseHere: {
      title: ['主办单位不予受理', 'Not accepted by the unit in charge'],
      from: 'handling',
      to: 'refused',
      by: [],
      then: [stamp('closedOn'), released],
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
      then: [...offersRating],
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
    askReview: {
      title: ['登记复查复核申请', 'A review is asked for'],
      from: ['delivered', 'closed'],
      by: ['desk', 'district-clerk'],
      form: ['reviewLevel', 'reviewAskedOn', 'reviewGrounds'],
      need: ['reviewLevel', 'reviewAskedOn', 'reviewGrounds'],
      anew: ['reviewLevel', 'reviewAskedOn', 'reviewGrounds'],
      unless: reviewBarred,
      then: [opensReview],
    },
    redo: {
      title: ['复查撤销，重新办理', 'To be handled anew'],
      from: ['delivered', 'closed'],
      to: 'dividing',
      by: [],
      then: [set({ answeredOn: null, deliveredOn: null })],
    },
    ...accessActions,
    ...sheetActions,
    makeFinal: { title: ['复核终结', 'Final'], from: ['delivered', 'closed'], by: [], then: [set({ isFinal: true })] },
  },
  notices: { ...notices, ...accessNotices, ...petitionTexts },
  place: {
    involve: {
      main: { role: 'part', as: 'unit' },
      assisting: { role: 'part', as: 'unit' },
      added: { role: 'part', as: 'unit' },
      sendTo: { role: 'copy', as: 'unit' },
      copied: { role: 'copy', as: 'unit' },
      owning: { role: 'copy', as: 'unit' },
    },
  },
  related: [
    { title: ['分办情况', 'Parts'], type: 'petitions.part', by: 'petition' },
    {
      title: ['判重结论（本件为后件）', 'Verdicts on duplicates'],
      type: 'petitions.verdict',
      by: 'petition',
      begin: { actions: ['suggest'], fill: { petition: 'id' } },
    },
    { title: ['判重结论（本件为先件）', 'Verdicts on later ones'], type: 'petitions.verdict', by: 'twin' },
    { title: ['并入本件的信访', 'Petitions joined to this one'], type: 'petitions.petition', by: 'mergedInto' },
    { title: ['同一事件的信访', 'Petitions about the same event'], type: 'petitions.petition', by: 'event', of: 'event' },
    {
      title: ['抄送及告知', 'Copies'],
      type: 'petitions.copy',
      by: 'petition',
      begin: { actions: ['inform'], fill: { petition: 'id' } },
    },
    { title: ['复查复核', 'Reviews'], type: 'petitions.review', by: 'petition' },
    { title: ['督办单', 'Supervision orders'], type: 'petitions.order', by: 'petition' },
    { title: ['满意度评价', 'Ratings'], type: 'petitions.rating', by: 'petition' },
    { title: ['短信通知', 'Text messages'], type: 'petitions.text', by: 'petition' },
  ],
  menu: { group: 'registration', order: 1 },
  heading: ['content', 'channel'],
  list,
  counted: {
    receivedOn: ['channel', 'content', 'purpose', 'respondentKind', 'main', 'personCount'],
    acceptedOn: ['channel', 'content'],
    answeredOn: ['channel', 'content', 'result', 'main'],
  },
});
