import type { DataOf } from '@fatong/contracts';
import type { deliveryOutcome } from '@fatong/contracts/canonical/hub';
import type { Acting, Cause, DeliveryRow, LineRules, Settlement, Stage } from '../../ports/index.js';
import { unknownDelivery } from '../causes.js';
import { askingNumbers } from '../asking.js';
import { decide, type FailurePolicy } from '../policy.js';
import type { Rulebook } from '../rulebook.js';
import { isOpen, passed, refusedBy, type BatchStep, type Work } from '../work.js';

type Outcome = DataOf<typeof deliveryOutcome>;

/** What became of outgoing deliveries, as the adapters say: settles them by policy and tells the records that wait. */
export const tell = (acting: Acting, policy: FailurePolicy, book: Pick<Rulebook, 'of'>): BatchStep => ({
  name: 'tell',
  title: ['告知结果', 'Acknowledge'],
  kind: 'batch',
  async run(batch, unit) {
    const decided = batch.map(decidedOf);
    const told = decided.filter(({ lane, fate, delivery }) => lane.kind === 'hub' && fate?.kind === 'done' && delivery);
    const { circuits } = await book.of(unit);
    const news = told.map((work) => newsOf(work, policy, circuits)).filter(({ isStale }) => !isStale);
    for (const round of rounds(news)) {
      const changed = await unit.settle(round.map(({ change }) => change));
      for (const { delivery, said, cause, factId } of round) {
        if (changed.has(delivery.id) && delivery.record)
          await acting.told(unit, delivery.record, {
            deliveryId: delivery.id,
            messageId: delivery.messageId,
            system: delivery.system,
            type: delivery.type,
            outcome: said.outcome,
            factId,
            ...(cause && { cause }),
          });
      }
    }
    return decided;
  },
});

/** An outcome of this system's own delivery is done; any other is refused. */
function decidedOf(work: Work): Work {
  if (!isOpen(work) || work.lane.kind !== 'hub') return work;
  const { delivery, received } = work;
  if (!delivery || delivery.direction !== 'out' || delivery.system !== received.system) return refusedBy(work, unknownDelivery());
  return { ...passed(work, 'outcome'), fate: { kind: 'done' } };
}

interface News {
  readonly delivery: DeliveryRow;
  readonly said: Outcome;
  readonly cause: Cause | undefined;
  readonly change: Settlement;
  readonly isStale: boolean;
  /** What we send is correlated by the fact it was made from, and what came of it by the same. */
  readonly factId: string | null;
}

function newsOf({ message, delivery }: Work, policy: FailurePolicy, circuits: LineRules['circuits']): News {
  const said = message.data as Outcome;
  const cause = causeOf(said, delivery!);
  // An older attempt's failure says nothing about the one under way; that it arrived after all does.
  const isStale = said.outcome !== 'delivered' && said.n < delivery!.attempt;
  return {
    delivery: delivery!,
    said,
    cause,
    change: spared(
      settlement(delivery!, said, cause, policy),
      cause,
      circuits.some(({ system }) => system === delivery!.system),
    ),
    isStale,
    factId: message.correlationid ?? null,
  };
}

/** While its partner's circuit is open it is the partner that fails, not the message: it is not parked but held, and tried again when the circuit closes. */
const spared = (change: Settlement, cause: Cause | undefined, isOpen: boolean): Settlement =>
  isOpen && change.state === 'parked' && cause?.kind === 'transient' ? { ...change, state: 'held' } : change;

/** Settled together, but what is said twice of one delivery one after the other. */
function rounds(news: readonly News[]): News[][] {
  const all: News[][] = [];
  const seen = new Map<string, number>();
  for (const one of news) {
    const round = seen.get(one.delivery.id) ?? 0;
    seen.set(one.delivery.id, round + 1);
    (all[round] ??= []).push(one);
  }
  return all;
}

const unsettled = ['due', 'sent', 'later', 'waiting', 'held', 'unknown', 'parked'] as const;

export function settlement(
  delivery: DeliveryRow,
  { outcome, n, partnerRef }: Pick<Outcome, 'outcome' | 'n' | 'partnerRef'>,
  cause: Cause | undefined,
  policy: FailurePolicy,
  now = Date.now(),
): Settlement {
  const stage: Stage = {
    stage: 'outcome',
    at: new Date(now).toISOString(),
    ok: outcome === 'delivered',
    note:
      cause?.words ??
      (partnerRef ? [`已送达，对方回执号 ${partnerRef}`, `Delivered; the partner's reference is ${partnerRef}`] : ['已送达', 'Delivered']),
  };
  // What a question found out changes nothing once somebody decided otherwise.
  const base = { deliveryId: delivery.id, attempt: n, stages: [stage], from: outcome === 'absent' ? (['unknown'] as const) : unsettled };
  if (outcome === 'delivered' || !cause) return { ...base, state: 'done', cause: null };
  const decision = decide(cause, n, policy);
  // The partner is asked first; it may still be at what it began.
  if ('unknown' in decision) return { ...base, state: 'unknown', dueAt: new Date(now + askingNumbers.first * 1000).toISOString(), cause };
  if ('park' in decision) return { ...base, state: 'parked', cause };
  return { ...base, state: 'later', dueAt: new Date(now + ('later' in decision ? decision.later * 1000 : 0)).toISOString(), cause };
}

/** Kind follows from the outcome, whatever the adapter thought of the cause: the policy must never repeat what may have arrived. */
function causeOf({ outcome, cause }: Outcome, { type, system }: DeliveryRow): Cause | undefined {
  if (outcome === 'delivered') return undefined;
  const fallback = fallbacks[outcome];
  const kind =
    outcome === 'transient' || outcome === 'absent'
      ? 'transient'
      : outcome === 'unknown'
        ? 'unknown'
        : cause && cause.kind !== 'transient' && cause.kind !== 'unknown'
          ? cause.kind
          : 'data';
  return {
    stage: 'outcome',
    code: fallback.code,
    kind,
    words: cause?.words ?? fallback.words,
    group: cause?.group ?? `outcome:${fallback.code}:${system}:${type}`,
  };
}

const fallbacks = {
  refused: { code: 'partner-refused', words: ['对方拒收', 'The partner refused it'] },
  transient: { code: 'transient', words: ['对方暂时无法接收', 'The partner cannot take it for now'] },
  absent: {
    code: 'not-arrived',
    words: [
      '经向对方查询，对方没有收到，将以同一请求号重新发送。',
      'The partner was asked and has not received it; it is sent again under the same request id.',
    ],
  },
  unknown: {
    code: 'outcome-unknown',
    words: ['发出后未得到答复，对方是否收到不明', 'It was sent and no answer came: whether it arrived is unknown'],
  },
} as const satisfies Record<string, Pick<Cause, 'code' | 'words'>>;
