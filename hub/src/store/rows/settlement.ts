import type { Settlement } from '../../ports/index.js';
import type { DeliveryChange } from '../dialects/index.js';
import type { Seal } from '../secrecy/index.js';
import { causeText, groupHash, technicalOf } from './cause.js';
import { technicalPlace } from './message.js';

/** Settlements as the settling statement takes them; of two of one delivery the last counts. */
export function settlementRows(changes: readonly Settlement[], seal: Seal): DeliveryChange[] {
  return [...new Map(changes.map((change) => [change.deliveryId, change])).values()].map((change) => ({
    row: {
      id: change.deliveryId,
      state: change.state,
      due_at: change.dueAt ?? null,
      attempt: change.attempt ?? null,
      record: change.record ?? null,
      cause: causeText(change.cause),
      group_id: change.cause ? groupHash(change.cause.group) : null,
      technical: technicalOf(change.cause, { seal, place: technicalPlace, id: change.deliveryId }),
    },
    from: change.from,
    keepsCause: change.cause === undefined,
  }));
}
