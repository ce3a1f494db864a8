import { codeList, type CodeOf } from './list.js';

/** What a lawyer is engaged in (L07). */
export const practiceKinds = codeList(['案件类别', 'Kind of case'], {
  criminal: ['刑事', 'Criminal'],
  civil: ['民事', 'Civil'],
  administrative: ['行政', 'Administrative'],
  enforcement: ['执行', 'Enforcement'],
  arbitration: ['仲裁', 'Arbitration'],
  other: ['非诉讼', 'Outside litigation'],
});

/** How far a case was when a lawyer acted in it; files of a criminal case are open to him from prosecution on (刑事诉讼法 40). */
export const caseStages = codeList(['诉讼阶段', 'Stage'], {
  investigation: ['侦查', 'Investigation'],
  prosecution: ['审查起诉', 'Prosecution'],
  firstInstance: ['一审', 'First instance'],
  secondInstance: ['二审', 'Second instance'],
  retrial: ['再审', 'Retrial'],
  enforcement: ['执行', 'Enforcement'],
  other: ['其他', 'Other'],
});
export type CaseStage = CodeOf<typeof caseStages>;

/** Who tells the bureau of acts of practice (L07–L10); what goes through the service centre is our own. */
export const practiceSources = codeList(['信息来源', 'Source'], {
  centre: ['律师服务中心', 'Service centre'],
  court: ['人民法院', 'Court'],
  procuratorate: ['人民检察院', 'Procuratorate'],
  police: ['公安机关', 'Police'],
  prison: ['监狱', 'Prison'],
  eLicence: ['电子律师执业证', 'Electronic licence'],
  registry: ['登记机关', 'Registry'],
  hand: ['人工补录', 'Entered by hand'],
});

/** What became of an act of practice that was asked for. */
export const practiceOutcomes = codeList(['办理结果', 'Outcome'], {
  asked: ['已申请', 'Asked for'],
  approved: ['已同意', 'Approved'],
  done: ['已完成', 'Done'],
  refused: ['未获准', 'Refused'],
  cancelled: ['已取消', 'Cancelled'],
});
export type PracticeOutcome = CodeOf<typeof practiceOutcomes>;

export const readingModes = codeList(['阅卷方式', 'How files are read'], {
  online: ['在线阅卷', 'Online'],
  onSite: ['现场阅卷', 'On site'],
});

/** Whether a meeting needs the permission of the investigating authority (刑事诉讼法 39 第三款). */
export const meetingPermissions = codeList(['会见许可', 'Permission'], {
  notNeeded: ['无需许可', 'None needed'],
  granted: ['经许可', 'Granted'],
  refused: ['未许可', 'Refused'],
});

export const companionRoles = codeList(['随行人员身份', 'Companion'], {
  lawyer: ['律师', 'Lawyer'],
  intern: ['实习律师', 'Intern'],
  interpreter: ['翻译人员', 'Interpreter'],
});

/** What a lawyer inquires after (L10). */
export const inquiryKinds = codeList(['查询类别', 'Kind of inquiry'], {
  companyFile: ['企业内档', 'Company file'],
  companyPublic: ['企业公示信息', 'Public company data'],
  marriage: ['婚姻登记', 'Marriage register'],
});
