import { codeList, type CodeOf } from './list.js';

/** What a lawyer is complained of: 处分规则(试行) 2017 ch. 3, 律师法 arts 41, 47–49. */
export const complaintGrounds = codeList(['投诉事由', 'Ground of complaint'], {
  C01: { label: ['代理不尽责', 'Negligent representation'], law: '律师协会会员违规行为处分规则（试行）第三章' },
  C02: { label: ['利益冲突', 'Conflict of interest'], law: '律师法第四十七条第三项' },
  C03: { label: ['泄露秘密或隐私', 'Disclosure of secrets or privacy'], law: '律师法第四十八条第四项' },
  C04: { label: ['违规收案、收费', 'Improper retainer or fee'], law: '律师法第四十八条第一项' },
  C05: { label: ['不正当竞争、虚假宣传', 'Unfair competition, false advertising'], law: '律师法第四十七条第二项' },
  C06: { label: ['妨碍司法公正', 'Obstruction of justice'], law: '律师法第四十九条第四项、第六项' },
  C07: { label: ['以不正当方式影响依法办理案件', 'Improper influence on a case'], law: '律师法第四十九条第一项、第二项' },
  C08: { label: ['违反司法行政管理或行业管理', 'Breach of administrative or industry rules'], law: '律师法第四十九条第三项' },
  C09: { label: ['同时在两个以上律所执业或停业期间执业', 'Practice in two firms or while suspended'], law: '律师法第四十七条第一项' },
  C10: { label: ['违反离任从业限制', 'Breach of the post-office restriction'], law: '律师法第四十一条、第四十七条第四项' },
  C11: { label: ['不当言论、煽动', 'Improper statements, incitement'], law: '律师法第四十九条第七项、第八项' },
  C99: { label: ['其他', 'Other'] },
});
export type ComplaintGround = CodeOf<typeof complaintGrounds>;

/** Whom somebody complains of: a lawyer, or a firm, which is a member of the association too (团体会员). */
export const complaintSubjects = codeList(['投诉对象', 'Complained of'], {
  lawyer: ['律师', 'Lawyer'],
  firm: ['律师事务所', 'Law firm'],
});

/** The eight states of a complaint in the order of the procedure, then those it can end in. */
export const complaintStates = codeList(['投诉状态', 'State of complaint'], {
  acceptance: ['待受理', 'Awaiting acceptance'],
  preliminary: ['待初审', 'Awaiting preliminary review'],
  investigation: ['待调查', 'Awaiting investigation'],
  deliberation: ['待审议', 'Awaiting deliberation'],
  deliberated: ['已审议', 'Deliberated'],
  hearing: ['待听证', 'Awaiting hearing'],
  closed: ['已结案', 'Closed'],
  review: ['待复查', 'Awaiting review'],
  refused: ['不予受理', 'Not accepted'],
  transferred: ['转送', 'Transferred'],
  notFiled: ['不予立案', 'Not filed'],
  mediated: ['调解', 'Mediated'],
  archived: ['已归档', 'Archived'],
});
export type ComplaintState = CodeOf<typeof complaintStates>;

/** The states an official counts on the overview (L01). */
export const countedComplaintStates = complaintStates.keys.slice(0, 8);
/** The states a complaint ends in. */
export const endedComplaintStates = complaintStates.keys.slice(8);

/** What the association made of a complaint before investigating. */
export const filingResults = codeList(['立案审查结果', 'Result of filing review'], {
  filed: ['立案', 'Filed'],
  notFiled: ['不予立案', 'Not filed'],
  refused: ['不予受理', 'Not accepted'],
  transferred: ['转送', 'Transferred'],
  mediated: ['调解', 'Mediated'],
});

export const progressStages = codeList(['办理环节', 'Stage'], {
  investigated: ['调查', 'Investigation'],
  defended: ['申辩', 'Defence'],
  deliberated: ['审议', 'Deliberation'],
  proposed: ['拟处分告知', 'Notice of proposed sanction'],
  heard: ['听证', 'Hearing'],
});

export const decisionResults = codeList(['处理结果', 'Decision'], {
  sanctioned: ['处分', 'Sanctioned'],
  notSanctioned: ['不予处分', 'Not sanctioned'],
  referred: ['移送司法行政机关', 'Referred to the bureau'],
  discontinued: ['终止处理', 'Discontinued'],
});

export const reviewResults = codeList(['复查结果', 'Result of review'], {
  upheld: ['维持', 'Upheld'],
  varied: ['变更', 'Varied'],
  remitted: ['撤销发回', 'Quashed and remitted'],
});

/** How a partner answers an urge. */
export const urgeAnswers = codeList(['催办回执', 'Answer to an urge'], {
  received: ['已收悉', 'Received'],
  handled: ['已办理', 'Dealt with'],
  unknownCase: ['查无此案', 'No such case'],
});

/** What becomes of a petition that was led into the procedure of another authority. */
export const forwardAnswers = codeList(['导入签收', 'Answer of the procedure it was led into'], {
  registered: ['已登记', 'Registered'],
  notTaken: ['不予接收', 'Not taken'],
});

/** Which article a complaint is referred for an administrative penalty by, with what it provides for. */
export const penaltyBases = codeList(['移送依据', 'Legal basis of a referral'], {
  article47: {
    label: ['律师法第四十七条（警告、罚款、停止执业三个月以下）', 'Lawyers Law art. 47 (warning, fine, suspension up to 3 months)'],
    law: '律师法第四十七条',
  },
  article48: {
    label: [
      '律师法第四十八条（警告、罚款、停止执业三个月以上六个月以下）',
      'Lawyers Law art. 48 (warning, fine, suspension of 3 to 6 months)',
    ],
    law: '律师法第四十八条',
  },
  article49: {
    label: [
      '律师法第四十九条（停止执业六个月以上一年以下、吊销执业证书）',
      'Lawyers Law art. 49 (suspension of 6 to 12 months, revocation)',
    ],
    law: '律师法第四十九条',
  },
  article50: { label: ['律师法第五十条（律师事务所）', 'Lawyers Law art. 50 (law firms)'], law: '律师法第五十条' },
  other: ['其他（在移送理由中写明）', 'Other (named in the reason)'],
});

/** Who takes a referred complaint up: a district imposes everything but revocation, which is the city's (律师法 arts 49, 52). */
export const penaltyAuthorities = codeList(['办理机关', 'Authority'], {
  city: ['市司法局', 'City bureau'],
  district: ['案件所在区司法局', 'Bureau of the case’s district'],
});

/** How a referral stands at the partner. */
export const referralStandings = codeList(['移送状态', 'Standing of a referral'], {
  sent: ['已移送，待答复', 'Referred, answer awaited'],
  accepted: ['协会同意移送', 'Accepted by the association'],
  declined: ['协会不同意移送', 'Declined by the association'],
  unknownCase: ['协会查无此案', 'No such case at the association'],
  undelivered: ['未送达，已放弃', 'Not delivered, given up'],
});
