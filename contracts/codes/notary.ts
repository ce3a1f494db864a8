import { codeList } from './list.js';

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
