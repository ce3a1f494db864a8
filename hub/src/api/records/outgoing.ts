import type { Contract, Label } from '@fatong/contracts';
import type { OutgoingView } from '@fatong/contracts/api';
import type { RecordDelivery, RecordEventRow } from '../../ports/index.js';

/** At most so many, newest first: a case with more has a page of its own at the operator's. */
const most = 20;

/** What went out because of a record, in words for its handler; the partner's own answer is a report on the timeline that names the fact. */
export function outgoingOf(deliveries: readonly RecordDelivery[], events: readonly RecordEventRow[], contracts: (type: string) => Contract | undefined): OutgoingView[] {
  // The first answer counts: a later one may only say more.
  const answers = new Map(events.toReversed().flatMap(({ kind, outboxId, at }) => (kind === 'report' && outboxId !== undefined ? [[outboxId, at] as const] : [])));
  const newest = [...deliveries].sort((a, b) => b.updatedAt.localeCompare(a.updatedAt)).slice(0, most);
  return newest.map((delivery) => ({
    messageId: delivery.messageId, system: delivery.system, title: contracts(delivery.type)?.title ?? [delivery.type, delivery.type],
    state: delivery.state, words: wordsOf(delivery), at: delivery.updatedAt, attempt: delivery.attempt, answeredAt: answers.get(delivery.factId ?? '') ?? null,
  }));
}

const words: Readonly<Record<RecordDelivery['state'], Label>> = {
  due: ['等待发送', 'Waiting to be sent'],
  sent: ['已发出，等待对方确认', 'Sent, waiting for confirmation'],
  later: ['对方暂时不能接收，系统将自动重发', 'The partner cannot take it now; it is sent again automatically'],
  waiting: ['排在前一条消息之后，稍后发送', 'Waits behind an earlier message'],
  held: ['因维护暂停发送', 'Held for maintenance'],
  unknown: ['是否送达不明，运维人员正在核实', 'It is not known whether it arrived; the operators ask the partner'],
  parked: ['发送未成功，等待运维人员处理', 'Not sent; the operators take care of it'],
  done: ['已送达', 'Delivered'],
  discarded: ['已取消发送', 'Discarded'],
};

function wordsOf({ state, cause }: RecordDelivery): Label {
  if (state === 'parked' && cause?.code === 'partner-refused') return ['对方拒收，等待运维人员处理', 'The partner refused it; the operators take care of it'];
  return words[state];
}
