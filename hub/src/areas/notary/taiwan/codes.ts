export const directions = {
  out: ['寄往台湾地区', 'To the Taiwan region'],
  in: ['来自台湾地区', 'From the Taiwan region'],
} as const;

/** 查证事由, the seven of art. 3 of the agreement of 1993. */
export const reasons = {
  scope: ['违反受理范围规定', 'Against the rules on what is accepted'],
  twice: ['同一事项在不同公证机关公证', 'The same matter certified by two offices'],
  records: ['与户籍或其他档案记载不符', 'Not as household or other records have it'],
  contradictory: ['内容自相矛盾', 'Contradicts itself'],
  unclear: ['文字、印鉴模糊或有涂改、擦拭', 'Words or seals unclear, changed or wiped off'],
  evidence: ['有其他不同证据', 'There is other evidence'],
  other: ['其他需要查明', 'Something else to be found out'],
} as const;

/** For these two alone a query is refused. */
export const refusals = {
  noReason: ['未叙明查证事由', 'It does not say why'],
  otherSeal: ['另加盖其他证明印章', 'It bears a further seal of certification'],
} as const;

export const comparisons = {
  same: ['一致', 'The same'],
  different: ['不符', 'Different'],
} as const;
