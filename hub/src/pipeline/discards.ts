import type { Label } from '@fatong/contracts';
import type { DeliveryRow, DeliveryState, Flow, Settlement, Stage, Unit } from '../ports/index.js';
import { messageAudit, type Retrying } from './retries.js';

export interface DiscardResult {
  readonly discarded: number;
  readonly refused: readonly { readonly messageId: string; readonly why: Label }[];
}

/** Read and decided; written by the transaction whose unit it is given, all or none. */
export type PlannedDiscards = (unit: Unit) => Promise<DiscardResult>;

export interface DiscardParts {
  readonly flow: Pick<Flow, 'messages' | 'deliveries' | 'release'>;
}

/**
 * Gives messages up that do not go on by themselves, with a reason that stays with the message. Nothing is deleted, and what waited behind one goes on.
 * What belongs to a case is not an operator's to give up: the case's official decides there. Each is audited, refusals too.
 */
export async function planDiscards(messageIds: readonly string[], by: Retrying, reason: string, { flow }: DiscardParts): Promise<PlannedDiscards> {
  const ids = [...new Set(messageIds)].sort();
  const [messages, deliveries] = await Promise.all([flow.messages(ids), flow.deliveries(ids)]);
  const plans = ids.map(messageId => planOf(messageId, messages.has(messageId), deliveries.get(messageId) ?? []));
  return async unit => {
    // Locks in one order everywhere: blocks, then deliveries.
    const behind = Map.groupBy(plans.flatMap(({ mine }) => mine).filter(({ direction }) => direction === 'in'), ({ target }) => target);
    for (const [target, of] of [...behind].sort(([a], [b]) => (a < b ? -1 : 1))) await unit.blocked(target, [...new Set(of.map(({ key }) => key))].sort());
    const stage: Stage = { stage: 'stored', at: new Date().toISOString(), ok: true, note: [`已作废：${reason}`, `Discarded: ${reason}`] };
    const changed = await unit.settle(plans.flatMap(({ mine }) => mine).map(({ id }): Settlement => ({ deliveryId: id, state: 'discarded', from: discardable, stages: [stage] })));
    const refused: { messageId: string; why: Label }[] = [];
    for (const { messageId, mine, why } of plans) {
      const gone = mine.filter(({ id }) => changed.has(id));
      const reasonNot = why ?? (gone.length > 0 ? undefined : overtaken);
      for (const { target, key, direction } of gone) if (direction === 'in') await flow.release(unit, target, key);
      if (reasonNot) refused.push({ messageId, why: reasonNot });
      unit.add('audit', messageAudit('message.discard', messageId, by, reasonNot === undefined, { reason, deliveries: gone.length }));
    }
    return { discarded: plans.length - refused.length, refused };
  };
}

interface Plan {
  readonly messageId: string;
  readonly mine: readonly DeliveryRow[];
  readonly why?: Label;
}

const discardable: readonly DeliveryState[] = ['parked', 'later', 'unknown', 'held'];

function planOf(messageId: string, exists: boolean, deliveries: readonly DeliveryRow[]): Plan {
  if (!exists) return { messageId, mine: [], why: ['没有此消息。', 'There is no such message.'] };
  const open = deliveries.filter(({ state }) => discardable.includes(state));
  if (open.length === 0) return { messageId, mine: [], why: ['没有停放、待重试、结果不明或暂存的投递，无可作废。', 'Nothing of it is parked, waiting for a retry, of unknown outcome or held: there is nothing to discard.'] };
  if (open.some(({ direction, record }) => direction === 'out' && record !== undefined)) return { messageId, mine: [], why: ['它属于一个案件：由案件经办人决定是否放弃发送。', 'It belongs to a case: the case\'s official decides whether to give it up.'] };
  return { messageId, mine: open };
}

const overtaken: Label = ['已被他人先行处理。', 'Somebody else was faster.'];
