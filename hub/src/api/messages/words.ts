import type { Label } from '@fatong/contracts';
import type { Area } from '../../definitions/index.js';
import type { BodyRow } from '../../ports/index.js';

/** The type of a record that is named as `<type>:<id>`; undefined where no area declares it. */
export const recordTypeOf = (areas: readonly Area[], reference: string): Area['records'][number] | undefined =>
  areas.flatMap(({ records }) => records).find(({ name }) => name === reference.split(':')[0]);

export const bodyTitles: Readonly<Record<BodyRow['stage'], Label>> = {
  original: ['收到的原文', 'As received'],
  received: ['收到的内容', 'What was received'],
  corrected: ['更正后', 'As corrected'],
  mapped: ['转换后', 'As mapped'],
  fact: ['业务事实', 'The fact it was made from'],
  sent: ['发出的内容', 'As sent'],
  answer: ['对方答复', "The partner's answer"],
  technical: ['技术信息', 'Technical details'],
};
