import { courtCaseKinds, courtClosings, courtProcedures } from '@fatong/contracts/codes';
import { courts } from '@fatong/contracts/bureau/shanghai';
import { choice, date, end, identifier, mirror, prose, ref, state, text } from '../../../definitions/index.js';
import { lawyers, office } from '../area.js';
import { lawyer } from '../registers/lawyer.js';

const involvements = { agent: ['代理', 'Acts'], party: ['当事人', 'Party'] } as const;

/** A court case that lawyers act in, or are parties to, counted apart (L27): the courts' truth, mirrored. It belongs to the districts of its lawyers. */
export const courtCase = mirror(lawyers, 'courtCase', ['代理案件（法院推送）', 'Court cases'], {
  law: ['L27'],
  one: 'Court case',
  master: 'court-cases',
  fields: {
    caseNumber: identifier(['案号', 'Case number'], 'caseNumber', { filter: true }),
    court: choice(['法院', 'Court'], courts, { filter: true }),
    kind: choice(['案件类别', 'Kind of case'], courtCaseKinds, { filter: true }),
    procedure: choice(['审判程序', 'Procedure'], courtProcedures, { filter: true }),
    cause: text(['案由', 'Cause of action'], { search: true }),
    lawyerNames: text(['涉案律师', 'Lawyers in the case'], { max: 4000, search: true }),
    licences: identifier(['执业证号', 'Licence numbers'], 'lawyerLicence', { many: true }),
    lawyers: ref(['律师登记', 'Lawyers in the register'], lawyer, {
      many: true,
      filter: true,
      resolve: { by: 'licence', from: 'licences' },
    }),
    partyLicences: identifier(['当事人律师执业证号', 'Licence numbers of those who are parties'], 'lawyerLicence', { many: true }),
    partyLawyers: ref(['当事人律师', 'Lawyers who are parties'], lawyer, {
      many: true,
      filter: true,
      resolve: { by: 'licence', from: 'partyLicences' },
    }),
    involvement: choice(['涉诉方式', 'How lawyers are involved'], involvements, { many: true, filter: true }),
    represented: prose(['代理关系', 'Whom they act for'], { class: 'personal' }),
    filedOn: date(['立案日期', 'Filed on'], { filter: true }),
    hearingOn: date(['开庭日期', 'Hearing on'], { filter: true }),
    closedOn: date(['结案日期', 'Closed on'], { filter: true }),
    closing: choice(['结案方式', 'How closed'], courtClosings, { filter: true }),
  },
  states: {
    filed: state(['已立案', 'Filed'], 'open'),
    scheduled: state(['已排期', 'Scheduled'], 'waiting'),
    trial: state(['审理中', 'On trial']),
    suspended: state(['中止', 'Suspended'], 'waiting'),
    closed: state(['已结案', 'Closed'], 'done'),
    appealed: state(['上诉中', 'Under appeal']),
    archived: end(['已归档', 'Archived']),
  },
  groups: {
    progress: {
      title: ['案件', 'Case'],
      fields: [
        'caseNumber',
        'court',
        'kind',
        'procedure',
        'cause',
        'filedOn',
        'hearingOn',
        'closedOn',
        'closing',
        'lawyerNames',
        'licences',
        'partyLicences',
        'involvement',
        'represented',
      ],
    },
  },
  sections: [
    {
      title: ['案件', 'Case'],
      fields: ['caseNumber', 'court', 'kind', 'procedure', 'cause', 'filedOn', 'hearingOn', 'closedOn', 'closing'],
    },
    { title: ['律师', 'Lawyers'], fields: ['lawyerNames', 'involvement', 'partyLawyers', 'licences', 'lawyers', 'represented'] },
  ],
  see: { ...office.see },
  reveal: { represented: office.clerks },
  place: {
    involve: {
      lawyers: [
        { role: 'subject', as: 'entry' },
        { role: 'firm', as: 'unit' },
        { role: 'copy', as: 'district' },
      ],
      partyLawyers: { role: 'part', as: 'entry' },
    },
  },
  menu: { group: 'conduct', order: 1 },
  heading: ['caseNumber', 'lawyerNames'],
  list: {
    columns: ['caseNumber', 'court', 'cause', 'lawyerNames', 'involvement', 'state', 'filedOn', 'hearingOn', 'closedOn'],
    filters: [
      'state',
      'caseNumber',
      'court',
      'kind',
      'procedure',
      'lawyers',
      'partyLawyers',
      'involvement',
      'filedOn',
      'hearingOn',
      'closedOn',
      'closing',
    ],
    views: {
      open: { title: ['在审', 'In hand'], filter: { state: ['filed', 'scheduled', 'trial', 'suspended', 'appealed'] } },
      agent: { title: ['涉诉（代理）', 'Lawyers act'], filter: { involvement: 'agent' } },
      party: { title: ['涉诉（当事人）', 'Lawyers are parties'], filter: { involvement: 'party' } },
      closed: { title: ['已结', 'Closed'], filter: { state: ['closed', 'archived'] } },
    },
    sort: '-filedOn',
  },
});
