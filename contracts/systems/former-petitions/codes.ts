/** The words of the former system's export, as its clerks know them. */
export const channels = ['来信', '来访', '网上信访', '来电', '传真'] as const;
export const purposes = ['建议意见', '检举控告', '申诉求决'] as const;
export const businesses = [
  '律师工作',
  '公证',
  '司法鉴定',
  '法律援助',
  '人民调解',
  '仲裁',
  '社区矫正',
  '安置帮教',
  '戒毒',
  '监狱',
  '法律职业资格考试',
  '行政复议与应诉',
  '行政执法监督',
  '法治宣传',
  '基层法律服务',
  '破产管理人',
  '队伍与干部作风',
  '其他',
] as const;
export const standings = ['办理中', '已办结', '不予受理', '已告知', '存查'] as const;
export const results = ['支持', '部分支持', '解释说明', '不予支持'] as const;
