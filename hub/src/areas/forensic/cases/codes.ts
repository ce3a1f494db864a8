export const kinds = {
  initial: ['初次鉴定', 'First'],
  supplement: ['补充鉴定', 'Supplementary'],
  repeat: ['重新鉴定', 'Repeated'],
} as const;

export const purposes = {
  criminal: ['刑事诉讼', 'Criminal proceedings'],
  civil: ['民事诉讼', 'Civil proceedings'],
  administrative: ['行政诉讼、行政处理', 'Administrative proceedings'],
  traffic: ['道路交通事故处理', 'Traffic accident'],
  insurance: ['保险理赔', 'Insurance'],
  other: ['其他', 'Other'],
} as const;

/** 条例 art. 24: why an entrustment is not accepted. */
export const refusals = {
  scope: ['超出业务范围', 'Outside the scope'],
  materials: ['材料不真实、不完整、不充分或取得不合法', 'Materials not true, complete, sufficient or lawfully obtained'],
  purpose: ['用途不合法或违背公德', 'Purpose unlawful or against public morals'],
  requirement: ['要求不符合执业规则或技术规范', 'Against rules of practice or technical norms'],
  ability: ['超出技术条件或能力', 'Beyond conditions or ability'],
  elsewhere: ['同一事项同时委托他机构', 'Entrusted to another institution at the same time'],
  other: ['其他', 'Other'],
} as const;

/** 条例 art. 29: why an appraisal is ended. */
export const terminations = {
  refusal: ['出现拒绝情形（二至七）', 'A ground of refusal appeared'],
  exhausted: ['材料耗损不能补充', 'Materials exhausted'],
  hindered: ['拒不履行、不配合或严重干扰', 'Not cooperating, or hindering'],
  withdrawn: ['撤销委托或拒付费', 'Withdrawn, or not paid'],
  force: ['不可抗力', 'Force majeure'],
  other: ['其他', 'Other'],
} as const;

/** 条例 arts. 32, 33: why it is supplemented or repeated. */
export const supplements = { omitted: ['遗漏', 'Omitted'], materials: ['新材料', 'New materials'], other: ['其他', 'Other'] } as const;
export const repeats = {
  unlicensed: ['无执业资格', 'Not licensed'],
  scope: ['超范围', 'Outside the scope'],
  recusal: ['应回避未回避', 'Not recused'],
  authority: ['办案机关认为需要', 'The authority asks for it'],
  law: ['法律规定', 'By law'],
} as const;

/** 程序通则 art. 28: why an appraisal is paused; nothing else is a reason. */
export const pauses = {
  materials: ['补充材料', 'Materials to be supplied'],
  sampling: ['重新提取', 'Samples to be taken again'],
  witness: ['见证人缺席', 'No witness'],
  client: ['委托人要求', 'Asked by the client'],
  force: ['不可抗力', 'Force majeure'],
} as const;

export const reliefs = {
  none: ['不减免', 'None'],
  deferred: ['缓收', 'Deferred'],
  reduced: ['减收', 'Reduced'],
  waived: ['免收', 'Waived'],
} as const;
export const feeStandards = { government: ['政府指导价', 'Government price'], agreed: ['协商', 'Agreed'] } as const;
export const consumption = { none: ['不消耗', 'None'], partly: ['部分消耗', 'Partly'], wholly: ['全部消耗', 'Wholly'] } as const;

/** How the acceptance was judged on its day. */
export const judgements = {
  held: ['在业务范围内', 'Within the scope'],
  outside: ['超出业务范围', 'Outside the scope'],
  ended: ['该事项的业务范围当日无效', 'The scope for the item does not hold on that day'],
  expired: ['许可证当日无效', 'The licence does not hold on that day'],
  unaccredited: ['资质认定、认可当日无效', 'The accreditation does not hold on that day'],
} as const;
