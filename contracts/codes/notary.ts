import { codeList, type CodeOf } from './list.js';

/** 公证协会行业惩戒: what the notary association imposes (domain rules 1.9). */
export const notarySanctions = codeList(['公证行业惩戒', 'Sanction of the notary association'], {
  criticism: ['批评', 'Criticism'],
  warning: ['警告', 'Warning'],
  seriousWarning: ['严重警告', 'Serious warning'],
  demerit: ['记过', 'Demerit'],
  suspension: ['暂停会员资格', 'Membership suspended'],
  expulsion: ['取消会员资格', 'Membership cancelled'],
});

/** How the notary association answers what it was told. */
export const associationStandings = codeList(['协会回执', 'Receipt of the association'], {
  received: ['已签收', 'Signed for'],
  returned: ['已退回', 'Sent back'],
});

/** What became of a copy that the association mailed to the 海基会. */
export const taiwanStandings = codeList(['涉台副本回执', 'Receipt of a copy for Taiwan'], {
  received: ['海基会已收', 'Received by the foundation'],
  returned: ['邮件退回', 'The mail came back'],
});

/** 涉台公证书副本: the ten kinds of the agreement of 1993 (art. 2) and the four agreed on later. */
export const taiwanKinds = codeList(['文书种类', 'Kind of document'], {
  inheritance: ['继承', 'Inheritance'],
  adoption: ['收养', 'Adoption'],
  marriage: ['婚姻', 'Marriage'],
  birth: ['出生', 'Birth'],
  death: ['死亡', 'Death'],
  mandate: ['委托', 'Power of attorney'],
  education: ['学历', 'Education'],
  settlement: ['定居', 'Settlement'],
  dependants: ['扶养亲属', 'Maintenance of relatives'],
  property: ['财产权利证明', 'Proof of property rights'],
  tax: ['税务', 'Tax'],
  medical: ['病历', 'Medical records'],
  career: ['经历', 'Career'],
  profession: ['专业证明', 'Professional certificate'],
  other: ['其他（协议以外）', 'Another, beyond the agreement'],
});

/** 专案核查: when the platform is told of a check. */
export const notaryCheckStages = codeList(['核查节点', 'Stage of a check'], {
  deployed: ['部署', 'Deployed'],
  reported: ['核查报告', 'Reported'],
  concluded: ['结论', 'Concluded'],
});
export const notaryCheckSources = codeList(['核查来源', 'Source of a check'], {
  warning: ['预警', 'Warning'],
  complaint: ['投诉', 'Complaint'],
  superior: ['上级交办', 'Assigned from above'],
  media: ['媒体', 'Media'],
});
export const notaryCheckConclusions = codeList(['核查结论', 'Conclusion of a check'], {
  clean: ['无问题', 'Nothing found'],
  flawed: ['瑕疵', 'Flawed'],
  irregular: ['违规', 'Irregular'],
  illegal: ['违法', 'Illegal'],
});

/** 事后信访及行政复议. */
export const appealKinds = codeList(['事项类别', 'Kind'], {
  petition: ['信访', 'Petition'],
  reconsideration: ['行政复议', 'Administrative reconsideration'],
  lawsuit: ['行政诉讼', 'Administrative lawsuit'],
});
export const appealRespondents = codeList(['被申请人', 'Respondent'], {
  city: ['市司法局', 'City bureau'],
  district: ['区司法局', 'District bureau'],
});
export const appealResults = codeList(['处理结果', 'Result'], {
  upheld: ['维持', 'Upheld'],
  quashed: ['撤销', 'Quashed'],
  changed: ['变更', 'Changed'],
  unlawful: ['确认违法', 'Declared unlawful'],
  ordered: ['责令履行', 'Ordered to perform'],
  ended: ['终止', 'Ended'],
  mediated: ['调解', 'Mediated'],
});

/** 公证类别: the first level of matters, and what the certificate number says of it. Taiwan stands apart from what is foreign. */
export const notaryClasses = codeList(['公证类别', 'Class of act'], {
  civil: ['国内民事', 'Domestic, civil'],
  commercial: ['国内经济', 'Domestic, commercial'],
  foreignCivil: ['涉外民事', 'Foreign-related, civil'],
  foreignCommercial: ['涉外经济', 'Foreign-related, commercial'],
  hongKong: ['涉港', 'Hong Kong'],
  macao: ['涉澳', 'Macao'],
  taiwan: ['涉台', 'Taiwan'],
});
export type NotaryClass = CodeOf<typeof notaryClasses>;

/** 公证事项: the second level. Loans with a mortgage, sales of real property and powers over it are told apart, since warnings weigh them. */
export const notaryMatters = codeList(['公证事项', 'Matter'], {
  power: ['委托', 'Power of attorney'],
  propertyPower: ['不动产委托', 'Power over real property'],
  statement: ['声明', 'Statement'],
  gift: ['赠与', 'Gift'],
  inheritance: ['继承权', 'Inheritance'],
  will: ['遗嘱', 'Will'],
  estateDivision: ['遗产分割', 'Division of an estate'],
  spousesProperty: ['夫妻财产约定', 'Property of spouses'],
  guardianship: ['意定监护', 'Agreed guardianship'],
  adoption: ['收养', 'Adoption'],
  birth: ['出生', 'Birth'],
  death: ['死亡', 'Death'],
  kinship: ['亲属关系', 'Kinship'],
  marriage: ['婚姻状况', 'Marital status'],
  noRecord: ['无犯罪记录', 'No criminal record'],
  degree: ['学历学位', 'Education'],
  signature: ['签名印鉴', 'Signature or seal'],
  copy: ['文本相符', 'True copy'],
  translation: ['译本相符', 'True translation'],
  contract: ['合同协议', 'Contract'],
  propertySale: ['不动产处分', 'Disposal of real property'],
  loan: ['借贷/抵押', 'Loan or mortgage'],
  enforcement: ['赋予强制执行效力', 'Enforceable claim'],
  evidence: ['保全证据', 'Preservation of evidence'],
  supervision: ['现场监督', 'Supervision on the spot'],
  tender: ['招标投标', 'Tender'],
  auction: ['拍卖', 'Auction'],
  deposit: ['提存', 'Deposit'],
  mortgageRegistration: ['抵押登记', 'Registration of a mortgage'],
  charter: ['公司章程/决议', 'Charter or resolution of a company'],
  intellectual: ['知识产权', 'Intellectual property'],
  willKeeping: ['遗嘱保管', 'Keeping of a will'],
  other: ['其他事务', 'Other'],
});
export type NotaryMatter = CodeOf<typeof notaryMatters>;

/** How far an act is. */
export const notaryActStates = codeList(['办理状态', 'State of the act'], {
  accepted: ['已受理', 'Accepted'],
  approved: ['已审批', 'Approved'],
  issued: ['已出证', 'Issued'],
  archived: ['已归档', 'Archived'],
  refused: ['不予办理', 'Refused'],
  ended: ['终止', 'Ended'],
  revoked: ['撤销公证书', 'Certificate revoked'],
  withdrawn: ['受理撤回', 'Acceptance withdrawn'],
});
export type NotaryActState = CodeOf<typeof notaryActStates>;

/** 收费项目 (areas/notary.md, section 0: default). */
export const notaryFeeKinds = codeList(['收费项目', 'Kind of fee'], {
  act: ['证明法律行为', 'Proof of a legal act'],
  fact: ['证明事实和文书', 'Proof of facts and documents'],
  enforcement: ['赋予强制执行效力', 'Enforceable claim'],
  evidence: ['保全证据', 'Preservation of evidence'],
  deposit: ['提存', 'Deposit'],
  service: ['公证法律事务', 'Notarial services'],
  copy: ['副本', 'Copies'],
  translation: ['翻译（代收）', 'Translation, collected for others'],
  outside: ['外出服务', 'Service outside'],
  other: ['其他', 'Other'],
  unclassified: ['未分类', 'Without a kind'],
});
export type NotaryFeeKind = CodeOf<typeof notaryFeeKinds>;

export const feeWaivers = codeList(['减免事由', 'Reason of a waiver'], {
  aid: ['法律援助', 'Legal aid'],
  elderly: ['老年人', 'Elderly'],
  other: ['其他', 'Other'],
});

/** 公证法 art. 39: revoked where it says what is not so, or what is against the law. */
export const notaryRevocations = codeList(['撤销公证书事由', 'Why a certificate was revoked'], {
  untrue: ['内容与事实不符', 'What it says is not so'],
  unlawful: ['内容违法', 'What it says is against the law'],
  other: ['其他', 'Other'],
});

export const notaryPauses = codeList(['扣除事由', 'Why the time is not counted'], {
  supplement: ['补充材料', 'Papers to be added'],
  verification: ['核实', 'Verification'],
  forceMajeure: ['不可抗力', 'Force majeure'],
});

export const notaryPlaces = codeList(['办证地点', 'Where'], {
  office: ['处内', 'In the office'],
  outside: ['外出', 'Outside'],
  online: ['线上', 'Online'],
});

export const onlineKinds = codeList(['网办程度', 'How far online'], {
  whole: ['全程网办', 'Wholly online'],
  application: ['线上申请', 'Applied for online'],
  offline: ['线下', 'Offline'],
});

export const partyKinds = codeList(['当事人类别', 'Kind of party'], {
  person: ['自然人', 'Person'],
  enterprise: ['企业', 'Enterprise'],
  financial: ['金融机构', 'Financial institution'],
  organisation: ['其他组织', 'Other organisation'],
});

export const agentRelations = codeList(['代理关系', 'Relation of the agent'], {
  relative: ['亲属', 'Relative'],
  lawyer: ['律师', 'Lawyer'],
  employee: ['单位员工', 'Employee'],
  intermediary: ['中介', 'Intermediary'],
  other: ['其他', 'Other'],
});

export const ageBands = codeList(['年龄段', 'Age band'], {
  minor: ['18岁以下', 'Under 18'],
  young: ['18–39岁', '18 to 39'],
  middle: ['40–59岁', '40 to 59'],
  elderly: ['60–74岁', '60 to 74'],
  old: ['75岁及以上', '75 and over'],
  organisation: ['非自然人', 'No person'],
});

export const faceResults = codeList(['人脸比对', 'Face comparison'], {
  passed: ['通过', 'Passed'],
  failed: ['未通过', 'Failed'],
  none: ['未比对', 'Not compared'],
});

export const deviceKinds = codeList(['设备类别', 'Kind of device'], {
  camera: ['录音录像', 'Camera'],
  terminal: ['身份核验终端', 'Identity terminal'],
  cabinet: ['自助终端', 'Self-service terminal'],
});

export const deviceStates = codeList(['设备状态', 'State of the device'], {
  online: ['在线', 'Online'],
  fault: ['故障', 'Out of order'],
});

/** 收费分段: of one act, without what is collected for others; a limit belongs to the band above it. */
export const feeBands = codeList(['收费分段', 'Fee band'], {
  small: ['5万元以下', 'Under 50,000'],
  five: ['5–10万元', '50,000 to 100,000'],
  ten: ['10–20万元', '100,000 to 200,000'],
  twenty: ['20–50万元', '200,000 to 500,000'],
  fifty: ['50万元及以上', '500,000 and over'],
});
