import { and, not } from '@fatong/contracts/expression';
import { end, extend, goesOn, issue, movesThose, record, set, stamp, state } from '../../../definitions/index.js';
import { petitions } from '../area.js';
import {
  reportDivision,
  reportEnd,
  reportExtension,
  reportLater,
  reportLetter,
  reportRegistration,
  reportReply,
} from '../reporting/arising.js';
import { assessed, meets } from './assessing.js';
import { clocks } from './clocks.js';
import { copying, refuseAtOnce } from './copying.js';
import { concealed, ends, forwarded, handsToDiscipline, possible, takesOnlinePaper, takesOnlineRating, toTheCity } from './directing.js';
import { delivering } from './delivering.js';
import { dividing, openParts } from './dividing.js';
import { accessActions, accessFields, accessNotices, accessSection, givesAccess, paperReaders } from '../public/access.js';
import { opensReview, reviewBarred, reviewedOnce, secondOver } from '../public/asking.js';
import { petitionTexts } from '../public/telling.js';
import { countsDays, countsHeads, countsLate, countsReturn } from './counting.js';
import { toldElsewhere } from './elsewhere.js';
import { brought, fields, registered, sections } from './fields.js';
import { list } from './layout.js';
import { letters } from './letters.js';
import { notices } from './notices.js';
import { joinedFollow, likeness, released, repeating } from './repeating.js';
import { reached } from './online.js';
import { redo } from './redo.js';
import { related } from './related.js';
import { seen } from './seen.js';
import { sheet, sheetActions } from './sheet.js';
import { formerShown, takingOver } from './taking-over.js';

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
    announced: state(['公告送达中', 'Announced']),
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
      with: { name: 'petitioner', phone: 'phone', firstOn: 'receivedOn' },
      of: likeness.of,
    },
    {
      to: 'petitions.person',
      ref: 'person',
      does: 'notePerson',
      same: { name: 'petitioner', phone: 'phone' },
      enters: 'enterByPhone',
      with: { firstOn: 'receivedOn' },
      of: (p) => and(not(p.purpose.is('accusation')), not(p.document.exists())),
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
    addedDueOn: (p) => p.added.exists(),
    forwarding: (p) => p.forwarding.exists(),
    forwardedOn: (p) => p.forwarding.exists(),
    forwardedCase: (p) => p.forwarding.is('registered'),
    forwardReason: (p) => p.forwarding.is('notTaken'),
    isWithdrawn: (p) => p.isWithdrawn.is(true),
    onlineNumber: (p) => p.onlineNumber.exists(),
    arrival: (p) => p.arrival.exists(),
    ...formerShown,
    extensionDays: (p) => p.extensionDays.exists(),
    extensionGrounds: (p) => p.extensionDays.exists(),
    settlement: (p) => p.settlement.exists(),
  },
  clocks,
  actions: {
    register: {
      title: ['登记', 'Register'],
      fromHome: true,
      to: 'review',
      by: 'desk',
      form: [...registered],
      refuses: possible,
      then: [
        stamp('registeredOn'),
        set({ authority: 'city' }),
        countsHeads,
        countsLate,
        ...reached('registered'),
        reportRegistration,
        givesAccess,
        goesOn('assess'),
      ],
    },
    registerHere: {
      title: ['登记（区局）', 'Register in the district'],
      fromHome: true,
      to: 'review',
      by: 'district-clerk',
      form: [...registered],
      refuses: possible,
      then: [
        stamp('registeredOn'),
        set({ authority: 'district' }),
        toTheCity,
        countsHeads,
        countsLate,
        ...reached('registered'),
        reportRegistration,
        givesAccess,
        goesOn('assess'),
      ],
    },
    arrive: {
      title: ['外部来件登记', 'Registered from outside'],
      to: 'review',
      by: [],
      form: brought,
      then: [
        stamp('registeredOn'),
        set({ authority: 'city' }),
        countsHeads,
        ...reached('registered'),
        reportRegistration,
        // Whoever wrote elsewhere has a code as well: the desk gives him the password, or a text message does (P24).
        givesAccess,
        goesOn('assess'),
      ],
    },
    ...takingOver,
    noteOnlinePaper: takesOnlinePaper,
    noteOnlineRating: takesOnlineRating,
    noteWithdrawal: { title: ['来源撤回', 'Taken back by its source'], by: [], form: ['isWithdrawn'] },
    supplement: {
      title: ['补充登记', 'Supplement'],
      from: 'returned',
      to: 'review',
      by: ['desk', 'district-clerk'],
      due: { clock: null },
      form: [...registered],
      refuses: possible,
      then: [countsHeads, countsLate, ...concealed, goesOn('assess')],
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
      then: [countsHeads, set({ direction: null, procedure: null, target: null }), ...concealed],
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
      then: [...concealed],
    },
    endElsewhere: ends('elsewhere', 'elsewhere', ['批准告知', 'Approve: told elsewhere'], [issue('elsewhereNotice'), released]),
    endRefused: ends('refused', 'refused', ['批准不予受理', 'Approve: not accepted'], [issue('refusalNotice'), released]),
    endNoMore: ends('noMore', 'noMore', ['批准不再受理', 'Approve: no longer accepted'], [issue('refusalNotice'), released]),
    endProcedure: ends(
      'procedure',
      'procedure',
      ['批准导入法定程序', 'Approve: led into its procedure'],
      [issue('procedureNotice'), ...forwarded, released],
    ),
    endHandedOver: ends('handedOver', 'handedOver', ['批准移送', 'Approve: handed over'], [issue('handedOverNotice'), released]),
    endFiled: ends('filed', 'filed', ['批准存查', 'Approve: filed'], [released]),
    handToDiscipline: handsToDiscipline,
    disapprove: {
      title: ['退回预审', 'Back to the review'],
      from: 'direction',
      to: 'review',
      by: ['lead', 'district-head'],
      reason: true,
    },
    ...dividing,
    ...copying,
    noteExtension: {
      title: ['主办单位延期答复', 'Extended by the unit in charge'],
      from: 'handling',
      by: [],
      form: ['extensionDays', 'extensionGrounds'],
      then: [
        extend('reply', { unit: 'days', field: 'extensionDays' }, { most: 1, law: 'P-5' }),
        issue('extension'),
        ...reached('extended'),
        reportExtension,
      ],
    },
    noteLater: { title: ['主办单位受理延期', 'Accepted later'], from: 'handling', by: [], then: [reportLater] },
    noteReturn: { title: ['承办单位退回', 'Sent back by a unit'], from: 'handling', by: [], then: [countsReturn] },
    noteReview: { title: ['复查复核结果', 'Result of a review'], by: [], form: ['reviewLast', 'reviewResult', 'reviewedOn'] },
    noteRating: { title: ['信访人评价', 'Rated'], by: [], form: ['unitMark', 'officeMark'] },
    noteReporting: { title: ['上报司法部情况', 'Reporting to the ministry'], by: [], form: ['reporting'] },
    noteMove: {
      title: ['转移主办单位', 'Handed on to another unit'],
      from: 'handling',
      by: [],
      form: ['main'],
      then: [joinedFollow, reportDivision],
    },
    reply: {
      title: ['主办单位答复', 'Answered by the unit in charge'],
      from: 'handling',
      to: 'answered',
      by: [],
      form: ['result', 'answer', 'answeredOn', 'factsFound', 'settlement', 'basis', 'remedy'],
      then: [
        countsDays,
        meets,
        issue('answer', { number: 'letterNumber' }),
        ...reached('answered'),
        reportReply,
        movesThose('petitions.petition', {
          by: 'mergedInto',
          does: 'answerJointly',
          with: { result: 'result', answer: 'answer', answeredOn: 'answeredOn' },
        }),
      ],
    },
    ...delivering,
    refuseHere: {
      title: ['主办单位不予受理', 'Not accepted by the unit in charge'],
      from: 'handling',
      to: 'refused',
      by: [],
      form: ['opinion'],
      then: [
        set({ direction: 'refused' }),
        stamp('closedOn'),
        ...reached('closed'),
        reportEnd('refused'),
        issue('refusalNotice'),
        movesThose('petitions.part', { by: 'petition', does: 'stop' }),
        released,
      ],
    },
    close: {
      title: ['归档', 'Archive'],
      from: 'delivered',
      to: 'closed',
      by: ['desk', 'district-clerk'],
      due: 'archive',
      then: [stamp('closedOn'), ...reached('closed'), reportEnd('answered'), reportLetter, ...toldElsewhere],
      unless: [{ when: openParts, why: ['{bodyName}还没有办结，不能归档', '{bodyName} has not finished yet'] }],
    },
    askReview: {
      title: ['登记复查复核申请', 'A review is asked for'],
      from: ['delivered', 'closed'],
      by: ['desk', 'district-clerk'],
      form: ['reviewLevel', 'reviewAskedOn', 'reviewGrounds'],
      need: ['reviewLevel', 'reviewAskedOn', 'reviewGrounds'],
      anew: ['reviewLevel', 'reviewAskedOn', 'reviewGrounds'],
      unless: [...reviewBarred, secondOver],
      refuses: [reviewedOnce],
      then: [opensReview],
    },
    redo,
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
  related,
  menu: { group: 'registration', order: 1 },
  heading: ['content', 'channel'],
  list,
  counted: {
    deliveredOn: ['unitMark', 'isOpened'],
    replyDue: ['replyMet', 'purpose'],
    receivedOn: ['channel', 'content', 'purpose', 'respondentKind', 'main', 'personCount'],
    acceptedOn: ['channel', 'content'],
    answeredOn: ['channel', 'content', 'result', 'main'],
  },
});
