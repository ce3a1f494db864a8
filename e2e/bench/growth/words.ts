/** What the fields, states and actions of a line of work are called; types take different ones of them, as real ones do. */
export const fieldWords: readonly (readonly [string, string])[] = [
  ['事项', 'Subject'], ['申请人', 'Applicant'], ['经办意见', 'Opinion of the clerk'], ['承办机构', 'Institution in charge'], ['受理编号', 'Number of acceptance'],
  ['文书名称', 'Name of the document'],
  ['文书字号', 'Document number'], ['联系地址', 'Address for service'], ['来源渠道', 'How it came'], ['办理要求', 'What is required'],
  ['审查情况', 'Findings of the review'], ['公示网址', 'Where it is published'],
  ['受理日期', 'Accepted on'], ['送达日期', 'Served on'], ['决定日期', 'Decided on'], ['公示日期', 'Published on'], ['备案日期', 'Registered on'],
  ['归档日期', 'Archived on'], ['生效日期', 'In force from'], ['届满日期', 'Ends on'],
  ['收费金额', 'Fee'], ['件数', 'Copies'], ['是否公开', 'Open to the public'], ['是否加急', 'Urgent'], ['案由', 'Cause of action'], ['办理方式', 'Way of handling'],
  ['处理结果', 'Result'], ['风险等级', 'Level of risk'],
  ['委托代理人', 'Agent'], ['当事人', 'Party'], ['对方当事人', 'Other party'], ['统一社会信用代码', 'Credit code'], ['执业证号', 'Licence number'],
  ['复核意见', 'Opinion of the reviewer'], ['补正内容', 'What is to be completed'],
  ['移送机关', 'Body it was passed to'], ['回避情况', 'Challenges'], ['听证情况', 'Hearing'], ['备注', 'Remarks'], ['材料清单', 'List of materials'],
];
export const codeWords: readonly (readonly [string, string])[] = [
  ['窗口受理', 'At the counter'], ['网上申请', 'Online'], ['来信', 'By letter'], ['转办', 'Passed on'], ['主动发现', 'Found by ourselves'], ['同意', 'Agreed'],
  ['不同意', 'Not agreed'], ['补正后同意', 'Agreed once completed'],
  ['撤回', 'Withdrawn'], ['终止', 'Ended'], ['低', 'Low'], ['中', 'Middle'], ['高', 'High'], ['一般', 'Ordinary'], ['重大', 'Major'], ['特别重大', 'Grave'],
];
export const lines: readonly (readonly [string, string])[] = [
  ['执业许可', 'Licence to practise'], ['执业变更', 'Change of practice'], ['执业注销', 'End of practice'], ['年度考核', 'Yearly assessment'],
  ['机构设立', 'Founding of an institution'], ['机构变更', 'Change of an institution'],
  ['行政处罚', 'Penalty'], ['行政检查', 'Inspection'], ['投诉处理', 'Handling of a complaint'], ['法律援助', 'Legal aid'], ['公证事项', 'Notarial matter'],
  ['鉴定委托', 'Order of an expert opinion'], ['人民调解', 'Mediation'],
  ['社区矫正', 'Community correction'], ['破产管理', 'Administration of insolvency'], ['仲裁登记', 'Registration of arbitration'], ['普法活动', 'Legal education'],
  ['行政复议', 'Administrative review'], ['应诉案件', 'Suit against the authority'], ['规范性文件', 'Normative document'],
];
export const stages: readonly (readonly [string, string])[] = [
  ['初审', 'first review'], ['复核', 'second review'], ['备案', 'registration'], ['督办', 'supervision'], ['移送', 'referral'], ['公示', 'publication'],
];
