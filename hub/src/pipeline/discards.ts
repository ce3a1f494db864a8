import type { Label } from '@fatong/contracts';
import { uuidv7 } from '../platform/index.js';
import type { DeliveryRow, DeliveryState, Flow, Gatherings, MessageRow, Settlement, Stage, Unit } from '../ports/index.js';
import { messageAudit, type Retrying } from './retries.js';

export interface DiscardResult {
  readonly discarded: number;
  readonly refused: readonly { readonly messageId: string; readonly why: Label }[];
}

/** Read and decided; written by the transaction whose unit it is given, all or none. */
export type PlannedDiscards = (unit: Unit) => Promise<DiscardResult>;

export interface DiscardParts {
  readonly flow: Pick<Flow, 'messages' | 'deliveries' | 'release'>;
  readonly gatherings: Pick<Gatherings, 'waiting' | 'close'>;
}

/**
 * Gives messages up that do not go on by themselves, with a reason that stays with the message. Nothing is deleted, and what waited behind one goes on.
 * A part that waits for the others of its whole stands for all that came of it. What belongs to a case is not an operator's to give up: the case's official
 * decides there. Each is audited, refusals too.
 */
export async function planDiscards(
  messageIds: readonly string[],
  by: Retrying,
  reason: string,
  { flow, gatherings }: DiscardParts,
): Promise<PlannedDiscards> {
  const ids = [...new Set(messageIds)].sort();
  const [messages, deliveries] = await Promise.all([flow.messages(ids), flow.deliveries(ids)]);
  const plans = ids.map((messageId) => planOf(messageId, messages.has(messageId), deliveries.get(messageId) ?? []));
  return async (unit) => {
    // Locks in one order everywhere: blocks, wholes, then deliveries.
    const behind = Map.groupBy(
      plans.flatMap(({ mine }) => mine).filter(({ direction }) => direction === 'in'),
      ({ target }) => target,
    );
    for (const [target, of] of [...behind].sort(([a], [b]) => (a < b ? -1 : 1)))
      await unit.blocked(target, [...new Set(of.map(({ key }) => key))].sort());
    const wholes = await gatherings.waiting(
      unit,
      plans.flatMap(({ mine }) => mine).map(({ id }) => id),
    );
    const stage: Stage = { stage: 'stored', at: new Date().toISOString(), ok: true, note: [`已作废：${reason}`, `Discarded: ${reason}`] };
    const withWhole: Stage = { ...stage, note: [`所属整组已作废：${reason}`, `Discarded with its whole: ${reason}`] };
    const changed = await unit.settle(
      plans
        .flatMap(({ mine }) => mine)
        .map(({ id }): Settlement => ({ deliveryId: id, state: 'discarded', from: discardable, stages: [stage] })),
    );
    const refused: { messageId: string; why: Label }[] = [];
    const withWholes: DeliveryRow[] = [];
    for (const { messageId, mine, why } of plans) {
      const gone = mine.filter(({ id }) => changed.has(id));
      const reasonNot = why ?? (gone.length > 0 ? undefined : overtaken);
      for (const { target, key, direction } of gone) if (direction === 'in') await flow.release(unit, target, key);
      const parts = gone.flatMap((one) => (wholes.get(one.id) ?? []).map((other) => partOf(one, other, stage.at)));
      withWholes.push(...parts);
      for (const { id } of gone) if (wholes.has(id)) await gatherings.close(unit, id, messageId);
      if (reasonNot) refused.push({ messageId, why: reasonNot });
      unit.add(
        'audit',
        messageAudit('message.discard', messageId, by, reasonNot === undefined, {
          reason,
          deliveries: gone.length,
          ...(parts.length > 0 && { parts: parts.length }),
        }),
      );
    }
    for (const part of withWholes) unit.add('delivery', part);
    await unit.settle(withWholes.map(({ id }): Settlement => ({ deliveryId: id, state: 'discarded', from: ['due'], stages: [withWhole] })));
    return { discarded: plans.length - refused.length, refused };
  };
}

interface Plan {
  readonly messageId: string;
  readonly mine: readonly DeliveryRow[];
  readonly why?: Label;
}

/** A part that was done with when it was added, so that it has something to be discarded by. */
const partOf = ({ target, system }: DeliveryRow, { id, receivedAt, type, key }: MessageRow, at: string): DeliveryRow => ({
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

const discardable: readonly DeliveryState[] = ['parked', 'later', 'unknown', 'held'];

function planOf(messageId: string, exists: boolean, deliveries: readonly DeliveryRow[]): Plan {
  if (!exists) return { messageId, mine: [], why: ['没有此消息。', 'There is no such message.'] };
  const open = deliveries.filter(({ state }) => discardable.includes(state));
  if (open.length === 0)
    return {
      messageId,
      mine: [],
      why: [
        '没有待人工处理、待重试、结果不明或暂存的投递，无可作废。',
        'Nothing of it is parked, waiting for a retry, of unknown outcome or held: there is nothing to discard.',
      ],
    };
  if (open.some(({ direction, record }) => direction === 'out' && record !== undefined))
    return {
      messageId,
      mine: [],
      why: ['它属于一个案件：由案件经办人决定是否放弃发送。', "It belongs to a case: the case's official decides whether to give it up."],
    };
  return { messageId, mine: open };
}

const overtaken: Label = ['已被他人先行处理。', 'Somebody else was faster.'];
