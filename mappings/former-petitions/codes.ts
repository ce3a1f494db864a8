/** The words of the former system: theirs → ours. */
export const channels = { 来信: 'letter', 来访: 'visit', 网上信访: 'online', 来电: 'call', 传真: 'fax' } as const;
export const purposes = { 建议意见: 'advice', 检举控告: 'accusation', 申诉求决: 'demand' } as const;
export const businesses = {
  律师工作: 'lawyers',
  公证: 'notary',
  司法鉴定: 'forensic',
  法律援助: 'legalAid',
  人民调解: 'mediation',
  仲裁: 'arbitration',
  社区矫正: 'correction',
  安置帮教: 'resettlement',
  戒毒: 'detox',
  监狱: 'prison',
  法律职业资格考试: 'exam',
  行政复议与应诉: 'reconsideration',
  行政执法监督: 'enforcement',
  法治宣传: 'publicity',
  基层法律服务: 'grassroots',
  破产管理人: 'bankruptcy',
  队伍与干部作风: 'staff',
  其他: 'other',
} as const;
export const standings = { 办理中: 'inHand', 已办结: 'closed', 不予受理: 'refused', 已告知: 'elsewhere', 存查: 'filed' } as const;
export const results = { 支持: 'supported', 部分支持: 'partly', 解释说明: 'explained', 不予支持: 'unsupported' } as const;
