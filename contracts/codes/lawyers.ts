import { codeList, type CodeOf } from './list.js';

/** Category of a lawyer (律师法 arts 11–12); military lawyers are never shown outside. */
export const lawyerCategories = codeList(['律师类别', 'Lawyer category'], {
  fullTime: ['专职律师', 'Full-time'],
  partTime: ['兼职律师', 'Part-time'],
  publicService: ['公职律师', 'Public-service'],
  corporate: ['公司律师', 'Corporate'],
  legalAid: ['法律援助律师', 'Legal aid'],
  hongKongMacao: ['港澳居民律师', 'Hong Kong or Macao resident'],
  taiwan: ['台湾居民律师', 'Taiwan resident'],
  military: ['军队律师', 'Military'],
});
export type LawyerCategory = CodeOf<typeof lawyerCategories>;

export const lawyerStatuses = codeList(['执业状态', 'Practice status'], {
  practising: ['正常执业', 'Practising'],
  suspended: ['停止执业（处罚期）', 'Suspended (penalty)'],
  assessmentDeferred: ['暂缓考核', 'Assessment deferred'],
  transferring: ['转所中', 'Changing firm'],
  cancelled: ['注销', 'Cancelled'],
  revoked: ['吊销', 'Revoked'],
  deceased: ['死亡待注销', 'Deceased, to be cancelled'],
});

/** 实习人员: how far an intern is. */
export const internStatuses = codeList(['实习状态', 'Status of an intern'], {
  active: ['实习中', 'In training'],
  passed: ['考核合格', 'Passed'],
  ended: ['终止实习', 'Ended'],
});

/** Bands of a lawyer's integrity score (诚信分, L06), best first. */
export const integrityBands = codeList(['诚信等级', 'Integrity band'], {
  A: ['A 级', 'A'],
  B: ['B 级', 'B'],
  C: ['C 级', 'C'],
  D: ['D 级', 'D'],
});

export const firmStatuses = codeList(['律所执业状态', 'Status of a firm'], {
  practising: ['正常执业', 'Practising'],
  closed: ['停业整顿（处罚期）', 'Closed for rectification (penalty)'],
  cancelled: ['注销', 'Cancelled'],
  revoked: ['吊销', 'Revoked'],
});

/** 律师法 arts 14–19. */
export const firmForms = codeList(['律所组织形式', 'Form of law firm'], {
  partnership: ['普通合伙', 'General partnership'],
  specialPartnership: ['特殊的普通合伙', 'Special general partnership'],
  individual: ['个人', 'Individual'],
  stateFunded: ['国资', 'State-funded'],
  branch: ['分所', 'Branch'],
  foreignOffice: ['外国所代表处', 'Representative office of a foreign firm'],
  hongKongMacaoOffice: ['港澳所代表处', 'Representative office of a Hong Kong or Macao firm'],
});

/** Industry sanctions on members (处分规则(试行) 2017), mild to severe. */
export const industrySanctions = codeList(['行业惩戒', 'Industry sanction'], {
  admonition: ['训诫', 'Admonition'],
  warning: ['警告', 'Warning'],
  criticism: ['通报批评', 'Circulated criticism'],
  censure: ['公开谴责', 'Public censure'],
  suspension: ['中止会员权利', 'Suspension of membership rights'],
  expulsion: ['取消会员资格', 'Expulsion'],
});

/** How a sanction or a penalty is carried out (执行措施, L06): publication, payment of a fine, licence handed in, membership rights suspended, rectification, training. */
export const executionMeasures = codeList(['执行措施', 'Measure'], {
  publication: ['公开', 'Publication'],
  fine: ['罚款缴纳', 'Payment of the fine'],
  licence: ['停止执业交证', 'Licence handed in'],
  membership: ['中止会员权利', 'Membership rights suspended'],
  rectification: ['整改', 'Rectification'],
  training: ['培训', 'Training'],
});

/** Administrative penalties on lawyers (律师法 arts 47–49), mild to severe; revocation is the city's alone. */
export const lawyerPenalties = codeList(['行政处罚（律师）', 'Administrative penalty (lawyer)'], {
  warning: ['警告', 'Warning'],
  fine: ['罚款', 'Fine'],
  confiscation: ['没收违法所得', 'Confiscation of illegal gain'],
  suspension: ['停止执业', 'Suspension from practice'],
  revocation: ['吊销执业证', 'Revocation of licence'],
});

/** Administrative penalties on law firms (律师法 art. 50), mild to severe. */
export const firmPenalties = codeList(['行政处罚（律所）', 'Administrative penalty (firm)'], {
  warning: ['警告', 'Warning'],
  fine: ['罚款', 'Fine'],
  confiscation: ['没收违法所得', 'Confiscation of illegal gain'],
  closure: ['停业整顿', 'Closure for rectification'],
  revocation: ['吊销执业许可证', 'Revocation of licence'],
});
