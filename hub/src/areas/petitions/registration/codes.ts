/** 渠道 (信访工作条例 art. 17). */
export const channels = {
  letter: ['来信', 'Letter'],
  visit: ['来访', 'Visit'],
  online: ['网上信访', 'Online'],
  call: ['来电', 'Telephone'],
  fax: ['传真', 'Fax'],
} as const;
export const origins = {
  own: ['本级登记', 'Registered here'],
  assigned: ['上级交办', 'Assigned from above'],
  transferred: ['上级转送', 'Transferred from above'],
  peer: ['同级移送', 'From another authority'],
  leader: ['领导批示', 'On instruction'],
  hotline: ['12345、12348 转办', 'From the hotline'],
} as const;
/** 诉求类别 (arts 29–31). */
export const purposes = {
  advice: ['建议意见', 'Advice'],
  accusation: ['检举控告', 'Accusation'],
  demand: ['申诉求决', 'Demand'],
} as const;
/** 业务类型: each has an office in charge. */
export const contents = {
  lawyers: ['律师工作', 'Lawyers'],
  notary: ['公证', 'Notary'],
  forensic: ['司法鉴定', 'Forensic appraisal'],
  legalAid: ['法律援助', 'Legal aid'],
  mediation: ['人民调解', 'Mediation'],
  arbitration: ['仲裁', 'Arbitration'],
  correction: ['社区矫正', 'Community correction'],
  resettlement: ['安置帮教', 'Resettlement'],
  detox: ['戒毒', 'Drug rehabilitation'],
  prison: ['监狱（转送监狱局）', 'Prisons'],
  exam: ['法律职业资格考试', 'Bar examination'],
  reconsideration: ['行政复议与应诉', 'Reconsideration'],
  enforcement: ['行政执法监督', 'Supervision of enforcement'],
  publicity: ['法治宣传', 'Publicity'],
  grassroots: ['基层法律服务', 'Grassroots legal services'],
  bankruptcy: ['破产管理人', 'Bankruptcy administrators'],
  staff: ['队伍与干部作风', 'Conduct of staff'],
  other: ['其他', 'Other'],
} as const;
export const respondents = {
  staff: ['内部工作人员', 'Staff'],
  lawyer: ['律师', 'Lawyer'],
  firm: ['律师事务所', 'Law firm'],
  notary: ['公证机构、公证员', 'Notary'],
  forensic: ['鉴定机构、鉴定人', 'Appraiser'],
  administrator: ['破产管理人', 'Bankruptcy administrator'],
  other: ['其他', 'Other'],
} as const;
export const flags = {
  repeated: ['重复', 'Repeated'],
  joint: ['联名（5 人以上）', 'Jointly signed'],
  mass: ['集体访（5 人以上）', 'Mass visit'],
  skipping: ['越级', 'Skips a level'],
  judicial: ['涉法涉诉', 'Of the courts'],
  urgent: ['重大紧急', 'Grave and urgent'],
  extreme: ['扬言极端', 'Threatens'],
  overseas: ['涉港澳台侨外', 'Overseas'],
  leader: ['领导包案', 'A leader answers for it'],
} as const;
export const levels = { usual: ['一般', 'Usual'], watched: ['重点关注', 'Watched'], grave: ['重大', 'Grave'] } as const;
/** 依法分类处理: what may stand instead of handling it here. */
export const directions = {
  elsewhere: ['告知（不属于本机关）', 'Not ours: told whom to turn to'],
  refused: ['不予受理', 'Not accepted'],
  noMore: ['不再受理', 'No longer accepted'],
  procedure: ['导入法定程序', 'Led into its procedure'],
  handedOver: ['移送（系统外）', 'Handed to another authority'],
  filed: ['存查', 'Filed'],
} as const;
export const procedures = {
  litigation: ['诉讼', 'Litigation'],
  arbitration: ['仲裁', 'Arbitration'],
  reconsideration: ['行政复议', 'Reconsideration'],
  lawyerComplaint: ['律师投诉程序', 'Complaint about a lawyer'],
  notaryComplaint: ['公证投诉程序', 'Complaint about a notary'],
  forensicComplaint: ['司法鉴定投诉程序', 'Complaint about an appraiser'],
  administratorComplaint: ['破产管理人投诉程序', 'Complaint about an administrator'],
  administrative: ['其他行政程序', 'Another administrative procedure'],
  party: ['党员申诉', 'Appeal within the party'],
} as const;
export const results = {
  supported: ['支持', 'Supported'],
  partly: ['部分支持', 'Supported in part'],
  explained: ['解释说明', 'Explained'],
  unsupported: ['不予支持', 'Not supported'],
} as const;
export const ways = {
  online: ['网上', 'Online'],
  direct: ['直接送达', 'In person'],
  post: ['邮寄', 'By post'],
  left: ['留置', 'Left there'],
  announced: ['公告', 'By announcement'],
} as const;
/** 转办: an answer is wanted; 交办: reported back by a day. What is handed to another authority (移送) ends here, by its direction. */
export const manners = { passed: ['转办', 'Passed on'], assigned: ['交办', 'Assigned, to be reported back'] } as const;
