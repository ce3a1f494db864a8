import { alertColumns, complaintColumns, courtCaseColumns, listed, penalized, practiceReviewColumns, violationColumns } from '../beside.js';

/** How the page of a violation is parted. */
export const sections = [
  {
    title: ['来源信息', 'From the source'],
    fields: [
      'source',
      'authority',
      'documentKind',
      'documentNumber',
      'occurredOn',
      'decidedOn',
      'effectiveFrom',
      'effectiveTo',
      'act',
      'legalBasis',
      'published',
      'sourcePenalty',
      'sourceFinding',
    ],
  },
  { title: ['刑事立案', 'Criminal filing'], fields: ['charge', 'measure', 'stage'] },
  { title: ['行贿', 'Bribery'], fields: ['briberKind', 'bribedFrom', 'bribedTo', 'amountBand', 'bribeOutcome'] },
  {
    title: ['对象与匹配', 'Subject and match'],
    fields: [
      'subject',
      'subjectName',
      'licence',
      'idNumber',
      'birthYear',
      'firmName',
      'uscc',
      'matched',
      'lawyer',
      'lawyerLicence',
      'lawyerFirm',
      'firm',
      'lawyers',
      'firms',
    ],
  },
  { title: ['接收', 'Receipt'], fields: ['receivedOn', 'lag', 'withdrawn'] },
  {
    title: ['核实与认定', 'Verification and finding'],
    fields: ['verification', 'verifiedOn', 'proposed', 'facts', 'basis', 'finding', 'determinedOn'],
    brief: true,
  },
  {
    title: ['处置与上报', 'Disposal and reporting'],
    fields: [
      'disposal',
      'disposalText',
      'penaltyAuthority',
      'seat',
      'upload',
      'uploadReceipt',
      'uploadReceivedOn',
      'uploadReturnedOn',
      'uploadReason',
    ],
    brief: true,
  },
] as const;

/** What is told of the same lawyer elsewhere, and what may be begun from here. */
export const related = [
  listed({ of: 'lawyer', fill: { subject: 'subject', lawyer: 'lawyer', violations: 'id' } }),
  penalized({
    by: 'violation',
    fill: { subject: 'subject', lawyer: 'lawyer', firm: 'firm', violation: 'id', occurredOn: 'occurredOn', foundOn: 'receivedOn' },
  }),
  { title: ['预警', 'Alerts'], type: 'lawyers.alert', by: 'violation', columns: alertColumns },
  { title: ['停止执业审查', 'Reviews of practice'], type: 'lawyers.practiceReview', by: 'violation', columns: practiceReviewColumns },
  {
    title: ['该律师的其他违法违规记录', 'Other violations of the lawyer'],
    type: 'lawyers.violation',
    by: 'lawyer',
    of: 'lawyer',
    columns: violationColumns,
  },
  {
    title: ['该律师的投诉', 'Complaints about the lawyer'],
    type: 'lawyers.complaint',
    by: 'lawyer',
    of: 'lawyer',
    columns: complaintColumns,
  },
  {
    title: ['该律师的代理案件', 'Court cases of the lawyer'],
    type: 'lawyers.courtCase',
    by: 'lawyers',
    of: 'lawyer',
    columns: courtCaseColumns,
  },
] as const;

/** The list of violations: its columns, what narrows it, its views. */
export const list = {
  columns: ['number', 'source', 'subjectName', 'documentKind', 'matched', 'district', 'state', 'decidedOn', 'lag'],
  filters: [
    'state',
    'standing',
    'district',
    'source',
    'documentKind',
    'stage',
    'matched',
    'finding',
    'disposal',
    'upload',
    'subject',
    'subjectName',
    'licence',
    'documentNumber',
    'lawyer',
    'firm',
    'decidedOn',
    'receivedOn',
    'determinedOn',
  ],
  views: {
    matching: { title: ['待匹配', 'To be matched'], filter: { state: ['received', 'matching'] } },
    verification: { title: ['待核实', 'To be verified'], filter: { state: 'verification' } },
    approval: { title: ['待认定审批', 'Awaiting approval'], filter: { state: 'approval' } },
    filings: {
      title: ['刑事立案（未定罪）', 'Criminal filings'],
      filter: { documentKind: 'filing', stage: ['investigation', 'prosecution'] },
    },
    found: { title: ['违法、违规', 'Illegal or irregular'], filter: { finding: ['illegal', 'irregular'] } },
    returned: { title: ['上报未完成', 'Not with the ministry yet'], filter: { upload: ['sent', 'returned', 'undelivered'] } },
  },
  sort: '-createdAt',
} as const;
