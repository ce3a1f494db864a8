/** The words of the website: theirs → ours. */
export const purposes = { 建议意见: 'advice', 检举控告: 'accusation', 申诉求决: 'demand' } as const;
export const businesses = {
  律师工作: 'lawyers',
  公证: 'notary',
  司法鉴定: 'forensic',
  法律援助: 'legalAid',
  人民调解: 'mediation',
  仲裁: 'arbitration',
  社区矫正: 'correction',
  法律职业资格考试: 'exam',
  行政复议与应诉: 'reconsideration',
  基层法律服务: 'grassroots',
  破产管理人: 'bankruptcy',
  其他: 'other',
} as const;
export const rated = { '1': 'office', '2': 'unit' } as const;
export const satisfactions = { '1': 'satisfied', '2': 'fair', '3': 'unsatisfied' } as const;
export const paperKinds = { '1': 'evidence', '2': 'power', '3': 'delegation', '4': 'address', '5': 'other' } as const;

/** Ours → theirs. */
export const stages = {
  registered: '已登记',
  divided: '已转办',
  accepted: '已受理',
  extended: '已延期',
  answered: '已答复',
  closed: '已办结',
} as const;
