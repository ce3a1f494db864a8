import {
  BrokenCircuitError,
  CircuitState,
  ConsecutiveBreaker,
  bulkhead,
  circuitBreaker,
  handleWhenResult,
  type BulkheadPolicy,
  type CircuitBreakerPolicy,
} from 'cockatiel';
import type { PartnerGuard } from '@fatong/contracts';
import { ConsumerIll, type CallOutcome, type Guarding, type Log } from '@fatong/hub/ports';
import { cause } from './cause.js';
import { pace } from './pace.js';

export interface GuardParts {
  /** As they are now: operators change them while we run. */
  readonly numbers: () => PartnerGuard;
  /** Partitions of its queue; each is consumed by one process at a time, so that all processes together keep to the numbers. */
  readonly partitions: number;
  readonly circuits: Pick<Guarding, 'open' | 'close'>;
  readonly log: Log;
  readonly count: (name: 'circuit_changes', labels: Record<string, string>) => void;
}

/** What stands before every call to one partner. */
export interface Guard {
  /** Runs `work` when it is its turn: so many at once, so many a second of a queue. @throws ConsumerIll when we stop meanwhile. */
  turn<T>(queue: string, work: () => Promise<T>): Promise<T>;
  /** A call, counted. */
  call(send: () => Promise<CallOutcome>): Promise<CallOutcome>;
  /** Opens or closes the circuit for every process, as the call's end demands; after its result is stored. */
  heard(outcome: CallOutcome, isProbe: boolean): Promise<void>;
  /** Whoever waits for a turn gives his message back to the queue. */
  stop(): void;
}

/** The longest time a partner may name itself, s. */
const longestAsked = 3600;

/** The partner failed, whatever the message: a refusal is an answer. */
const hasFailed = ({ outcome }: CallOutcome): boolean => outcome === 'transient' || outcome === 'unknown';

/**
 * Bulkhead, pace and circuit of one partner. The breaker counts this process's calls and says when the circuit opens; that it is open stands in the store, where
 * beginning an attempt asks for it and the relay lets one message go when it has rested. So the breaker itself never makes anybody wait.
 */
export function partnerGuard(system: string, { numbers, partitions, circuits, log, count }: GuardParts): Guard {
  const stopping = new AbortController();
  const paces = new Map<string, () => Promise<void>>();
  const share = (whole: number): number => whole / partitions;
  let slots: { readonly of: number; readonly policy: BulkheadPolicy } | undefined;
  let breaker: { readonly of: number; readonly policy: CircuitBreakerPolicy } | undefined;
  let broken: CallOutcome | undefined;

  const slotsNow = (): BulkheadPolicy => {
    const of = Math.max(1, Math.floor(share(numbers().concurrency)));
    if (slots?.of !== of) slots = { of, policy: bulkhead(of, Infinity) };
    return slots.policy;
  };
  const breakerNow = (): CircuitBreakerPolicy => {
    const of = numbers().failures;
    if (breaker?.of === of) return breaker.policy;
    const policy = circuitBreaker(
      handleWhenResult((outcome) => hasFailed(outcome as CallOutcome)),
      { halfOpenAfter: 0, breaker: new ConsecutiveBreaker(of) },
    );
    policy.onBreak((reason) => {
      if ('value' in reason) broken = reason.value as CallOutcome;
    });
    breaker = { of, policy };
    return policy;
  };
  const paceOf = (queue: string): (() => Promise<void>) => {
    const known = paces.get(queue) ?? pace(() => share(numbers().perSecond), stopping.signal);
    paces.set(queue, known);
    return known;
  };

  return {
    turn: (queue, work) =>
      slotsNow().execute(async () => {
        // While the circuit is open nothing is called: what lies on the queue is called off without waiting.
        if (breakerNow().state !== CircuitState.Open) await paceOf(queue)();
        if (stopping.signal.aborted) throw new ConsumerIll('the adapters stop', () => Promise.resolve());
        return work();
      }),
    async call(send) {
      try {
        return await breakerNow().execute(send);
      } catch (error) {
        if (!(error instanceof BrokenCircuitError)) throw error;
        // A clock set back between two calls: nothing has left.
        return {
          outcome: 'transient',
          cause: cause(system, 'transient', 'transient', 'circuit', [
            '对方系统连续失败，暂未发送，将自动重试。',
            'The partner failed too often: it was not sent and is tried again by itself.',
          ]),
        };
      }
    },
    async heard(outcome, isProbe) {
      const opening = broken;
      broken = undefined;
      const { pause, longestPause } = numbers();
      const asked = hasFailed(outcome) ? outcome.retryAfter : undefined;
      const why = opening ?? (hasFailed(outcome) && (isProbe || asked !== undefined) ? outcome : undefined);
      if (why) {
        const isNew = await circuits.open({
          system,
          pause: asked === undefined ? pause : Math.min(Math.max(asked, 1), longestAsked),
          longestPause,
          isAsked: asked !== undefined,
          words: why.cause?.words ?? ['对方没有答复。', 'The partner did not answer.'],
        });
        if (isNew) count('circuit_changes', { system, to: 'open' });
        log.warn({ system, isNew, isProbe, cause: why.cause?.group, asked }, 'the circuit to this partner is open');
      } else if (isProbe && (await circuits.close(system))) {
        count('circuit_changes', { system, to: 'closed' });
        log.info({ system }, 'the circuit to this partner is closed again');
      }
    },
    stop: () => stopping.abort(),
  };
}

/** Calls go as they come; for specs of what stands behind the guard. */
export const unguarded: Guard = {
  turn: (_queue, work) => work(),
  call: (send) => send(),
  heard: () => Promise.resolve(),
  stop: () => undefined,
};
