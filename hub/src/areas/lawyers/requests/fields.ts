import { authorities, courts, meetingPlaces } from '@fatong/contracts/bureau/shanghai';
import {
  companionRoles,
  companyFileKinds,
  daytimes,
  evidenceBytes,
  filingKinds,
  filingStages,
  marriageStatuses,
  readingModes,
  serviceKinds,
  serviceTargets,
} from '@fatong/contracts/codes';
import { choice, date, files, identifier, integer, money, prose, ref, rows, slot, text } from '../../../definitions/index.js';
import { binding } from '../bindings/binding.js';
import { firm } from '../registers/firm.js';
import { lawyer } from '../registers/lawyer.js';

/** Prosecutors' offices among the authorities. */
const procuratorates = Object.fromEntries(
  authorities.keys.filter((code) => code.startsWith('检')).map((code) => [code, authorities.codes[code]!.label] as const),
);

/** For which case it is asked, as the binding has it. */
export const ofBinding = {
  binding: ref(['绑定案件', 'Case bound to'], binding, { required: true, filter: true }),
  kind: choice(['事项', 'Service'], serviceKinds, { required: true, filter: true }),
  lawyer: ref(['律师', 'Lawyer'], lawyer, { filter: true, take: { ref: 'binding', field: 'lawyer' } }),
  lawyerName: text(['律师姓名', 'Name of the lawyer'], { take: { ref: 'binding', field: 'lawyerName' }, search: true }),
  licence: identifier(['执业证号', 'Licence number'], 'lawyerLicence', { take: { ref: 'binding', field: 'licence' } }),
  firm: ref(['执业机构', 'Firm'], firm, { filter: true, take: { ref: 'binding', field: 'firm' } }),
  caseNumber: text(['案号', 'Case number'], { max: 100, take: { ref: 'binding', field: 'caseNumber' }, filter: true }),
  fileNumber: text(['立案文号', 'Number of the file'], { max: 100, take: { ref: 'binding', field: 'fileNumber' } }),
  client: text(['委托人（当事人）', 'Client'], {
    class: 'personal',
    mask: 'party',
    max: 120,
    take: { ref: 'binding', field: 'client' },
  }),
} as const;

/** What a form asks for, by the kind of service; the names are those of `fieldsOf` below. */
export const details = {
  target: choice(['受理机关类别', 'Kind of authority'], serviceTargets, { filter: true }),
  court: choice(['法院', 'Court'], courts, { filter: true }),
  procuratorate: choice(['检察院', 'Procuratorate'], procuratorates, { filter: true }),
  matter: text(['办理案件的案号或文号', 'Number of the case it is about'], {
    max: 100,
    hint: ['不填写的，以绑定案件的为准。', 'Left empty it is that of the case bound to.'],
  }),
  caseKind: choice(['案件类别', 'Kind of case'], filingKinds),
  cause: text(['案由', 'Cause of action'], { max: 200 }),
  opposing: text(['对方当事人', 'Opposing parties'], { class: 'personal', mask: 'party', max: 400 }),
  claim: prose(['诉讼请求及事实理由', 'Claims, facts and reasons'], { class: 'sensitive', max: 8000 }),
  amount: money(['标的金额', 'Amount in dispute']),
  fee: money(['预交诉讼费', 'Court fee to be paid']),
  // What one message to a court carries (`evidenceBytes`).
  evidence: files(['证据及材料', 'Evidence and papers'], {
    accept: ['pdf', 'jpg', 'png', 'docx'],
    most: 15,
    maxMb: evidenceBytes / 1_048_576,
    hint: [
      '最多 15 份，每份不超过 10 MB，内容随申请一并送交法院；较大的请压缩或者拆分后上传。',
      'Fifteen of 10 MB each at most; their content goes to the court with the filing. Compress or split larger ones.',
    ],
  }),
  mode: choice(['阅卷方式', 'How it is read'], readingModes),
  volumes: text(['卷册范围', 'Volumes'], { max: 200 }),
  wantedOn: date(['预约日期', 'Wanted on']),
  daytime: choice(['预约时段', 'Time of day'], daytimes),
  place: choice(['会见场所', 'Place of meeting'], meetingPlaces, { filter: true }),
  detainee: text(['被会见人', 'Who is met'], { class: 'personal', mask: 'name', max: 60 }),
  first: slot(['可会见时段一', 'First slot']),
  second: slot(['可会见时段二', 'Second slot']),
  companions: rows(
    ['随行人员', 'Companions'],
    {
      name: text(['姓名', 'Name'], { required: true, max: 60 }),
      role: choice(['身份', 'Role'], companionRoles, { required: true }),
      certificate: text(['证号', 'Certificate'], { max: 40 }),
    },
    { most: 3 },
  ),
  message: prose(['联系内容', 'Text'], { class: 'sensitive', max: 4000 }),
  company: text(['企业名称', 'Name of the company'], { max: 120 }),
  companyCode: identifier(['统一社会信用代码', 'Unified social credit code'], 'uscc'),
  companyFile: choice(['档案类别', 'Kind of file'], companyFileKinds),
  person: text(['被查询人姓名', 'Name of the person'], { class: 'personal', mask: 'name', max: 60 }),
  personId: identifier(['被查询人公民身份号码', 'Resident ID number of the person'], 'residentId'),
  purpose: text(['用途', 'Purpose'], { max: 500 }),
} as const;
export type Detail = keyof typeof details;

/** That he took it back, and whether the authority knows. */
export const takenBack = {
  withdrawal: text(['撤回原因', 'Why it is taken back'], { max: 500 }),
  withdrawnOn: date(['撤回日期', 'Taken back on'], { filter: true }),
  withdrawing: choice(
    ['撤回送达情况', 'Whether the authority knows'],
    {
      sent: ['已发出', 'Sent'],
      arrived: ['办理机关已收到', 'It arrived'],
      undelivered: ['未能送达', 'Not delivered'],
    },
    { filter: true },
  ),
  withdrawRequest: text(['撤回请求号', 'Request id of the withdrawal'], { max: 40 }),
} as const;

/** What the authority says of it. */
export const answers = {
  submittedOn: date(['提交日期', 'Handed in on'], { filter: true }),
  serviceRequest: text(['请求号', 'Request id'], { max: 40 }),
  receiptNumber: text(['外部受理编号', 'Receipt number of the authority'], { max: 64, search: true, filter: true }),
  acceptedOn: date(['受理日期', 'Taken on'], { filter: true }),
  answeredOn: date(['最近答复日期', 'Last answered on'], { filter: true }),
  doneOn: date(['办结日期', 'Done on'], { filter: true }),
  result: prose(['办理结果', 'Result'], { class: 'sensitive', max: 20_000 }),
  returnReason: prose(['退回或者不予办理原因', 'Why it came back'], { max: 1000 }),
  filedNumber: text(['立案案号', 'Case number given'], { max: 100, search: true }),
  slot: slot(['安排的会见时段', 'Slot that was given'], { filter: true }),
  caseTitle: text(['案件名称', 'Case'], { max: 200 }),
  charge: text(['涉嫌罪名', 'Charge'], { max: 200 }),
  caseStage: choice(['办案阶段', 'Stage'], filingStages),
  caseReceivedOn: date(['检察院受理日期', 'Received by the procuratorate on']),
  prosecutor: text(['承办检察官', 'Prosecutor'], { max: 60 }),
  companyStatus: text(['企业登记状态', 'Status of the company'], { max: 60 }),
  legalRepresentative: text(['法定代表人', 'Legal representative'], { max: 60 }),
  establishedOn: date(['成立日期', 'Established on']),
  companyPages: integer(['档案页数', 'Pages of the file'], { unit: ['页', 'pages'] }),
  companyPaper: files(['档案文件', 'Pages'], { class: 'sensitive', accept: ['pdf'], most: 1, maxMb: 50 }),
  marriage: choice(['婚姻登记状况', 'Marriage register'], marriageStatuses),
  marriedOn: date(['婚姻登记日期', 'Registered on']),
  registry: text(['婚姻登记机关', 'Registry'], { max: 120 }),
} as const;
export type Answer = keyof typeof answers;
