import { appealDecided } from '@fatong/contracts/canonical/notary';
import { appealKinds, appealRespondents, appealResults, associationStandings } from '@fatong/contracts/codes';
import { and, not, type Condition, type Recorded } from '@fatong/contracts/expression';
import {
  choice,
  date,
  days,
  end,
  files,
  moves,
  prose,
  provided,
  record,
  ref,
  since,
  state,
  stamp,
  text,
  workdays,
} from '../../../definitions/index.js';
import { notary, see } from '../area.js';
import { again, tells, toldFields } from '../association/telling.js';
import { punishment } from '../punishments/punishment.js';
import { office } from '../registers/office.js';
import { person } from '../registers/person.js';

type Decided = Recorded<{ readonly result?: string | null; readonly punishment?: string | null; readonly kind?: string | null }>;
/** A decision that a punishment does not stand takes it out of the figures. */
const isQuashed = (a: Decided): Condition => and(a.punishment.exists(), a.result.is('quashed'), not(a.kind.is('petition')));
const handlers = ['clerk', 'district'] as const;

/**
 * 事后信访及行政复议 (N52): petitions, reconsiderations and lawsuits about a notary office, from their registration over the bureau's answer to the decision, what was
 * done upon it and the archive. The association (S13) is told the result.
 */
export const appeal = record(notary, 'appeal', ['信访与复议诉讼', 'Petitions and appeals'], {
  one: 'Appeal',
  number: 'FY{yyyymmdd}{seq:6}',
  fields: {
    kind: choice(['事项类别', 'Kind'], appealKinds, { required: true, filter: true }),
    applicant: text(['申请人', 'Applicant'], { class: 'personal', mask: 'name', max: 60 }),
    respondent: choice(['被申请人', 'Respondent'], appealRespondents, { filter: true }),
    office: ref(['涉及机构', 'Office'], office, { filter: true }),
    officeCode: text(['机构编号', 'Code of the office'], { take: { ref: 'office', field: 'code' }, max: 20 }),
    officeName: text(['机构名称', 'Name of the office'], { take: { ref: 'office', field: 'name' }, max: 120, search: true }),
    certificate: text(['涉及公证书或受理编号', 'Certificate or acceptance number'], { max: 100, filter: true }),
    notary: ref(['涉及公证员', 'Notary concerned'], person, { filter: true }),
    punishment: ref(['涉及惩处', 'Punishment concerned'], punishment, { filter: true }),
    petition: ref(['信访事项', 'Petition'], 'petitions.petition', { filter: true, ifThere: true }),
    matter: prose(['事由', 'What it is about'], { class: 'sensitive', max: 4000 }),
    acceptedOn: date(['受理（收到）日期', 'Accepted on'], { filter: true }),
    answer: prose(['答复、答辩意见', 'Answer'], { class: 'sensitive', max: 8000 }),
    answerPapers: files(['答复材料', 'Papers of the answer'], { most: 10 }),
    answeredOn: date(['答复日期', 'Answered on'], { filter: true }),
    docNo: text(['决定文号', 'Decision number'], { max: 100, search: true, filter: true }),
    result: choice(['处理结果', 'Result'], appealResults, { filter: true }),
    decidedOn: date(['决定日期', 'Decided on'], { filter: true }),
    effectiveOn: date(['生效日期', 'Effective on'], { filter: true }),
    decisionPapers: files(['决定书', 'Decision'], { most: 5 }),
    followUp: prose(['执行情况', 'What was done upon it'], { max: 4000 }),
    archivedOn: date(['归档日期', 'Archived on'], { filter: true }),
    ...toldFields,
    associationRequest: text(['协会请求号', 'Request to the association'], { max: 64 }),
    associationStanding: choice(['协会回执', 'Receipt of the association'], associationStandings, { filter: true }),
    associationReceipt: text(['协会回执编号', 'Number of the receipt'], { max: 64 }),
    associationOn: date(['协会回执日期', 'Receipt of'], {}),
  },
  states: {
    linked: state(['信访已办结，待确认机构', 'Petition closed, office to be named'], 'open'),
    registered: state(['登记', 'Registered'], 'open'),
    answering: state(['答复、答辩中', 'Being answered']),
    decided: state(['已决定', 'Decided']),
    executing: state(['执行', 'Being carried out']),
    archived: end(['已归档', 'Archived']),
    withdrawn: end(['已撤销', 'Withdrawn'], 'refused'),
  },
  sections: [
    {
      title: ['事项', 'Matter'],
      fields: ['kind', 'applicant', 'respondent', 'office', 'notary', 'certificate', 'punishment', 'petition', 'matter', 'acceptedOn'],
    },
    { title: ['答复、答辩', 'Answer'], fields: ['answer', 'answerPapers', 'answeredOn'], brief: true },
    {
      title: ['决定与执行', 'Decision'],
      fields: ['docNo', 'result', 'decidedOn', 'effectiveOn', 'decisionPapers', 'followUp', 'archivedOn'],
      brief: true,
    },
    {
      title: ['协会回执', 'Receipt of the association'],
      fields: ['associationTold', 'associationStanding', 'associationReceipt', 'associationOn'],
      brief: true,
    },
  ],
  see,
  reveal: { applicant: ['lead', 'clerk', 'district'], matter: ['lead', 'clerk', 'district'], answer: ['lead', 'clerk', 'district'] },
  clocks: {
    reply: {
      title: ['行政复议答复（十个工作日）', 'Answer to the reconsideration'],
      law: '行政复议法第四十八条',
      from: since('acceptedOn'),
      within: workdays(10),
      met: since('answeredOn'),
      when: (a) => a.kind.is('reconsideration'),
      warn: [3, 1],
    },
    defence: {
      title: ['行政诉讼答辩（十五日）', 'Defence in the lawsuit'],
      law: '行政诉讼法第六十七条',
      from: since('acceptedOn'),
      within: days(15),
      met: since('answeredOn'),
      when: (a) => a.kind.is('lawsuit'),
      warn: [3, 1],
    },
  },
  actions: {
    register: {
      title: ['登记', 'Register'],
      to: 'registered',
      by: handlers,
      form: ['kind', 'applicant', 'respondent', 'office', 'notary', 'certificate', 'punishment', 'petition', 'matter'],
      need: ['kind', 'office', 'applicant'],
      refuses: [
        {
          at: 'respondent',
          when: (a) => and(not(a.kind.is('petition')), not(a.respondent.exists())),
          why: ['行政复议、行政诉讼请填写被申请人。', 'Name the respondent of a reconsideration or lawsuit.'],
        },
      ],
    },
    link: {
      title: ['由信访系统带入', 'Linked from petitions'],
      to: 'linked',
      by: [],
      form: ['kind', 'petition', 'applicant', 'matter', 'acceptedOn', 'answeredOn'],
    },
    locate: {
      title: ['确认涉及机构', 'Name the office'],
      from: 'linked',
      to: 'decided',
      by: 'clerk',
      due: { clock: null },
      form: ['office', 'notary', 'certificate', 'punishment', 'result', 'decidedOn'],
      need: ['office', 'result', 'decidedOn'],
    },
    setAside: {
      title: ['不涉及公证机构', 'About no office'],
      from: 'linked',
      to: 'withdrawn',
      by: 'clerk',
      reason: true,
    },
    accept: {
      title: ['受理，答复中', 'Accept'],
      from: 'registered',
      to: 'answering',
      by: handlers,
      due: { clock: null },
      form: ['acceptedOn', 'matter'],
      need: ['acceptedOn'],
    },
    answer: {
      title: ['提交答复、答辩', 'Answer'],
      from: 'answering',
      by: handlers,
      due: { when: (a) => not(a.answeredOn.exists()) },
      form: ['answer', 'answerPapers', 'answeredOn'],
      need: ['answer', 'answeredOn'],
    },
    decide: {
      title: ['登记决定', 'Record the decision'],
      from: 'answering',
      to: 'decided',
      by: handlers,
      form: ['docNo', 'result', 'decidedOn', 'effectiveOn', 'decisionPapers'],
      need: ['docNo', 'result', 'decidedOn'],
      then: [
        ...tells(appealDecided, 'associationRequest'),
        provided(isQuashed, moves(punishment, { by: 'punishment', does: 'annul', with: { correction: 'docNo' } })),
      ],
    },
    tellAgain: { ...again, from: ['decided', 'executing'], by: handlers, then: tells(appealDecided, 'associationRequest') },
    execute: {
      title: ['登记执行', 'Carry out'],
      from: ['decided', 'executing'],
      to: 'executing',
      by: handlers,
      due: { clock: null, when: (a) => a.state.is('decided') },
      form: ['followUp'],
      need: ['followUp'],
    },
    archive: {
      title: ['归档', 'Archive'],
      from: ['decided', 'executing'],
      to: 'archived',
      by: handlers,
      unless: [
        {
          when: (a) => and(a.result.in(['quashed', 'changed', 'unlawful', 'ordered']), not(a.followUp.exists())),
          why: [
            '撤销、变更、确认违法或责令履行的，登记执行情况后方可归档。',
            'What was quashed, changed or ordered is carried out before it is archived.',
          ],
        },
      ],
      then: [stamp('archivedOn')],
    },
    withdraw: {
      title: ['撤销登记', 'Withdraw'],
      from: ['registered', 'answering'],
      to: 'withdrawn',
      by: ['lead', 'district'],
      reason: true,
    },
  },
  notices: {
    linked: {
      words: [
        '一件公证信访已办结：{number}，请确认涉及的公证机构。',
        'A petition about notaries was closed: {number}. Say which office it is about.',
      ],
      on: { action: 'link' },
      to: { roles: 'clerk', at: 'all' },
    },
    registered: {
      words: ['有一件{kind}涉及{officeName}：{number}。', 'A matter about {officeName}: {number} ({kind}).'],
      on: { action: ['register', 'locate'] },
      to: [
        { roles: ['clerk', 'district'], at: 'scope' },
        { roles: 'office', at: 'owner' },
      ],
    },
    near: {
      words: ['{number}的答复、答辩期限临近。', 'The answer to {number} is due soon.'],
      on: { clock: ['reply', 'defence'], at: 'warn' },
      to: { roles: ['clerk', 'district'], at: 'scope' },
    },
    over: {
      words: ['{number}的答复、答辩已超期。', 'The answer to {number} is overdue.'],
      on: { clock: ['reply', 'defence'], at: 'end' },
      to: { roles: ['clerk', 'lead', 'district'], at: 'scope' },
    },
    decided: {
      words: ['{number}已决定：{result}（{docNo}）。', '{number} was decided: {result} ({docNo}).'],
      on: { action: 'decide' },
      to: [
        { roles: ['clerk', 'lead', 'district'], at: 'scope' },
        { roles: 'office', at: 'owner' },
      ],
    },
  },
  // Until somebody has said which office it is about it is the city’s alone.
  place: { district: 'office', owner: { ref: 'office' }, known: ['office'] },
  related: [{ title: ['该机构的其他事项', 'Others of the office'], type: 'notary.appeal', by: 'office', of: 'office' }],
  menu: { group: 'punishments', order: 3, calls: { office: { title: ['涉及本机构的信访与复议诉讼', 'Appeals about the office'] } } },
  heading: ['kind', 'officeName'],
  list: {
    columns: ['number', 'kind', 'office', 'respondent', 'state', 'replyDue', 'result', 'decidedOn'],
    filters: [
      'state',
      'standing',
      'kind',
      'office',
      'notary',
      'district',
      'respondent',
      'certificate',
      'punishment',
      'petition',
      'result',
      'docNo',
      'acceptedOn',
      'answeredOn',
      'decidedOn',
      'effectiveOn',
      'associationStanding',
    ],
    views: {
      linked: { title: ['待确认机构', 'Office to be named'], filter: { state: 'linked' } },
      open: { title: ['在办', 'In hand'], filter: { state: ['registered', 'answering'] } },
      late: { title: ['超期', 'Overdue'], filter: { standing: 'overdue' } },
      execute: { title: ['待执行', 'To be carried out'], filter: { state: ['decided', 'executing'] } },
    },
    sort: '-createdAt',
  },
  counted: { acceptedOn: ['kind', 'office'], decidedOn: ['kind', 'office', 'result'] },
});
