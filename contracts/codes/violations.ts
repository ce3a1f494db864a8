import type { Label } from '../label.js';
import { codeList, type CodeOf } from './list.js';

/** Whom a violation, a penalty or a publication is about. */
export const subjectKinds = codeList(['对象类别', 'Kind of subject'], {
  lawyer: ['律师', 'Lawyer'],
  firm: ['律师事务所', 'Law firm'],
});

/** Who tells the bureau of violations (L05). */
export const violationSources = codeList(['信息来源', 'Source'], {
  court: ['人民法院', 'Court'],
  procuratorate: ['人民检察院', 'Procuratorate'],
  discipline: ['纪检监察机关', 'Discipline inspection'],
  police: ['公安机关', 'Police'],
  tribunal: ['行政复议、仲裁机构', 'Reconsideration or arbitration'],
});

/** What a finding rests on: what a source told, or a penalty of the bureau itself. */
export const findingSources = codeList(['认定依据', 'Source of the finding'], {
  ...(Object.fromEntries(violationSources.keys.map((code) => [code, violationSources.codes[code].label])) as Record<
    ViolationSource,
    Label
  >),
  bureau: ['司法行政机关处罚', 'Penalty by the bureau'],
});
export type ViolationSource = CodeOf<typeof violationSources>;

/** By what kind of document a source tells it. A filing is no finding of guilt: its label says so. */
export const violationDocuments = codeList(['文书种类', 'Kind of document'], {
  judgment: ['判决', 'Judgment'],
  judicialAdvice: ['司法建议', 'Judicial recommendation'],
  courtFine: ['法院罚款决定', 'Fine by a court'],
  courtDetention: ['法院拘留决定', 'Detention by a court'],
  filing: ['立案（未定罪）', 'Criminal filing (not convicted)'],
  disciplineCase: ['行贿案件通报', 'Notice of a bribery case'],
  policePenalty: ['行政处罚决定', 'Penalty by the police'],
  reconsideration: ['行政复议决定', 'Reconsideration decision'],
  award: ['仲裁裁决', 'Arbitral award'],
});
export type ViolationDocument = CodeOf<typeof violationDocuments>;

/** Coercive measures (刑事诉讼法 arts 66–100), mild to severe. */
export const coerciveMeasures = codeList(['强制措施', 'Coercive measure'], {
  none: ['未采取', 'None'],
  summons: ['拘传', 'Summoned by force'],
  bail: ['取保候审', 'Bail'],
  surveillance: ['监视居住', 'Residential surveillance'],
  detention: ['刑事拘留', 'Criminal detention'],
  arrest: ['逮捕', 'Arrest'],
});

/** How far a criminal filing has come. */
export const filingStages = codeList(['办案阶段', 'Stage of the case'], {
  investigation: ['侦查', 'Investigation'],
  prosecution: ['审查起诉', 'Prosecution'],
  notProsecuted: ['不起诉', 'Not prosecuted'],
  judged: ['判决（有罪）', 'Convicted'],
  acquitted: ['无罪', 'Acquitted'],
  dropped: ['撤案', 'Dropped'],
});
export type FilingStage = CodeOf<typeof filingStages>;

/** Stages at which nothing remains against the subject. */
export const clearedStages = ['notProsecuted', 'acquitted', 'dropped'] as const satisfies readonly FilingStage[];

export const briberKinds = codeList(['行贿人类别', 'Kind of briber'], {
  lawyer: ['律师本人', 'The lawyer himself'],
  firm: ['律师事务所', 'The firm'],
  through: ['律师代当事人', 'A lawyer for his client'],
});

/** How much, in bands: the sum itself is not kept. */
export const bribeBands = codeList(['金额档次', 'Amount band'], {
  under30k: ['不满3万元', 'Under CNY 30,000'],
  to1m: ['3万元以上不满100万元', 'CNY 30,000 to 1 million'],
  to5m: ['100万元以上不满500万元', 'CNY 1 to 5 million'],
  over5m: ['500万元以上', 'CNY 5 million and over'],
});
export type BribeBand = CodeOf<typeof bribeBands>;

export const bribeOutcomes = codeList(['案件处理结果', 'Outcome of the case'], {
  pending: ['办理中', 'Pending'],
  warned: ['批评教育', 'Admonished'],
  transferred: ['移送司法机关', 'Handed to the prosecution'],
  closed: ['不予追究', 'Not pursued'],
});

/** What the bureau found a violation to be; irregular is against the rules of the profession, illegal against the law. */
export const violationFindings = codeList(['认定结果', 'Finding'], {
  illegal: ['违法', 'Illegal'],
  irregular: ['违规', 'Irregular'],
});

/** Who sanctions: the bureau by penalty, the association as an industry. */
export const sanctionSorts = codeList(['处理种类', 'Sort of sanction'], {
  penalty: ['行政处罚', 'Administrative penalty'],
  industry: ['行业惩戒', 'Industry sanction'],
});

/** What is published of lawyers and firms: administrative penalties (律师法 arts 47–50) and industry sanctions, mild to severe. */
export const sanctionKinds = codeList(['处罚惩戒', 'Penalty or sanction'], {
  warning: ['警告', 'Warning'],
  fine: ['罚款', 'Fine'],
  confiscation: ['没收违法所得', 'Confiscation of illegal gain'],
  suspension: ['停止执业', 'Suspension from practice'],
  closure: ['停业整顿', 'Closure for rectification'],
  revocation: ['吊销执业证书', 'Revocation of licence'],
  admonition: ['训诫', 'Admonition'],
  industryWarning: ['行业警告', 'Industry warning'],
  criticism: ['通报批评', 'Circulated criticism'],
  censure: ['公开谴责', 'Public censure'],
  membershipSuspension: ['中止会员权利', 'Suspension of membership rights'],
  expulsion: ['取消会员资格', 'Expulsion'],
});

/** How the publication platform answers. */
export const integrityAnswers = codeList(['公示平台回执', 'Answer of the publication platform'], {
  accepted: ['已接收', 'Taken'],
  refused: ['不予接收', 'Refused'],
});

/** What a row of a person's integrity sheet tells. */
export const integrityRows = codeList(['诚信信息类别', 'Kind of integrity entry'], {
  penalty: ['行政处罚', 'Administrative penalty'],
  sanction: ['行业惩戒', 'Industry sanction'],
  dishonest: ['失信被执行', 'Dishonest debtor'],
  commendation: ['表彰奖励', 'Commendation'],
  other: ['其他', 'Other'],
});

/** Whether whom we asked about was found (S03, S25). */
export const inquiryResults = codeList(['核查结果', 'Result'], {
  found: ['查到', 'Found'],
  none: ['未查到', 'Nothing found'],
});

/** Where somebody was a judge or prosecutor: barred there for life (法官法 36, 检察官法 37). */
export const formerAuthorities = codeList(['单位类型', 'Kind of authority'], {
  court: ['法院', 'Court'],
  procuratorate: ['检察院', 'Procuratorate'],
});
