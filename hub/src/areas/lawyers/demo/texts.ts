/** What is found of fees and advertising. */
export const findings = [
  '要求把代理费转到个人账户，不开发票，也没有签订合同。',
  '约定风险代理比例过高，且在签约后另行收取“公关费”。',
  '网页上宣称“百分百胜诉”“与法院关系密切”，据此委托后发现并不属实。',
  '以低价承诺全包，随后不断加价。',
] as const;

/** By what each measure is proven. */
export const executionProofs = {
  publication: '市律协网站公开截图一份',
  fine: '缴款凭证一份',
  licence: '执业证交存收据一份',
  membership: '中止会员权利通知及送达回证各一份',
  rectification: '律所整改报告一份',
  training: '职业道德培训结业证明一份',
} as const;

/** What officials write when they settle a proposal for the lists. */
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
