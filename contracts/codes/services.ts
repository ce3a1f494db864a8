import { codeList, type CodeOf } from './list.js';

/** What a lawyer asks authorities for through the service centre (L18). */
export const serviceKinds = codeList(['事项', 'Service'], {
  filing: ['在线立案', 'Online filing'],
  reading: ['阅卷预约', 'Reading a file'],
  meeting: ['会见预约', 'Meeting'],
  contact: ['联系主办法官、检察官', 'Message to judge or prosecutor'],
  progress: ['案件进度查询', 'Progress of a case'],
  caseInfo: ['案件信息查看', 'View of a case'],
  companyFile: ['工商档案调取', 'Company file'],
  marriage: ['婚姻登记核查', 'Marriage register'],
});
export type ServiceKind = CodeOf<typeof serviceKinds>;

/** Whom a reading or a message may go to. */
export const serviceTargets = codeList(['受理机关类别', 'Kind of authority'], {
  court: ['人民法院', 'Court'],
  procuratorate: ['人民检察院', 'Procuratorate'],
});

/** How far an authority says that it is with a request. */
export const serviceStandings = codeList(['办理状态', 'How far it is'], {
  accepted: ['已受理', 'Taken'],
  handling: ['办理中', 'In hand'],
  done: ['已办结', 'Done'],
  returned: ['退回补正', 'Sent back'],
  refused: ['不予办理', 'Refused'],
});
export type ServiceStanding = CodeOf<typeof serviceStandings>;

export const daytimes = codeList(['预约时段', 'Time of day'], { morning: ['上午', 'Morning'], afternoon: ['下午', 'Afternoon'] });

export const filingKinds = codeList(['案件类别', 'Kind of case'], {
  civil: ['民事', 'Civil'],
  administrative: ['行政', 'Administrative'],
  criminal: ['刑事自诉', 'Private prosecution'],
  enforcement: ['执行', 'Enforcement'],
  other: ['其他', 'Other'],
});

/** What of a company's papers is asked for. */
export const companyFileKinds = codeList(['档案类别', 'Kind of file'], {
  inner: ['内档', 'Registration file'],
  published: ['公示档', 'Published file'],
});

export const marriageStatuses = codeList(['婚姻登记状况', 'Marriage register'], {
  none: ['未查到登记记录', 'No record'],
  married: ['已登记结婚', 'Married'],
  divorced: ['已登记离婚', 'Divorced'],
});

/** What courts serve by electronic means (民事诉讼法 90). */
export const servedDocumentKinds = codeList(['文书种类', 'Kind of document'], {
  judgment: ['判决书', 'Judgment'],
  ruling: ['裁定书', 'Ruling'],
  mediation: ['调解书', 'Mediation'],
  decision: ['决定书', 'Decision'],
  notice: ['通知书', 'Notice'],
  summons: ['传票', 'Summons'],
  pleadings: ['应诉材料', 'Pleadings'],
  other: ['其他文书', 'Other document'],
});

/** What evidence of a filing may be, and how large one of it: fifteen of them are what one message carries (200 MB, as base64). */
export const evidenceTypes = [
  'application/pdf',
  'image/jpeg',
  'image/png',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
] as const;
export const evidenceBytes = 10 * 1_048_576;
