import { and, not, type Recorded } from '@fatong/contracts/expression';
import { choice, date, days, did, end, prose, record, ref, set, since, stamp, state, text } from '../../../definitions/index.js';
import { handlers, heads, petitions } from '../area.js';
import { body } from '../registers/body.js';
import { order } from './order.js';

const adviceKinds = {
  improve: ['改进工作', 'To work better'],
  policy: ['完善政策', 'To mend a policy'],
  accountability: ['追究责任', 'To hold to account'],
} as const;
const addressees = { unit: ['责任单位', 'The unit'], discipline: ['机关纪委', 'Discipline committee'] } as const;
const sources = { hand: ['人工提出', 'By hand'], rule: ['重复督办规则', 'By rule'] } as const;

interface Addressed {
  readonly addressee?: keyof typeof addressees | null;
  readonly kind?: keyof typeof adviceKinds | null;
}
const ofUnit = (a: Recorded<Addressed>) => a.addressee.is('unit');
const ofDiscipline = (a: Recorded<Addressed>) => a.addressee.is('discipline');
const isGrave = (a: Recorded<Addressed>) => a.kind.is('accountability');
const handing = { improving: ['supervisor', 'lead'] } as const;

/**
 * 改进工作、完善政策、追究责任的建议 (条例 arts 39–41, P27): proposed by hand or because a unit was called to order again and again, issued by another person, answered in writing
 * within thirty days.
 */
export const advice = record(petitions, 'advice', ['工作建议', 'Advice'], {
  one: 'Advice',
  law: 'P27',
  number: 'JY{yyyymmdd}{seq:6}',
  fields: {
    subject: text(['建议事项', 'Subject'], { required: true, max: 120, filter: true }),
    kind: choice(['建议类别', 'Kind'], adviceKinds, { filter: true }),
    addressee: choice(['送交', 'Goes to'], addressees, { filter: true }),
    source: choice(['来源', 'Source'], sources, { filter: true }),
    body: ref(['所涉单位', 'Unit'], body, { required: true, filter: true }),
    bodyName: text(['单位名称', 'Name of the unit'], { take: { ref: 'body', field: 'name' }, max: 100 }),
    orders: ref(['所依据的督办单', 'Orders it rests on'], order, { many: true, most: 50 }),
    basis: prose(['事实和依据', 'Facts and grounds'], { max: 4000 }),
    requirement: prose(['建议内容', 'What is advised'], { max: 4000 }),
    issuedOn: date(['发出日期', 'Issued on'], { filter: true }),
    answer: prose(['书面答复', 'Answer in writing'], { class: 'sensitive', max: 8000 }),
    answeredOn: date(['答复日期', 'Answered on'], { filter: true }),
    conclusion: prose(['办结意见', 'Conclusion'], { max: 4000 }),
    closedOn: date(['办结日期', 'Closed on'], { filter: true }),
  },
  states: {
    proposed: state(['待签发', 'To be issued'], 'waiting'),
    issued: state(['待答复', 'To be answered'], 'open'),
    answered: state(['已答复，待核', 'Answered, to be checked'], 'waiting'),
    closed: end(['已办结', 'Closed']),
    dropped: end(['不予签发', 'Not issued'], 'refused'),
  },
  sections: [
    {
      title: ['建议', 'Advice'],
      fields: ['subject', 'kind', 'addressee', 'source', 'body', 'orders', 'basis', 'requirement', 'issuedOn'],
    },
    { title: ['答复', 'Answer'], fields: ['answer', 'answeredOn', 'conclusion', 'closedOn'], brief: true },
  ],
  see: {
    supervisor: 'city',
    lead: 'city',
    deputy: 'city',
    // What is left to the discipline committee is none of the unit's business before it is decided.
    'discipline-clerk': { scope: 'city', when: (a) => and(ofDiscipline(a), not(a.state.is('proposed'))) },
    'office-clerk': { scope: 'unit', when: (a) => and(ofUnit(a), not(a.state.in(['proposed', 'dropped']))) },
    'office-lead': { scope: 'unit', when: (a) => and(ofUnit(a), not(a.state.in(['proposed', 'dropped']))) },
    'district-clerk': { scope: 'unit', when: (a) => and(ofUnit(a), not(a.state.in(['proposed', 'dropped']))) },
    'district-head': { scope: 'unit', when: (a) => and(ofUnit(a), not(a.state.in(['proposed', 'dropped']))) },
  },
  reveal: { answer: ['supervisor', 'lead', 'deputy', 'discipline-clerk', ...handlers, ...heads] },
  clocks: {
    answer: {
      title: ['书面答复（三十日）', 'Answer in writing'],
      law: 'P-10',
      from: since('issuedOn'),
      within: days(30),
      met: did('answer', 'answerDiscipline'),
      warn: [5, 3, 1],
    },
  },
  actions: {
    propose: {
      title: ['提出建议', 'Propose'],
      to: 'proposed',
      by: handing.improving,
      form: ['subject', 'kind', 'addressee', 'body', 'orders', 'basis', 'requirement'],
      need: ['kind', 'addressee', 'basis', 'requirement'],
      refuses: [
        {
          at: 'addressee',
          when: (a) => and(ofDiscipline(a), not(isGrave(a))),
          why: ['只有追究责任的建议送交机关纪委。', 'Only what holds somebody to account goes to the discipline committee.'],
        },
      ],
      then: [set({ source: 'hand' })],
    },
    arise: { title: ['规则提出建议', 'Proposed by rule'], to: 'proposed', by: [], byRule: true },
    revise: {
      title: ['修改', 'Revise'],
      from: 'proposed',
      by: handing.improving,
      form: ['subject', 'kind', 'addressee', 'basis', 'requirement'],
      need: ['kind', 'addressee', 'basis', 'requirement'],
      refuses: [
        {
          at: 'addressee',
          when: (a) => and(ofDiscipline(a), not(isGrave(a))),
          why: ['只有追究责任的建议送交机关纪委。', 'Only what holds somebody to account goes to the discipline committee.'],
        },
      ],
    },
    issue: {
      title: ['签发', 'Issue'],
      from: 'proposed',
      to: 'issued',
      by: ['lead', 'supervisor'],
      due: { clock: null, when: (a) => not(isGrave(a)) },
      notBy: ['propose', 'revise'],
      need: ['requirement'],
      unless: [
        {
          when: (a) => isGrave(a),
          why: ['追究责任的建议由分管局领导签发。', 'What holds somebody to account is issued by the deputy head.'],
        },
      ],
      then: [stamp('issuedOn')],
    },
    issueGrave: {
      title: ['签发追究责任建议', 'Issue: to hold to account'],
      from: 'proposed',
      to: 'issued',
      by: 'deputy',
      due: { clock: null, when: (a) => isGrave(a) },
      need: ['requirement'],
      unless: [{ when: (a) => not(isGrave(a)), why: ['不是追究责任的建议。', 'It does not hold anybody to account.'] }],
      then: [stamp('issuedOn')],
    },
    drop: { title: ['不予签发', 'Not issued'], from: 'proposed', to: 'dropped', by: ['lead', 'supervisor', 'deputy'], reason: true },
    answer: {
      title: ['书面答复', 'Answer'],
      from: 'issued',
      to: 'answered',
      by: handlers,
      due: 'answer',
      form: ['answer'],
      need: ['answer'],
      then: [stamp('answeredOn')],
    },
    answerDiscipline: {
      title: ['机关纪委答复', 'Answer of the discipline committee'],
      from: 'issued',
      to: 'answered',
      by: 'discipline-clerk',
      due: 'answer',
      form: ['answer'],
      need: ['answer'],
      then: [stamp('answeredOn')],
    },
    sendBack: { title: ['退回重新答复', 'Send back'], from: 'answered', to: 'issued', by: ['supervisor', 'lead'], reason: true },
    close: {
      title: ['办结', 'Close'],
      from: 'answered',
      to: 'closed',
      by: ['supervisor', 'lead'],
      due: { clock: null },
      form: ['conclusion'],
      need: ['conclusion'],
      then: [stamp('closedOn')],
    },
  },
  notices: {
    proposed: {
      words: ['有一件{kind}建议待签发（{bodyName}）。', 'An advice awaits being issued ({bodyName}, {kind}).'],
      on: { action: ['propose', 'arise'] },
      to: { roles: ['lead', 'supervisor'], at: 'all' },
    },
    grave: {
      words: ['有一件追究责任的建议待签发（{bodyName}）。', 'An advice to hold somebody to account awaits being issued ({bodyName}).'],
      on: { holds: (a) => and(a.state.is('proposed'), isGrave(a)) },
      to: { roles: 'deputy', at: 'all' },
    },
    issued: {
      words: ['收到{kind}建议：{subject}，请于{answerDue}前书面答复。', 'An advice: {subject} ({kind}); answer in writing by {answerDue}.'],
      on: { holds: (a) => and(a.state.is('issued'), ofUnit(a)) },
      to: { roles: [...handlers, ...heads], at: 'owner' },
    },
    toDiscipline: {
      words: ['收到追究责任的建议：{subject}。', 'An advice to hold somebody to account: {subject}.'],
      on: { holds: (a) => and(a.state.is('issued'), ofDiscipline(a)) },
      to: { roles: 'discipline-clerk', at: 'all' },
    },
    answered: {
      words: ['{bodyName}的建议已书面答复：{subject}。', 'An advice was answered in writing: {subject} ({bodyName}).'],
      on: { action: ['answer', 'answerDiscipline'] },
      to: { roles: ['supervisor', 'lead'], at: 'all' },
    },
    over: {
      words: ['建议逾期未答复：{subject}（{bodyName}）。', 'An advice was not answered in time: {subject} ({bodyName}).'],
      on: { clock: 'answer', at: 'end' },
      to: { roles: 'supervisor', at: 'all' },
    },
  },
  place: { district: 'body', owner: { ref: 'body' } },
  menu: { group: 'supervision', order: 2 },
  heading: ['subject'],
  list: {
    columns: ['number', 'subject', 'kind', 'addressee', 'body', 'state', 'answerDue', 'issuedOn'],
    filters: ['state', 'standing', 'answerStanding', 'kind', 'addressee', 'source', 'body', 'subject', 'issuedOn', 'closedOn'],
    views: {
      proposed: { title: ['待签发', 'To be issued'], filter: { state: 'proposed' } },
      issued: { title: ['待答复', 'To be answered'], filter: { state: 'issued' } },
      late: { title: ['超期', 'Overdue'], filter: { standing: 'overdue' } },
    },
    sort: '-createdAt',
  },
});
