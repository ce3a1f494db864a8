import type { Label } from '@fatong/contracts';
import { uuidv7 } from '../platform/index.js';
import type { DeliveryRow, Flow, MessageRow, Stage, Unit } from '../ports/index.js';
import { bodyGone } from './replays.js';
import { messageAudit, type Retrying } from './retries.js';

export interface ResendParts {
  readonly flow: Pick<Flow, 'messages' | 'deliveries' | 'kept'>;
}

/** Written by the transaction whose unit it is given; answers why not, by message. */
export type PlannedResends = (unit: Unit) => Promise<ReadonlyMap<string, Label>>;

/**
 * Sends once more what was delivered, for a partner who lost it: the same request id, so that one who has it all the same takes it for a repeat. The case hears
 * nothing: for it the message arrived long ago. Whoever plans holds the messages, so that nobody else sends them at the same time.
 */
export async function planResends(
  messageIds: readonly string[],
  by: Retrying,
  reason: string,
  { flow }: ResendParts,
): Promise<PlannedResends> {
  const ids = [...new Set(messageIds)];
  const [messages, deliveries] = await Promise.all([flow.messages(ids), flow.deliveries(ids)]);
  return async (unit) => {
    const whole = await flow.kept(unit, [...messages.values()], 'mapped');
    const plans = ids.map((messageId) => ({ messageId, ...planOf(messages.get(messageId), deliveries.get(messageId) ?? [], whole) }));
    const refused = new Map<string, Label>();
    const stage: Stage = {
      stage: 'stored',
      at: new Date().toISOString(),
      ok: true,
      note: [`再次发送：${reason}`, `Sent once more: ${reason}`],
    };
    const made = plans.flatMap(({ delivery }) => (delivery ? [{ ...delivery, id: uuidv7(), dueAt: stage.at }] : []));
    for (const delivery of made) unit.add('delivery', delivery);
    await unit.settle(made.map(({ id }) => ({ deliveryId: id, state: 'due', from: ['due'], stages: [stage] })));
    for (const { messageId, why } of plans) {
      if (why) refused.set(messageId, why);
      unit.add('audit', messageAudit('message.resend', messageId, by, why === undefined, { reason }));
    }
    return refused;
  };
}

function planOf(
  message: MessageRow | undefined,
  deliveries: readonly DeliveryRow[],
  whole: ReadonlySet<string>,
): { readonly delivery?: DeliveryRow; readonly why?: Label } {
  if (!message) return { why: ['没有此消息。', 'There is no such message.'] };
  if (message.direction === 'in') return { why: ['只有发出的报文可以再次发送。', 'Only what goes out can be sent once more.'] };
  if (deliveries.some(({ state }) => state !== 'done' && state !== 'discarded'))
    return { why: ['它还没有办完：请用“重试”。', 'It is not done with yet: retry it.'] };
  const last = deliveries.findLast(({ state }) => state === 'done');
  if (!last) return { why: ['它从未送达，已作废。', 'It never arrived and was discarded.'] };
  if (!whole.has(message.id)) return { why: bodyGone };
  const { cause: _cause, record: _record, ...delivery } = last;
  return { delivery: { ...delivery, state: 'due', attempt: 0 } };
}
