import { record } from '../../../definitions/index.js';
import { lawyers } from '../area.js';
import { rightsColumns, textColumns, transferColumns } from '../beside.js';
import { applying } from './applying.js';
import { clocks } from './clocks.js';
import { contacting } from './contacting.js';
import { fields, sections, show } from './fields.js';
import { rightsGuide } from './guide.js';
import { handling } from './handling.js';
import { letters } from './letters.js';
import { naming } from './naming.js';
import { notices } from './notices.js';
import { applicants, associationUnit } from './posts.js';
import { seen } from './seen.js';
import { states } from './states.js';
import { extension, refusal, result } from './steps.js';
import { transferring } from './transferring.js';

/**
 * A lawyer asks that his rights in practice be protected (维权, L20–L23), or tells that a case makes no headway. The rights centre of the association, or one of
 * its branches, takes it up, looks into it with the authority and sends him the result; whoever decides is none of those who handled it.
 */
export const rights = record(lawyers, 'rights', ['律师维权', 'Rights protection'], {
  one: 'Rights case',
  law: ['L20', 'L22', 'L23'],
  number: 'WQ{yyyymmdd}{seq:6}',
  fields: { ...fields, ...refusal.fields, ...extension.fields, ...result.fields },
  states,
  sections: [...sections, { title: ['审批环节', 'Approval'], fields: ['refusalStep', 'extensionStep', 'resultStep'], brief: true }],
  ...seen,
  belongs: [naming],
  show,
  clocks,
  letters,
  actions: { ...applying, ...handling, ...contacting, ...transferring },
  notices,
  guide: rightsGuide,
  related: [
    {
      title: ['转办申请', 'Transfers'],
      type: 'lawyers.rightsTransfer',
      by: 'subject',
      columns: transferColumns,
      begin: { actions: ['offer'], fill: { subject: 'id' } },
      notFor: [...applicants],
    },
    { title: ['短信通知', 'Text messages'], type: 'lawyers.text', by: 'rights', columns: textColumns, notFor: [...applicants] },
    {
      title: ['该申请人的其他维权申请', 'Other cases of the applicant'],
      type: 'lawyers.rights',
      by: 'lawyer',
      of: 'lawyer',
      columns: rightsColumns,
      notFor: [...applicants],
    },
  ],
  place: {
    district: 'seat',
    owner: { ref: 'body' },
    units: { [associationUnit]: 'part' },
    involve: {
      lawyer: [
        { role: 'subject', as: 'entry' },
        { role: 'firm', as: 'unit' },
      ],
      firm: { role: 'firm', as: 'unit' },
      receiver: { role: 'copy', as: 'unit' },
    },
  },
  menu: {
    group: 'protection',
    order: 11,
    calls: { lawyer: { title: ['维权申请', 'My rights'] }, 'firm-clerk': { title: ['本所维权申请', 'Rights cases of the firm'] } },
  },
  heading: ['applicant', 'kind'],
  list: {
    columns: ['number', 'applicant', 'kind', 'urgent', 'authorityName', 'state', 'body', 'submittedOn', 'closedOn', 'sentOn'],
    filters: [
      'state',
      'standing',
      'kind',
      'urgent',
      'applicant',
      'lawyer',
      'firm',
      'body',
      'rights',
      'problem',
      'authority',
      'authorityName',
      'infringer',
      'rating',
      'district',
      'caseNumber',
      'onBehalf',
      'responsible',
      'submittedOn',
      'acceptedOn',
      'closedOn',
      'sentOn',
      'result',
      'target',
      'contactStanding',
      'contactedOn',
      'repliedOn',
      'acceptStanding',
      'handleStanding',
    ],
    views: {
      examine: { title: ['待审查', 'To be examined'], filter: { state: ['submitted', 'supplement'] } },
      open: {
        title: ['待办结', 'In hand'],
        filter: {
          state: ['submitted', 'supplement', 'refusal', 'offered', 'accepted', 'handling', 'extension', 'result', 'forwarded', 'replied'],
        },
      },
      offered: { title: ['转办申请中', 'Offered to others'], filter: { state: 'offered' } },
      over: { title: ['已办结', 'Closed'], filter: { state: ['closed', 'archived'] } },
      late: { title: ['超期', 'Overdue'], filter: { standing: 'overdue' } },
    },
    sort: '-submittedOn',
  },
  counted: { submittedOn: ['authority', 'kind'], acceptedOn: ['authority'], closedOn: ['authority', 'result'] },
});
