import type { Meter } from '../ports/index.js';
import type { Work } from './work.js';

/** Every number the pipeline counts, with its labels, in one place. */
export interface Counting {
  /** A committed batch: works by system and what became of them; `began` from `performance.now()`. */
  batch(works: readonly Work[], began: number): void;
  /** A batch, or a part of one, that was rolled back and is run in parts. */
  split(reason: 'threw' | 'stale' | 'order' | 'ill'): void;
  /** A repeat whose body is not the one we took. */
  conflict(system: string): void;
  dead(system: string): void;
  /** Facts expanded, facts announced, deliveries sent by the relay, deliveries that left with their commit, deliveries taken back. */
  relayed(what: 'expanded' | 'announced' | 'sent' | 'left' | 'recalled', count: number): void;
  retried(direction: 'in' | 'out', outcome: string): void;
  /** An operation that ended, or stopped by itself. */
  operated(kind: string, state: string): void;
  /** A loop of ours that failed and waits. */
  paused(loop: string, reason: string): void;
}

export function counting(meter: Meter): Counting {
  return {
    batch(works, began) {
      const now = Date.now();
      meter.observe('fatong_inbound_batch_seconds', (performance.now() - began) / 1000);
      for (const [, of] of Map.groupBy(works, (work) => `${work.received.system} ${typeOf(work)}`)) {
        const [system, type] = [of[0]!.received.system, typeOf(of[0]!)];
        for (const [outcome, { length }] of Map.groupBy(of, outcomeOf))
          meter.count('fatong_inbound_messages_total', { system, outcome, type }, length);
        // From the moment the door took it to the moment it is committed: what a partner means by "how fast".
        for (const { message } of of)
          meter.observe('fatong_inbound_critical_seconds', Math.max(0, now - Date.parse(message.time)) / 1000, { system, type });
      }
      for (const { delivery, message, fate } of works) {
        if (!delivery || fate?.kind !== 'done') continue;
        const { outcome } = message.data as { readonly outcome: string };
        const labels = { system: delivery.system, type: delivery.type };
        meter.count('fatong_outbound_messages_total', { system: labels.system, outcome, type: labels.type });
        if (outcome === 'delivered')
          meter.observe('fatong_outbound_critical_seconds', Math.max(0, now - Date.parse(delivery.messageAt)) / 1000, labels);
      }
    },
    split: (reason) => meter.count('fatong_inbound_split_total', { reason }),
    conflict: (system) => meter.count('fatong_inbound_conflicts_total', { system }),
    dead: (system) => meter.count('fatong_dead_messages_total', { system }),
    relayed: (what, count) => meter.count('fatong_relayed_total', { what }, count),
    retried: (direction, outcome) => meter.count('fatong_retries_total', { direction, outcome }),
    operated: (kind, state) => meter.count('fatong_operations_total', { kind, state }),
    paused: (loop, reason) => meter.count('fatong_loop_pauses_total', { loop, reason }),
  };
}

/** Of a message nobody agreed to the type may be anything: one word for all. */
const typeOf = ({ contract }: Work): string => contract?.type ?? 'unknown';

const outcomeOf = ({ fate }: Work): string => (fate?.kind === 'refused' ? fate.cause.code : (fate?.kind ?? 'open'));
