import type { Label } from './label.js';

/** The stages of the line a message goes through, in their order, as operators read them. */
export const stageTitles = {
  received: ['接收', 'Received'],
  validated: ['校验', 'Validated'],
  mapped: ['转换', 'Mapped'],
  checked: ['复核', 'Checked'],
  acted: ['处理', 'Acted on'],
  stored: ['入库', 'Stored'],
  expanded: ['分发', 'Expanded'],
  sent: ['发出', 'Sent'],
  outcome: ['结果', 'Outcome'],
} as const satisfies Readonly<Record<string, Label>>;

export type StageName = keyof typeof stageTitles;
