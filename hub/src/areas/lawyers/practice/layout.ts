import type { Label } from '@fatong/contracts';
import { alertColumns, complaintColumns } from '../beside.js';

/** Records of practice look alike: who, before whom, in which case; then what each is about; then when and on which papers. */
export const caseSection = {
  title: ['律师与案件', 'Lawyer and case'],
  fields: [
    'lawyerName',
    'licence',
    'lawyer',
    'lawyerStatus',
    'firm',
    'authorityKind',
    'authority',
    'authorityName',
    'caseNumber',
    'fileNumber',
    'caseKind',
    'stage',
  ],
} as const;
/** The case it belongs to, where it is known. */
export const boundSection = { ...caseSection, fields: [...caseSection.fields, 'binding'] } as const;
export const originSection = { title: ['办理过程', 'Course'], fields: ['source', 'outcome'], brief: true } as const;
export const timeSection = {
  title: ['办理过程', 'Course'],
  fields: ['source', 'sourceNumber', 'outcome', 'askedOn', 'askedAt', 'approvedAt', 'usedAt', 'cancelledAt', 'reason', 'materials'],
  brief: true,
} as const;
export const matchSection = { title: ['匹配', 'Match'], fields: ['matched', 'lawyers', 'uscc'], brief: true } as const;
export const linkSection = { title: ['关联', 'Linked'], fields: ['complaint', 'alert'], brief: true } as const;

export const columns = ['number', 'lawyerName', 'firm', 'authorityName', 'caseNumber'] as const;
/** Twelve that all have, beside their state. */
export const filters = [
  'state',
  'district',
  'lawyerName',
  'licence',
  'lawyer',
  'firm',
  'authorityKind',
  'authority',
  'caseNumber',
  'fileNumber',
  'caseKind',
  'stage',
  'source',
  'usedOn',
  'outcome',
] as const;
export const toldFilters = ['matched', 'sourceNumber', 'askedOn'] as const;
export const toldView = {
  matching: { title: ['待匹配', 'To be matched'], filter: { state: 'matching' } },
  refused: { title: ['未获准', 'Refused'], filter: { outcome: 'refused' } },
} as const;

/** By what figures tell them apart (`practice`, `access`). */
export const counted = { usedOn: ['authorityKind', 'authority', 'firm', 'outcome'] } as const;
export const toldCounted = { ...counted, askedOn: ['authority', 'outcome'] } as const;

const official = ['firm-clerk', 'lawyer'] as const;
const columnsBeside = ['number', 'authorityName', 'caseNumber', 'state', 'usedOn'] as const;

/** What stands beside one: the lawyer's others of its kind, complaints and alerts about him. */
export const related = ({ self, title }: { readonly self: `lawyers.${string}`; readonly title: Label }) =>
  [
    { title, type: self, by: 'lawyer', of: 'lawyer', columns: columnsBeside },
    {
      title: ['该律师的投诉', 'Complaints about the lawyer'],
      type: 'lawyers.complaint',
      by: 'lawyer',
      of: 'lawyer',
      columns: complaintColumns,
    },
    {
      title: ['该律师的预警', 'Alerts about the lawyer'],
      type: 'lawyers.alert',
      by: 'lawyer',
      of: 'lawyer',
      columns: alertColumns,
      notFor: official,
    },
  ] as const;
