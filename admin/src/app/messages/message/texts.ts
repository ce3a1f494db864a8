import type { Label } from '@fatong/contracts';

export const messageTexts = {
  title: ['报文', 'Message'],
  list: ['报文', 'Messages'],
  system: ['系统', 'System'],
  direction: ['方向', 'Direction'],
  received: ['收到', 'Received'],
  made: ['生成', 'Made'],
  key: ['业务键', 'Key'],
  size: ['大小', 'Size'],
  record: ['记录', 'Record'],
  openRecord: ['打开记录', 'Open the record'],
  keyMeans: ['查看同一业务键的全部报文', 'All messages of this key'],
  acts: ['可以做的事', 'What can be done'],
  tabs: ['报文的各个方面', 'Sides of the message'],
  timeline: ['过程', 'Timeline'],
  stages: ['分步对照', 'Stages'],
  conversation: ['往来', 'Conversation'],
  technical: ['技术', 'Technical'],
  took: ['用时', 'took'],
  passed: ['通过', 'Passed'],
  failed: ['未通过', 'Failed'],
  now: ['现在', 'Now'],
  dueAt: ['下次自动重试', 'Next try'],
  masked: ['已遮蔽', 'Masked'],
  unused: ['未取用', 'Not used'],
  unusedMeans: ['转换规则没有取用这个字段', 'The mapping does not read this field'],
  noBodies: ['没有保存正文', 'No body is kept'],
  noBodiesWhy: ['正文已过保留期，或报文在保存正文之前就停下了。', 'The retention of bodies is over, or the message stopped before a body was stored.'],
  noLineage: ['没有这种报文的转换规则', 'There is no mapping of this message'],
  lineage: ['字段对照', 'Field by field'],
  lineageMeans: ['指向或聚焦一行，上方相应的字段会亮起', 'Point at a row, or focus it, and its fields light up above'],
  target: ['目标字段', 'Target'],
  sources: ['来源字段', 'Sources'],
  through: ['方式', 'How'],
  copy: ['照抄', 'as it is'],
  constant: ['（无来源）', '(no source)'],
  reveal: ['查看原文', 'Reveal'],
  hide: ['重新遮蔽', 'Mask again'],
  revealed: ['原文，查看已记入审计', 'In clear; this view is audited'],
  mayNotReveal: ['您的岗位没有查看原文的权限', 'Your role may not reveal bodies'],
  purpose: ['查看目的', 'Purpose'],
  purposeHint: ['将与您的姓名、时间一起记入审计日志', 'Written to the audit log with your name and the time'],
  purposeMissing: ['请写明目的（至少 2 个字）', 'Say what for (at least 2 characters)'],
  revealTitle: ['查看原文（含个人信息）', 'Reveal the body, personal data included'],
  cancel: ['取消', 'Cancel'],
  alone: ['没有相关的报文', 'No related message'],
  aloneWhy: ['与本报文同一业务键或互为应答的报文会按时间列在这里。', 'Messages of the same key, or that answer each other, are listed here in time.'],
  partner: ['外部系统', 'Partner'],
  hub: ['法通', 'Fatong'],
  this: ['本条', 'This one'],
  attributes: ['属性', 'Attributes'],
  attributesMeans: ['CloudEvents 1.0', 'CloudEvents 1.0'],
  digest: ['摘要 SM3', 'SM3 digest'],
  deliveries: ['投递', 'Deliveries'],
  noDeliveries: ['没有未决或失败过的投递', 'No delivery is open or failed'],
  deliveryTarget: ['目标', 'Target'],
  state: ['状态', 'State'],
  attempt: ['已试', 'Attempts'],
  due: ['到期', 'Due'],
  cause: ['原因', 'Cause'],
  raw: ['原始错误', 'Raw error'],
} as const satisfies Record<string, Label>;

/** 3 → `3 ms`, 30412 → `30.4 s`, 190000 → `3 min 10 s`. */
export function duration(milliseconds: number): string {
  if (milliseconds < 1000) return `${milliseconds} ms`;
  if (milliseconds < 60_000) return `${(milliseconds / 1000).toFixed(1)} s`;
  const minutes = Math.floor(milliseconds / 60_000);
  if (minutes < 60) return `${minutes} min ${Math.floor((milliseconds % 60_000) / 1000)} s`;
  const hours = Math.floor(minutes / 60);
  return hours < 48 ? `${hours} h ${minutes % 60} min` : `${Math.floor(hours / 24)} d ${hours % 24} h`;
}
