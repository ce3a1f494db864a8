import { choice, date, files, identifier, prose, ref, rows, text } from '../../../definitions/index.js';
import { firm } from '../registers/firm.js';
import { lawyer } from '../registers/lawyer.js';
import { criterionTitles, levels } from './parameters.js';

const ways = { phone: ['电话', 'By telephone'], letter: ['信函', 'By letter'], firm: ['通过律所', 'Through his firm'] } as const;
const results = { unreached: ['未联系上', 'Not reached'], reached: ['已联系上', 'Reached'] } as const;
export const disposals = {
  urge: ['催告转所', 'Urged to find a firm'],
  apply: ['申请注销', 'He applies for cancellation'],
  cancel: ['依法注销', 'Cancelled by law'],
  correct: ['更正数据', 'Data corrected'],
} as const;
const syncs = {
  sent: ['已发送', 'Sent'],
  accepted: ['已接收', 'Accepted'],
  refused: ['不予接收', 'Refused'],
  undelivered: ['未送达', 'Not delivered'],
} as const;

/** What the search found. */
export const found = {
  lawyer: ref(['律师', 'Lawyer'], lawyer, { required: true, filter: true }),
  lawyerName: text(['律师姓名', 'Name of the lawyer'], { take: { ref: 'lawyer', field: 'name' }, search: true }),
  licence: identifier(['执业证号', 'Licence number'], 'lawyerLicence', { take: { ref: 'lawyer', field: 'licence' } }),
  firm: ref(['律师事务所', 'Firm'], firm, { filter: true, take: { ref: 'lawyer', field: 'firm' } }),
  run: ref(['核查批次', 'Run'], 'lawyers.zombieRun', { filter: true }),
  level: choice(['程度', 'Level'], levels, { filter: true }),
  rules: choice(['命中规则', 'Criteria'], criterionTitles, { many: true, filter: true }),
  facts: prose(['规则、数据与日期', 'Criterion, data, day'], { max: 4000 }),
} as const;

/** What was done to find out. */
export const checked = {
  contacts: rows(
    ['联系记录', 'Contacts'],
    {
      way: choice(['方式', 'Way'], ways, { required: true }),
      on: date(['日期', 'On'], { required: true }),
      result: choice(['结果', 'Result'], results, { required: true }),
      note: text(['说明', 'Note'], { max: 300 }),
    },
    { appendOnly: true, most: 20 },
  ),
  contactedOn: date(['最近登记联系日期', 'Contact last recorded on']),
  finding: prose(['核查结论', 'Finding'], { max: 4000 }),
  exclusionReason: prose(['排除理由', 'Why he is none'], { max: 4000 }),
  excludedOn: date(['排除日期', 'Cleared on'], { filter: true }),
} as const;

/** What the public was told, and who objected. */
export const published = {
  publishedOn: date(['公示日期', 'Published on'], { filter: true }),
  objectorName: text(['异议人', 'Who objects'], { max: 60 }),
  objectorPhone: text(['异议人电话', 'His telephone'], { class: 'personal', mask: 'phone', max: 20 }),
  objection: prose(['异议', 'Objection'], { max: 8000 }),
  objectionPapers: files(['异议材料', 'Papers of the objection']),
  objectedOn: date(['提出异议日期', 'Objected on']),
  objectionReceipt: text(['异议回执', 'Receipt of the objection'], { max: 16 }),
  objectionFinding: prose(['异议复核意见', 'Finding on the objection'], { max: 4000 }),
  determinedOn: date(['认定日期', 'Determined on'], { filter: true }),
} as const;

/** What was done about it, and what the ministry's platform said. */
export const disposed = {
  disposal: choice(['处置方式', 'Disposal'], disposals, { filter: true }),
  disposalText: prose(['处置说明', 'What was done'], { max: 4000 }),
  complaint: ref(['在办投诉案件', 'Complaint in hand'], 'lawyers.complaint'),
  disposedOn: date(['处置完成日期', 'Disposed on'], { filter: true }),
  sync: choice(['诚信平台同步', 'Publication platform'], syncs, { filter: true }),
  syncRequest: text(['同步请求号', 'Request id'], { max: 64 }),
  syncReceipt: text(['同步回执编号', 'Receipt'], { max: 64 }),
  syncRefusal: text(['不予接收原因', 'Why it was refused'], { max: 500 }),
  syncedOn: date(['同步日期', 'In step since']),
  archivedOn: date(['归档日期', 'Archived on']),
} as const;

export const sections = [
  { title: ['疑似情况', 'Suspicion'], fields: ['lawyer', 'licence', 'firm', 'run', 'level', 'rules', 'facts'] },
  { title: ['核查', 'Checked'], fields: ['contacts', 'contactedOn', 'finding', 'exclusionReason', 'excludedOn'] },
  {
    title: ['公示与异议', 'Publication and objection'],
    fields: [
      'publishedOn',
      'objectorName',
      'objectorPhone',
      'objection',
      'objectionPapers',
      'objectedOn',
      'objectionReceipt',
      'objectionFinding',
      'determinedOn',
    ],
    brief: true,
  },
  {
    title: ['处置与同步', 'Disposal'],
    fields: ['disposal', 'disposalText', 'complaint', 'disposedOn', 'sync', 'syncReceipt', 'syncedOn', 'syncRefusal', 'archivedOn'],
    brief: true,
  },
] as const;
