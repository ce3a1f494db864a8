import type { ComplaintGround } from '@fatong/contracts/codes';

/** What complainants write, by ground. */
export const facts: Readonly<Record<ComplaintGround, readonly string[]>> = {
  C01: [
    '委托后律师长期不与我联系，多次询问案件进展均无答复，最终错过举证期限。',
    '约定两次会见，实际只去过一次，也没有提交代理意见。',
    '庭审前一天才告知不能出庭，临时换人，案情都不清楚。',
  ],
  C02: ['同一律师先为对方公司提供过法律意见，后又代理我方诉讼，未作任何披露。', '律师所在事务所同时代理双方当事人。'],
  C03: ['律师将我的病历和离婚材料发到微信群里讨论。', '未经同意把合同底稿提供给第三方公司。'],
  C04: ['要求把代理费转到个人账户，不开发票，也没有签订合同。', '约定风险代理比例过高，且在签约后另行收取“公关费”。'],
  C05: ['网页上宣称“百分百胜诉”“与法院关系密切”，据此委托后发现并不属实。', '以低价承诺全包，随后不断加价。'],
  C06: ['怀疑提交的借条是事后补写的，律师明知仍作为证据提交。', '律师在庭上大声喧哗，法官多次制止。'],
  C07: ['律师暗示可以请法官吃饭以影响判决，要求我准备费用。'],
  C08: ['年度考核材料与实际执业情况不符。', '律所未按规定保管案卷，多次要求查阅被拒绝。'],
  C09: ['该律师名片上同时印有两家律所。', '停止执业处罚期间仍以律师名义代理案件。'],
  C10: ['该律师离任法官未满两年，即在原任职法院代理案件。'],
  C11: ['在公开平台发表贬损当事人的不当言论。'],
  C99: ['退费协商未果，态度恶劣，请协会调查处理。', '送达的法律文书与约定不一致，要求重新出具。'],
};

/** What they write of a firm. */
export const firmFacts = [
  '律所收取代理费后拒不开具发票，多次要求也未签订书面委托合同。',
  '律所未按规定保管案卷，结案后要求查阅案卷被拒绝。',
  '律所在网络平台以“胜诉再付费、百分百退款”招揽业务，实际不予退款。',
  '承办律师离职后律所未另行指派，案件无人办理，也未告知委托人。',
] as const;

export const handlers = ['沈立群', '陆佳怡', '顾明远', '徐静', '蒋文华', '朱晓峰'] as const;
export const notFiledReasons = ['未发现违规证据。', '投诉事项正在诉讼中。', '重复投诉且无新的事实。'] as const;
export const decisionReasons = {
  sanctioned: '违规事实清楚，证据充分，依据会员违规行为处分规则作出处分。',
  notSanctioned: '现有证据不足以认定违规。',
} as const;

/** What officials write when they settle a proposal for the lists. */
/** By what each measure is proven. */
export const executionProofs = {
  publication: '市律协网站公开截图一份',
  fine: '缴款凭证一份',
  licence: '执业证交存收据一份',
  membership: '中止会员权利通知及送达回证各一份',
  rectification: '律所整改报告一份',
  training: '职业道德培训结业证明一份',
} as const;

export const listingReasons = {
  confirmed: ['已核对案卷，事实清楚。', '与协会核实无误，建议列入。', '符合列入情形，报请审批。'],
  rejected: [
    '两案事由轻微且均已化解，暂不列入，继续关注。',
    '投诉经查不实，不具备列入情形。',
    '已整改并取得投诉人谅解，不予列入。',
    '属同一事实重复投诉，不予列入。',
  ],
  sentBack: '请补充当事人书面申辩后再报。',
  askRemoval: '整改到位，影响已消除，申请提前移出。',
} as const;

/** Invented parties to court cases. */
export const companies = ['上海远航贸易有限公司', '上海新潮科技有限公司', '上海浦江建设工程有限公司', '上海嘉和物业管理有限公司'] as const;
