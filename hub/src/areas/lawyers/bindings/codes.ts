/** Whose case or matter it is: what papers show that a lawyer acts in it goes by this. */
export const matterAuthorities = {
  court: ['人民法院', 'Court'],
  procuratorate: ['人民检察院', 'Procuratorate'],
  police: ['公安机关、看守所', 'Police, detention centre'],
  civilAffairs: ['民政部门', 'Civil affairs'],
  market: ['市场监管部门', 'Market regulation'],
  justice: ['司法行政机关', 'Justice bureau'],
  arbitration: ['仲裁机构', 'Arbitration'],
} as const;

export const matterKinds = {
  criminal: ['刑事', 'Criminal'],
  civil: ['民事', 'Civil'],
  administrative: ['行政', 'Administrative'],
  enforcement: ['执行', 'Enforcement'],
  arbitration: ['仲裁', 'Arbitration'],
  other: ['非诉讼', 'Outside litigation'],
} as const;

export const matterStages = {
  investigation: ['侦查', 'Investigation'],
  prosecution: ['审查起诉', 'Examination for prosecution'],
  firstInstance: ['一审', 'First instance'],
  secondInstance: ['二审', 'Second instance'],
  retrial: ['再审', 'Retrial'],
  enforcement: ['执行', 'Enforcement'],
  other: ['其他', 'Other'],
} as const;

/** Who is over the lawyer, and so reviews what he hands in (L19: 根据律师的主管机关不同). */
export const lawyerAuthorities = {
  district: ['区局主管律所', 'Firm under a district bureau'],
  city: ['市局直管机构', 'Firm under the city bureau'],
  unit: ['公职、公司律师所在单位', 'Unit of a public-service or corporate lawyer'],
  province: ['外省市', 'Another province'],
  outside: ['港澳台', 'Hong Kong, Macao or Taiwan'],
} as const;

export const clientKinds = {
  person: ['境内自然人', 'Person'],
  unit: ['境内单位', 'Organisation'],
  foreign: ['境外当事人', 'From abroad, Hong Kong, Macao or Taiwan'],
} as const;

export const retainers = {
  client: ['当事人委托', 'Retained by the client'],
  relative: ['近亲属代为委托', 'Retained by a relative'],
  aid: ['法律援助指派', 'Appointed as legal aid'],
} as const;

export const authorisations = { general: ['一般授权', 'General'], special: ['特别授权', 'Special'] } as const;

export const feeWays = {
  fixed: ['计件收费', 'By the case'],
  share: ['按标的额比例收费', 'By the amount in dispute'],
  hourly: ['计时收费', 'By the hour'],
  contingent: ['风险代理收费', 'Contingent'],
  none: ['不收费', 'None'],
} as const;

/** How it was decided. */
export const reviewWays = { automatic: ['自动通过', 'By itself'], manual: ['人工审核', 'By hand'] } as const;
