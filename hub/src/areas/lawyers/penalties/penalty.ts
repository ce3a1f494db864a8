import { not, or } from '@fatong/contracts/expression';
import { record } from '../../../definitions/index.js';
import { lawyers } from '../area.js';
import { listBadge, penaltyColumns, sanctionColumns } from '../beside.js';
import { annulling } from './annulling.js';
import { clocks } from './clocks.js';
import { clue } from './clue.js';
import { appealing } from './appealing.js';
import { contesting } from './contesting.js';
import { deciding } from './deciding.js';
import { fields, sections } from './fields.js';
import { hearing } from './hearing.js';
import { investigating } from './investigating.js';
import { letters } from './letters.js';
import { notices } from './notices.js';
import { penaltyGuide } from './penalty-guide.js';
import { seen } from './seen.js';
import { serving } from './serving.js';
import { states } from './states.js';
import { deliberation, extension, filing, review, revocation } from './steps.js';

/**
 * An administrative penalty on a lawyer or a firm (L04, 行政处罚), from the clue to its execution: filed by three persons, investigated by two officers, reviewed
 * by one who did not handle it, discussed where it is grave, with notice and hearing before the decision. One of two authorities has it: the district, or the
 * city, which alone revokes. Suspension and closure move the register, and end there by themselves.
 */
export const penalty = record(lawyers, 'penalty', ['行政处罚', 'Penalties'], {
  one: 'Penalty case',
  number: 'XZ{yyyymmdd}{seq:6}',
  fields: { ...fields, ...filing.fields, ...extension.fields, ...review.fields, ...deliberation.fields, ...revocation.fields },
  states,
  sections: [
    sections.about,
    sections.investigation,
    { ...deliberation.section, brief: true },
    sections.course,
    sections.remedies,
    { ...revocation.section, brief: true },
    { title: ['审批', 'Approval'], fields: ['filingStep', 'extensionStep', 'reviewStep'], brief: true },
  ],
  ...seen,
  show: {
    lawyer: (p) => not(p.subject.is('firm')),
    licence: (p) => not(p.subject.is('firm')),
    firm: (p) => or(p.subject.is('firm'), p.firm.exists()),
  },
  clocks,
  letters,
  actions: {
    ...clue,
    ...investigating,
    ...deliberation.actions,
    ...hearing,
    ...deciding,
    ...revocation.actions,
    ...serving,
    ...contesting,
    ...appealing,
    ...annulling,
  },
  notices,
  guide: penaltyGuide,
  related: [
    {
      title: ['处分执行', 'Execution'],
      type: 'lawyers.sanction',
      by: 'penalty',
      columns: sanctionColumns,
      begin: {
        actions: ['enter'],
        fill: {
          lawyer: 'lawyer',
          firm: 'firm',
          seat: 'jurisdiction',
          penalty: 'id',
          decisionNumber: 'decisionNumber',
          decidedOn: 'decidedOn',
        },
      },
    },
    {
      title: ['当事人的其他处罚案件', 'Other penalty cases of the lawyer'],
      type: 'lawyers.penalty',
      by: 'lawyer',
      of: 'lawyer',
      columns: penaltyColumns,
    },
    { title: ['该律师的投诉', 'Complaints about the lawyer'], type: 'lawyers.complaint', by: 'lawyer', of: 'lawyer' },
  ],
  badges: [{ ...listBadge, of: 'lawyer', beside: 'party' }],
  place: {
    district: 'jurisdiction',
    involve: {
      lawyer: [
        { role: 'subject', as: 'entry' },
        { role: 'firm', as: 'unit' },
      ],
      firm: { role: 'firm', as: 'unit' },
    },
    known: ['jurisdiction'],
  },
  menu: {
    group: 'violations',
    order: 2,
    calls: {
      lawyer: { title: ['涉及本人的处罚', 'Penalties that concern me'] },
      'firm-clerk': { title: ['涉及本所的处罚', 'Penalties that concern us'] },
    },
  },
  heading: ['party'],
  list: {
    columns: ['number', 'party', 'district', 'authority', 'state', 'kinds', 'decideDue', 'decidedOn'],
    filters: [
      'state',
      'standing',
      'decideStanding',
      'district',
      'authority',
      'subject',
      'lawyer',
      'firm',
      'party',
      'source',
      'articles',
      'kinds',
      'complaint',
      'violation',
      'filedOn',
      'hearing',
      'hearingRoom',
      'decidedOn',
      'outcome',
      'revocationAnswer',
      'decideExtended',
      'reconsideration',
      'reconsiderationOn',
      'lawsuit',
      'lawsuitOn',
      'appeal',
      'appealOn',
      'retrial',
      'retrialOn',
    ],
    views: {
      inHand: {
        title: ['待我办理', 'In hand'],
        filter: { state: ['clue', 'investigation', 'reviewed', 'deliberated', 'decided', 'annulled'] },
      },
      approval: { title: ['待审批', 'To approve'], filter: { state: ['filing', 'extension', 'deliberation', 'notified', 'deciding'] } },
      review: { title: ['法制审核', 'Legal review'], filter: { state: 'review' } },
      hearing: { title: ['听证', 'Hearing'], filter: { state: 'hearing' } },
      served: { title: ['执行中', 'Carried out'], filter: { state: 'served' } },
      late: { title: ['超期', 'Overdue'], filter: { standing: 'overdue' } },
      ...revocation.views,
    },
    calendar: { title: ['听证日程', 'Hearings'], at: 'hearing', beside: ['hearingRoom', 'hearingChair'] },
    sort: '-createdAt',
  },
  counted: { filedOn: ['subject', 'firm'], decidedOn: ['outcome', 'firm'] },
});
