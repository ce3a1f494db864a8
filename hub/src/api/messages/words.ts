import type { Label } from '@fatong/contracts';
import type { BodyRow, StageName } from '../../ports/index.js';

export const stageTitles: Readonly<Record<StageName, Label>> = {
  received: ['接收', 'Received'],
  validated: ['校验', 'Validated'],
  mapped: ['转换', 'Mapped'],
  checked: ['复核', 'Checked'],
  acted: ['处理', 'Acted on'],
  stored: ['入库', 'Stored'],
  expanded: ['分发', 'Expanded'],
  sent: ['发出', 'Sent'],
  outcome: ['结果', 'Outcome'],
};

export const bodyTitles: Readonly<Record<BodyRow['stage'], Label>> = {
  received: ['收到的原文', 'As received'],
  mapped: ['转换后', 'As mapped'],
  fact: ['业务事实', 'The fact it was made from'],
  sent: ['发出的内容', 'As sent'],
  answer: ['对方答复', "The partner's answer"],
  technical: ['技术信息', 'Technical details'],
};
