import { authorities } from '@fatong/contracts/bureau/shanghai';
import { lawyerStatuses, practiceOutcomes, practiceSources } from '@fatong/contracts/codes';
import type { Label } from '@fatong/contracts';
import { boolean, choice, date, identifier, instant, matchResults, ref, rows, text } from '../../../definitions/index.js';
import { matterAuthorities, matterKinds, matterStages } from '../bindings/codes.js';
import { firm } from '../registers/firm.js';
import { lawyer } from '../registers/lawyer.js';

/** What every record of practice says (L07–L10): who acted, before whom, in which case, when, on which papers, and what came of it. `on`: what the day it was done is called. */
export const practised = ({ on }: { readonly on: Label }) =>
  ({
    source: choice(['信息来源', 'Source'], practiceSources, { filter: true }),
    lawyer: ref(['律师', 'Lawyer'], lawyer, { filter: true }),
    firm: ref(['当时执业机构', 'Firm at the time'], firm, { filter: true, take: { ref: 'lawyer', field: 'firm' } }),
    authorityKind: choice(['办案机关类别', 'Kind of authority'], matterAuthorities, { filter: true }),
    authority: choice(['办案机关', 'Authority'], authorities, { filter: true }),
    authorityName: text(['办案机关名称', 'Name of the authority'], { max: 200, search: true }),
    caseNumber: identifier(['案号', 'Case number'], 'caseNumber', { filter: true }),
    fileNumber: text(['立案文号', 'Number of the file'], { max: 100, filter: true, search: true }),
    caseKind: choice(['案件类别', 'Kind of case'], matterKinds, { filter: true }),
    stage: choice(['诉讼阶段', 'Stage'], matterStages, { filter: true }),
    lawyerStatus: choice(['当时执业状态', 'Practice status then'], lawyerStatuses, {
      filter: true,
      take: { ref: 'lawyer', field: 'status' },
    }),
    client: text(['委托人', 'Client'], { max: 120, class: 'personal', mask: 'party' }),
    outcome: choice(['办理结果', 'Outcome'], practiceOutcomes, { filter: true }),
    usedOn: date(on, { filter: true }),
    complaint: ref(['关联投诉', 'Complaint'], 'lawyers.complaint', { filter: true }),
    alert: ref(['关联预警', 'Alert'], 'lawyers.alert', { filter: true }),
  }) as const;

/** The case it belongs to. */
export const bound = {
  binding: ref(['案件绑定', 'Binding'], 'lawyers.binding', { filter: true }),
} as const;

/** On which papers, and why nothing came of it. */
export const papered = {
  reason: text(['未获准或者取消原因', 'Why refused or cancelled'], { max: 500 }),
  materials: rows(['材料', 'Papers'], {
    name: text(['材料名称', 'Name'], { required: true, max: 200 }),
    sm3: text(['SM3 摘要', 'SM3 digest'], { max: 64 }),
  }),
} as const;

/** Of a record that our own service opens the register says who the lawyer is. */
export const registered = {
  lawyerName: text(['律师姓名', 'Name of the lawyer'], { max: 60, search: true, filter: true, take: { ref: 'lawyer', field: 'name' } }),
  licence: identifier(['执业证号', 'Licence number'], 'lawyerLicence', { filter: true, take: { ref: 'lawyer', field: 'licence' } }),
} as const;

/** Of one that a partner tells he says it, and it is matched. */
export const told = {
  sourceNumber: text(['来源编号', 'Number at the source'], { max: 64, filter: true }),
  askedOn: date(['申请日期', 'Asked on'], { filter: true }),
  askedAt: instant(['申请时间', 'Asked at']),
  approvedAt: instant(['同意时间', 'Approved at']),
  usedAt: instant(['办理时间', 'Done at']),
  cancelledAt: instant(['取消时间', 'Cancelled at']),
  ...papered,
  ...bound,
  lawyerName: text(['律师姓名', 'Name of the lawyer'], { max: 60, search: true, filter: true }),
  licence: identifier(['执业证号', 'Licence number'], 'lawyerLicence', { filter: true }),
  uscc: identifier(['律所信用代码（来源所报）', 'Credit code of the firm as reported'], 'uscc'),
  matched: choice(['匹配结果', 'Match'], matchResults, { filter: true }),
  lawyers: ref(['疑似律师', 'Lawyers it may be'], lawyer, { many: true }),
  withdrawn: boolean(['来源已撤回', 'Taken back by its source']),
} as const;

/** What a source says of every act; each type adds its own. */
export const toldByAll = [
  'source',
  'sourceNumber',
  'lawyerName',
  'licence',
  'uscc',
  'authorityKind',
  'authority',
  'authorityName',
  'caseNumber',
  'fileNumber',
  'caseKind',
  'stage',
  'client',
  'outcome',
  'askedOn',
  'askedAt',
  'approvedAt',
  'usedOn',
  'usedAt',
  'cancelledAt',
  'reason',
  'materials',
] as const;
