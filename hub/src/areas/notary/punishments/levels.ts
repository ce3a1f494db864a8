import type { Label } from '@fatong/contracts';

/** 惩处种类 (N10–N14). */
export const kinds = {
  party: ['党纪处分', 'Party discipline'],
  industry: ['行业惩戒', 'Industry sanction'],
  government: ['政务处分', 'Government discipline'],
  education: ['批评教育', 'Criticism'],
  house: ['处规处理', 'House rules'],
  administrative: ['行政处罚', 'Administrative penalty'],
} as const;
export type Kind = keyof typeof kinds;

/** Levels of each kind (domain rules 1.9); those of the association are told by S13. */
const byKind = {
  party: {
    partyWarning: ['党内警告', 'Party warning'],
    partySerious: ['党内严重警告', 'Serious Party warning'],
    partyRemoved: ['撤销党内职务', 'Removed from Party posts'],
    partyProbation: ['留党察看', 'On probation within the Party'],
    partyExpelled: ['开除党籍', 'Expelled from the Party'],
  },
  industry: {
    criticism: ['行业批评', 'Criticism by the association'],
    warning: ['行业警告', 'Warning by the association'],
    seriousWarning: ['行业严重警告', 'Serious warning by the association'],
    demerit: ['行业记过', 'Demerit by the association'],
    suspension: ['暂停会员资格', 'Membership suspended'],
    expulsion: ['取消会员资格', 'Membership cancelled'],
  },
  government: {
    governmentWarning: ['政务警告', 'Government warning'],
    governmentDemerit: ['政务记过', 'Government demerit'],
    majorDemerit: ['政务记大过', 'Major demerit'],
    demotion: ['政务降级', 'Demotion'],
    dismissal: ['政务撤职', 'Dismissal from post'],
    discharge: ['政务开除', 'Discharge'],
  },
  education: {
    talk: ['谈话提醒', 'Reminder in a talk'],
    reproof: ['批评教育', 'Criticism and education'],
    inspection: ['责令检查', 'Ordered to examine himself'],
    admonition: ['诫勉', 'Admonition'],
  },
  house: {
    pay: ['扣减绩效', 'Pay reduced'],
    waiting: ['待岗', 'Suspended from post'],
    moved: ['调整岗位', 'Moved to another post'],
    released: ['解除聘用', 'Employment ended'],
  },
  // 公证法 art. 41, 42.
  administrative: {
    penaltyWarning: ['行政警告', 'Administrative warning'],
    fine: ['罚款', 'Fine'],
    confiscation: ['没收违法所得', 'Gains confiscated'],
    practiceStopped: ['停止执业', 'Barred from practice for a time'],
    licenceRevoked: ['吊销执业证书', 'Licence revoked'],
  },
} as const satisfies Readonly<Record<Kind, Readonly<Record<string, Label>>>>;

export const levels = {
  ...byKind.party,
  ...byKind.industry,
  ...byKind.government,
  ...byKind.education,
  ...byKind.house,
  ...byKind.administrative,
};
export type Level = keyof typeof levels;
export const levelsOf = (kind: Kind): readonly Level[] => Object.keys(byKind[kind]) as Level[];

export const recorders = {
  office: ['公证机构', 'The office'],
  bureau: ['司法行政机关', 'The justice bureau'],
  association: ['公证协会', 'The association'],
} as const;
export const probations = { twelve: ['十二个月', 'Twelve months'], twentyFour: ['二十四个月', 'Twenty-four months'] } as const;
