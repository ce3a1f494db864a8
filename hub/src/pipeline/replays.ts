import type { Label } from '@fatong/contracts';
import { uuidv7 } from '../platform/index.js';
import type { DeliveryRow, Flow, MessageRow, Stage, Unit } from '../ports/index.js';
import type { Catalog } from './catalog.js';
import { messageAudit, type Retrying } from './retries.js';

export interface ReplayParts {
  readonly catalog: Pick<Catalog, 'contract' | 'lanes'>;
  readonly flow: Pick<Flow, 'messages' | 'kept'>;
}

/** Written by the transaction whose unit it is given; answers why not, by message. */
export type PlannedReplays = (unit: Unit) => Promise<ReadonlyMap<string, Label>>;

/**
 * Gives messages that were received to one subscriber who has not had them, such as an area that takes them only now. It fills gaps and doubles nothing:
 * what the subscriber once took, in whatever way, it is not given again.
 */
export async function planReplays(
  messageIds: readonly string[],
  by: Retrying,
  { target, reason }: { readonly target: string; readonly reason: string },
  { catalog, flow }: ReplayParts,
): Promise<PlannedReplays> {
  const ids = [...new Set(messageIds)].sort();
  const messages = await flow.messages(ids);
  return async (unit) => {
    const whole = await flow.kept(unit, [...messages.values()], 'received');
    const plans = ids.map((messageId) => ({
      messageId,
      message: messages.get(messageId),
      why: whyNot(messages.get(messageId), target, whole, catalog),
    }));
    const refused = new Map<string, Label>(plans.flatMap(({ messageId, why }) => (why ? [[messageId, why]] : [])));
    const fresh = await unit.claim(
      target,
      plans.filter(({ why }) => !why).map(({ messageId }) => messageId),
    );
    const stage: Stage = {
      stage: 'stored',
      at: new Date().toISOString(),
      ok: true,
      note: [`重放给 ${target}：${reason}`, `Replayed to ${target}: ${reason}`],
    };
    const made: DeliveryRow[] = [];
    for (const { messageId, message, why } of plans) {
      const isTaken = !why && !fresh.has(messageId);
      if (isTaken) refused.set(messageId, hasIt);
      else if (!why && message) made.push(deliveryOf(message, target, stage.at));
      unit.add('audit', messageAudit('message.replay', messageId, by, !why && !isTaken, { target, reason }));
    }
    made.sort((a, b) => (a.messageAt < b.messageAt ? -1 : 1));
    for (const delivery of made) {
      unit.add('delivery', delivery);
      if (catalog.contract(delivery.type)?.identity.order === 'key') unit.block(target, delivery.key);
    }
    await unit.settle(made.map(({ id }) => ({ deliveryId: id, state: 'due', from: ['due'], stages: [stage] })));
    return refused;
  };
}

export const bodyGone: Label = ['正文已过保存期。', 'Its body is past its retention.'];
const hasIt: Label = ['该接收方已经收到过。', 'This subscriber has had it.'];

function whyNot(
  message: MessageRow | undefined,
  target: string,
  whole: ReadonlySet<string>,
  catalog: ReplayParts['catalog'],
): Label | undefined {
  if (!message) return ['没有此消息。', 'There is no such message.'];
  if (message.direction === 'out') return ['只有收到的报文可以重放。', 'Only what was received can be replayed.'];
  if (message.unreadable) return ['字节不是可读的消息。', 'The bytes are no message.'];
  if (!catalog.lanes(message.type).some(({ name, kind }) => name === target && (kind === 'area' || kind === 'system')))
    return ['按现在的映射，该接收方不接收此报文。', 'By the mappings of today this subscriber does not take it.'];
  return whole.has(message.id) ? undefined : bodyGone;
}

const deliveryOf = ({ id, receivedAt, system, type, key }: MessageRow, target: string, at: string): DeliveryRow => ({
  id: uuidv7(),
  messageId: id,
  messageAt: receivedAt,
  direction: 'in',
  target,
  system,
  type,
  key,
  state: 'due',
  dueAt: at,
  attempt: 0,
});
