import type { DataOf } from '@fatong/contracts';
import type { deliveryOutcome } from '@fatong/contracts/canonical/hub';
import type { Acting, Cause, DeliveryRow, Settlement, Stage } from '../../ports/index.js';
import { unknownDelivery } from '../causes.js';
import { decide, type FailurePolicy } from '../policy.js';
import { isOpen, passed, refusedBy, type BatchStep, type Work } from '../work.js';

type Outcome = DataOf<typeof deliveryOutcome>;

/** What became of outgoing deliveries, as the adapters say: settles them by policy and tells the records that wait. */
export const tell = (acting: Acting, policy: FailurePolicy): BatchStep => ({
  name: 'tell',
  title: ['回告', 'Tell the outcome'],
  kind: 'batch',
  async run(batch, unit) {
    const settlements: Settlement[] = [];
    const decided: Work[] = [];
    for (const work of batch) {
      if (!isOpen(work) || work.lane.kind !== 'hub') {
        decided.push(work);
        continue;
      }
      const { delivery } = work;
      const said = work.message.data as Outcome;
      if (!delivery || delivery.direction !== 'out' || delivery.system !== work.received.system) {
        decided.push(refusedBy(work, unknownDelivery()));
        continue;
      }
      // An older attempt's failure says nothing about the one under way; that it arrived after all does.
      const isStale = said.outcome !== 'delivered' && (said.n < delivery.attempt || delivery.state === 'done' || delivery.state === 'discarded');
      if (!isStale) {
        const cause = causeOf(said, delivery);
        settlements.push(settlement(delivery, said, cause, policy));
        if (delivery.record) await acting.told(unit, delivery.record, { deliveryId: delivery.id, messageId: delivery.messageId, system: delivery.system, type: delivery.type, outcome: said.outcome, ...(cause && { cause }) });
      }
      decided.push({ ...passed(work, 'outcome'), fate: { kind: 'done' } });
    }
    if (settlements.length > 0) await unit.settle(settlements);
    return decided;
  },
});

const unsettled = ['due', 'sent', 'later', 'waiting', 'held', 'unknown', 'parked'] as const;

export function settlement(delivery: DeliveryRow, { outcome, n, partnerRef }: Pick<Outcome, 'outcome' | 'n' | 'partnerRef'>, cause: Cause | undefined, policy: FailurePolicy, now = Date.now()): Settlement {
  const stage: Stage = {
    stage: 'outcome', at: new Date(now).toISOString(), ok: outcome === 'delivered',
    note: cause?.words ?? (partnerRef ? [`已送达，对方回执号 ${partnerRef}`, `Delivered; the partner's reference is ${partnerRef}`] : ['已送达', 'Delivered']),
  };
  const base = { deliveryId: delivery.id, attempt: n, stages: [stage], from: unsettled };
  if (outcome === 'delivered' || !cause) return { ...base, state: 'done', cause: null };
  const decision = decide(cause, n, policy);
  if ('unknown' in decision) return { ...base, state: 'unknown', cause };
  if ('park' in decision) return { ...base, state: 'parked', cause };
  return { ...base, state: 'later', dueAt: new Date(now + ('later' in decision ? decision.later * 1000 : 0)).toISOString(), cause };
}

/** Kind follows from the outcome, whatever the adapter thought of the cause: the policy must never repeat what may have arrived. */
function causeOf({ outcome, cause }: Outcome, { type, system }: DeliveryRow): Cause | undefined {
  if (outcome === 'delivered') return undefined;
  const fallback = fallbacks[outcome];
  const kind = outcome === 'transient' ? 'transient' : outcome === 'unknown' ? 'unknown' : cause && cause.kind !== 'transient' && cause.kind !== 'unknown' ? cause.kind : 'data';
  return { stage: 'outcome', code: fallback.code, kind, words: cause?.words ?? fallback.words, group: cause?.group ?? `outcome:${fallback.code}:${system}:${type}` };
}

const fallbacks = {
  refused: { code: 'partner-refused', words: ['对方拒收', 'The partner refused it'] },
  transient: { code: 'transient', words: ['对方暂时无法接收', 'The partner cannot take it for now'] },
  unknown: { code: 'outcome-unknown', words: ['发出后未得到答复，对方是否收到不明', 'It was sent and no answer came: whether it arrived is unknown'] },
} as const satisfies Record<string, Pick<Cause, 'code' | 'words'>>;
