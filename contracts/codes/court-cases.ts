import { codeList, type CodeOf } from './list.js';

/** What a court hears, as its case management sorts it. */
export const courtCaseKinds = codeList(['案件类别', 'Kind of case'], {
  criminal: ['刑事', 'Criminal'],
  civil: ['民事', 'Civil'],
  administrative: ['行政', 'Administrative'],
  enforcement: ['执行', 'Enforcement'],
  compensation: ['国家赔偿', 'State compensation'],
  bankruptcy: ['破产', 'Bankruptcy'],
  other: ['其他', 'Other'],
});

export const courtProcedures = codeList(['审判程序', 'Procedure'], {
  firstInstance: ['一审', 'First instance'],
  secondInstance: ['二审', 'Second instance'],
  retrial: ['再审', 'Retrial'],
  special: ['特别程序', 'Special procedure'],
  enforcement: ['执行程序', 'Enforcement'],
  other: ['其他程序', 'Other'],
});

/** How far a case is at its court. */
export const courtCaseStates = codeList(['案件状态', 'State of case'], {
  filed: ['已立案', 'Filed'],
  scheduled: ['已排期', 'Scheduled'],
  trial: ['审理中', 'On trial'],
  suspended: ['中止', 'Suspended'],
  closed: ['已结案', 'Closed'],
  appealed: ['上诉中', 'Under appeal'],
  archived: ['已归档', 'Archived'],
});
export type CourtCaseState = CodeOf<typeof courtCaseStates>;

export const courtClosings = codeList(['结案方式', 'How closed'], {
  judgment: ['判决', 'Judgment'],
  ruling: ['裁定', 'Ruling'],
  mediation: ['调解', 'Mediation'],
  withdrawal: ['撤诉', 'Withdrawn'],
  dismissal: ['驳回', 'Dismissed'],
  transfer: ['移送', 'Transferred'],
  enforced: ['执行完毕', 'Enforced'],
  other: ['其他方式', 'Other'],
});

/** As what a lawyer is in a case: he acts in it, or is a party himself. */
export const lawyerParts = codeList(['律师身份', 'Part of the lawyer'], {
  defender: ['辩护人', 'Defender'],
  representative: ['诉讼代理人', 'Representative'],
  legalAid: ['法律援助律师', 'Legal aid'],
  party: ['当事人', 'Party'],
  other: ['其他身份', 'Other'],
});

/** What the party is whom a lawyer acts for. */
export const partyStandings = codeList(['诉讼地位', 'Standing of the party'], {
  plaintiff: ['原告', 'Plaintiff'],
  defendant: ['被告', 'Defendant'],
  thirdParty: ['第三人', 'Third party'],
  appellant: ['上诉人', 'Appellant'],
  appellee: ['被上诉人', 'Appellee'],
  applicant: ['申请人', 'Applicant'],
  respondent: ['被申请人', 'Respondent'],
  accused: ['被告人', 'Accused'],
  victim: ['被害人', 'Victim'],
  other: ['其他当事人', 'Other'],
});
