import { sanctionEffective, sanctionWithdrawn } from '@fatong/contracts/canonical/lawyers';
import { executionMeasures, industrySanctions } from '@fatong/contracts/codes';
import { districts } from '@fatong/contracts/bureau/shanghai';
import { and, not, or, type Recorded } from '@fatong/contracts/expression';
import {
  choice,
  date,
  end,
  files,
  identifier,
  moves,
  prose,
  provided,
  record,
  ref,
  say,
  set,
  since,
  stamp,
  state,
  text,
  until,
} from '../../../definitions/index.js';
import { lawyers, office } from '../area.js';
import { sanctionColumns } from '../beside.js';
import { complaint } from '../complaints/complaint.js';
import { penalty } from '../penalties/penalty.js';
import { kinds as penaltyKinds } from '../penalties/rulings.js';
import { firm } from '../registers/firm.js';
import { lawyer } from '../registers/lawyer.js';

type Measured = Recorded<{ readonly measure?: string | null }>;
const isFine = (s: Measured) => s.measure.is('fine');
const isPublication = (s: Measured) => s.measure.is('publication');
/** What the association decided is published by the national platform (S25) too; of a penalty its case tells the platform. */
type Published = Recorded<{ readonly measure?: string | null; readonly sanction?: string | null }>;
const isOfAssociation = (s: Published) => and(s.measure.is('publication'), s.sanction.exists());

const district = { roles: 'district-clerk', at: 'district' } as const;

/**
 * A measure by which a sanction or a penalty is carried out (执行跟踪, L06), one record each with its own last day. A decided industry sanction and a
 * served penalty open those that their parameter names, and take them back where it is quashed or annulled; others are entered by hand. Overdue ones are told to district and city.
 */
export const sanction = record(lawyers, 'sanction', ['处分执行', 'Execution of sanctions'], {
  law: ['L04', 'L06'],
  one: 'Measure of a sanction',
  number: 'LE{yyyymmdd}{seq:6}',
  fields: {
    lawyer: ref(['律师', 'Lawyer'], lawyer, { filter: true }),
    lawyerName: text(['律师姓名', 'Name of the lawyer'], { take: { ref: 'lawyer', field: 'name' }, search: true, filter: true }),
    firm: ref(['律师事务所', 'Firm'], firm, { filter: true }),
    firmName: text(['律所名称', 'Name of the firm'], { take: { ref: 'firm', field: 'name' }, search: true }),
    licence: identifier(['执业证号', 'Licence number'], 'lawyerLicence', { take: { ref: 'lawyer', field: 'licence' } }),
    uscc: identifier(['律所信用代码', 'Credit code of the firm'], 'uscc', { take: { ref: 'firm', field: 'uscc' } }),
    seat: choice(['承办区局', 'District in charge'], districts),
    complaint: ref(['投诉案件', 'Complaint'], complaint, { filter: true }),
    sanction: choice(['行业惩戒', 'Industry sanction'], industrySanctions, { filter: true }),
    penalty: ref(['行政处罚案件', 'Penalty case'], penalty, { filter: true }),
    penaltyKind: choice(['行政处罚', 'Penalty'], penaltyKinds, { filter: true }),
    decisionNumber: text(['决定书文号', 'Decision number'], { max: 60, search: true, filter: true }),
    decidedOn: date(['决定日期', 'Decided on'], { filter: true }),
    measure: choice(['执行措施', 'Measure'], executionMeasures, { filter: true }),
    dueOn: date(['执行期限', 'Due on']),
    requirement: prose(['执行要求', 'What is required'], { max: 2000 }),
    doneOn: date(['执行日期', 'Carried out on'], { filter: true }),
    executor: text(['执行人', 'Carried out by'], { max: 100 }),
    proof: prose(['执行凭证', 'Proof'], {
      max: 2000,
      hint: ['凭证名称、文号、存放处，每行一件。', 'Name, number and place of each paper, a line each.'],
    }),
    proofPapers: files(['执行凭证材料', 'Papers of proof'], {
      hint: [
        '缴款凭证、整改报告等的扫描件；与“执行凭证”至少填一项。',
        'Scans of receipts and reports; this or the proof in words is needed.',
      ],
    }),
    publicationNumber: text(['公示编号', 'Number of the publication'], { max: 64 }),
    publicationRefusal: text(['公示平台退回原因', 'Why the platform refused'], { max: 500 }),
    liftedOn: date(['终止日期', 'Lifted on']),
  },
  states: {
    executing: state(['执行中', 'Being carried out']),
    unexecuted: state(['未执行', 'Not carried out'], 'refused'),
    // It may still fall, which takes it down: so it is no end.
    published: state(['已公开', 'Published'], 'done'),
    executed: end(['已执行', 'Carried out']),
    lifted: end(['已终止', 'Lifted'], 'refused'),
    annulled: end(['决定已撤销', 'Decision annulled'], 'refused'),
  },
  sections: [
    {
      title: ['处分', 'Sanction'],
      fields: [
        'lawyer',
        'licence',
        'firm',
        'uscc',
        'complaint',
        'sanction',
        'penalty',
        'penaltyKind',
        'decisionNumber',
        'decidedOn',
        'seat',
      ],
    },
    {
      title: ['执行', 'Execution'],
      fields: [
        'measure',
        'dueOn',
        'requirement',
        'doneOn',
        'executor',
        'proof',
        'proofPapers',
        'publicationNumber',
        'publicationRefusal',
        'liftedOn',
      ],
    },
  ],
  see: { ...office.see, lawyer: 'own' },
  withhold: [{ from: ['lawyer'], fields: ['publicationRefusal'] }],
  // A measure rests on a sanction or on a penalty: where one stands, the other is not asked for.
  show: {
    publicationNumber: (s) => isOfAssociation(s),
    publicationRefusal: (s) => s.publicationRefusal.exists(),
    complaint: (s) => not(s.penalty.exists()),
    sanction: (s) => not(s.penalty.exists()),
    penalty: (s) => not(or(s.complaint.exists(), s.sanction.exists())),
    penaltyKind: (s) => not(or(s.complaint.exists(), s.sanction.exists())),
  },
  clocks: {
    execute: {
      title: ['执行期限', 'Execution'],
      from: since('decidedOn'),
      within: until('dueOn'),
      met: since('doneOn'),
      when: (s) => not(s.liftedOn.exists()),
      warn: [5, 1],
    },
  },
  actions: {
    arise: { title: ['处分决定应予执行', 'Falls due by a decision'], to: 'executing', by: [], byRule: true },
    enter: {
      title: ['登记执行事项', 'Enter a measure'],
      to: 'executing',
      by: office.clerks,
      form: [
        'lawyer',
        'firm',
        'seat',
        'complaint',
        'sanction',
        'penalty',
        'penaltyKind',
        'decisionNumber',
        'decidedOn',
        'measure',
        'dueOn',
        'requirement',
      ],
      need: ['firm', 'seat', 'decidedOn', 'measure', 'dueOn'],
    },
    execute: {
      title: ['登记已执行', 'Carried out'],
      from: ['executing', 'unexecuted'],
      to: 'executed',
      by: office.clerks,
      due: { clock: 'execute', of: 'district-clerk', when: (s) => not(isOfAssociation(s)) },
      form: ['doneOn', 'executor', 'proof', 'proofPapers'],
      need: ['doneOn', 'executor'],
      refuses: [
        {
          at: 'proof',
          when: (s) => and(not(s.proof.exists()), not(s.proofPapers.exists())),
          why: ['请写明执行凭证，或者上传执行凭证材料。', 'State the proof, or hand in its papers.'],
        },
      ],
      unless: [
        {
          when: (s) => isOfAssociation(s),
          why: [
            '行业惩戒的公开请用“登记已公开”，公示平台随即得知。',
            'A sanction of the association is published by its own act, which tells the platform.',
          ],
        },
      ],
      then: [
        provided(isFine, moves(penalty, { by: 'penalty', does: 'notePayment', with: { paidOn: 'doneOn' } })),
        provided(isPublication, moves(penalty, { by: 'penalty', does: 'notePublication', with: { publishedOn: 'doneOn' } })),
      ],
    },
    publish: {
      title: ['登记已公开', 'Published'],
      from: ['executing', 'unexecuted'],
      to: 'published',
      by: office.clerks,
      due: { clock: 'execute', of: 'district-clerk', when: (s) => isOfAssociation(s) },
      form: ['doneOn', 'executor', 'proof', 'proofPapers'],
      need: ['doneOn', 'executor', 'decisionNumber'],
      unless: [
        {
          when: (s) => not(isOfAssociation(s)),
          why: ['本项不是行业惩戒的公开。', 'This is not the publication of a sanction of the association.'],
        },
      ],
      then: [say(sanctionEffective)],
    },
    publishAgain: {
      title: ['重新报送公示', 'Publish again'],
      from: 'published',
      by: office.clerks,
      reason: true,
      due: { clock: null, of: 'district-clerk', when: (s) => s.publicationRefusal.exists() },
      then: [set({ publicationRefusal: null }), say(sanctionEffective)],
      unless: [{ when: (s) => not(s.publicationRefusal.exists()), why: ['公示平台没有退回。', 'The platform has not refused it.'] }],
    },
    // Payment and publication are entered once: on the measure, or on the case.
    follow: {
      title: ['随处罚案件登记已执行', 'Carried out, as noted on the case'],
      from: ['executing', 'unexecuted'],
      to: 'executed',
      by: [],
      form: ['doneOn', 'executor', 'proof'],
    },
    fail: { title: ['登记未执行', 'Not carried out'], from: 'executing', to: 'unexecuted', by: office.clerks, reason: true },
    resume: { title: ['继续执行', 'Go on'], from: 'unexecuted', to: 'executing', by: office.clerks, reason: 'optional' },
    postpone: {
      title: ['延长期限', 'Postpone'],
      from: ['executing', 'unexecuted'],
      by: office.city,
      form: ['dueOn'],
      need: ['dueOn'],
      reason: true,
    },
    retract: {
      title: ['决定撤销，终止执行', 'Its decision is annulled'],
      from: ['executing', 'unexecuted'],
      to: 'annulled',
      by: [],
      byRule: true,
      then: [stamp('liftedOn')],
    },
    // What the platform shows of a sanction that fell is taken down at once.
    takeDown: {
      title: ['决定撤销，撤回公示', 'Its decision is annulled: taken down'],
      from: 'published',
      to: 'annulled',
      by: [],
      byRule: true,
      then: [stamp('liftedOn'), say(sanctionWithdrawn)],
    },
    lift: {
      title: ['终止执行', 'Lift'],
      from: ['executing', 'unexecuted'],
      to: 'lifted',
      by: 'city-lead',
      reason: true,
      danger: true,
      then: [stamp('liftedOn')],
    },
  },
  notices: {
    opened: {
      words: ['有一项处分待执行：{measure}，期限{dueOn}。', 'A sanction is to be carried out: {measure}, by {dueOn}.'],
      on: { action: ['arise', 'enter'] },
      to: [district, { roles: 'lawyer', at: { entry: 'lawyer' } }],
    },
    near: {
      words: ['处分执行即将到期：{measure}，期限{dueOn}。', 'A measure is due soon: {measure}, by {dueOn}.'],
      on: { clock: 'execute', at: 'warn' },
      to: district,
    },
    over: {
      words: ['处分执行已超期：{measure}，期限{dueOn}。', 'A measure is overdue: {measure}, due on {dueOn}.'],
      on: { clock: 'execute', at: 'end' },
      to: [district, { roles: 'city-clerk', at: 'all' }],
    },
    executed: {
      words: ['处分已执行：{measure}，执行日期{doneOn}。', 'A measure was carried out on {doneOn}: {measure}.'],
      on: { action: ['execute', 'publish', 'follow'] },
      to: { roles: 'city-clerk', at: 'all' },
    },
    failed: {
      words: ['处分未能执行：{measure}。', 'A measure was not carried out: {measure}.'],
      on: { action: 'fail' },
      to: { roles: office.city, at: 'all' },
    },
    postponed: {
      words: ['处分执行期限延长至{dueOn}：{measure}。', 'A measure may be carried out until {dueOn}: {measure}.'],
      on: { action: 'postpone' },
      to: [district, { roles: 'lawyer', at: { entry: 'lawyer' } }],
    },
    lifted: {
      words: ['处分已终止执行：{measure}。', 'A measure was lifted: {measure}.'],
      on: { action: ['lift', 'retract', 'takeDown'] },
      to: [district, { roles: 'lawyer', at: { entry: 'lawyer' } }],
    },
  },
  place: {
    district: 'seat',
    owner: { unit: 'city/lawyers-office' },
    involve: { lawyer: { role: 'subject', as: 'entry' } },
    units: { 'city/lawyers-office': 'handler' },
    known: ['seat'],
  },
  related: [
    {
      title: ['同一投诉的其他执行事项', 'Other measures of the complaint'],
      type: 'lawyers.sanction',
      by: 'complaint',
      of: 'complaint',
      columns: sanctionColumns,
    },
    {
      title: ['同一处罚的其他执行事项', 'Other measures of the penalty'],
      type: 'lawyers.sanction',
      by: 'penalty',
      of: 'penalty',
      columns: sanctionColumns,
    },
    {
      title: ['该律师的其他执行事项', 'Other measures of the lawyer'],
      type: 'lawyers.sanction',
      by: 'lawyer',
      of: 'lawyer',
      columns: sanctionColumns,
    },
  ],
  menu: { group: 'supervision', order: 4, calls: { lawyer: { title: ['涉及本人的处分执行', 'Sanctions I have to carry out'] } } },
  heading: ['measure', 'lawyerName', 'firmName'],
  list: {
    columns: ['number', 'measure', 'sanction', 'penaltyKind', 'lawyerName', 'firm', 'executeDue', 'state'],
    filters: [
      'state',
      'standing',
      'measure',
      'sanction',
      'penaltyKind',
      'district',
      'lawyerName',
      'decisionNumber',
      'decidedOn',
      'doneOn',
      'lawyer',
      'firm',
      'complaint',
      'penalty',
    ],
    views: {
      executing: { title: ['执行中', 'Being carried out'], filter: { state: 'executing' } },
      overdue: { title: ['超期', 'Overdue'], filter: { standing: 'overdue' } },
      unexecuted: { title: ['未执行', 'Not carried out'], filter: { state: 'unexecuted' } },
    },
    sort: '-createdAt',
  },
});
