import type { Label } from '@fatong/contracts';
import type { Acting, DeliveryState, Settlement, Stage, Unit } from '../ports/index.js';
import type { Retrying } from './retries.js';
import { planRetries, type RetriesParts } from './retries.js';

/** What a person with the right decides about a message that does not go on by itself. */
export type Decided = 'arrived' | 'again' | 'giveUp';

/** In which states each may be decided, and the states nobody decides in: they go on by themselves. */
export const decidable: Readonly<Record<Decided, readonly DeliveryState[]>> = {
  arrived: ['unknown'],
  again: ['unknown', 'parked', 'later'],
  giveUp: ['unknown', 'parked', 'later'],
};

export const decisionsIn = (state: DeliveryState): readonly Decided[] =>
  (Object.keys(decidable) as Decided[]).filter((one) => decidable[one].includes(state));

/** A delivery of a record and what was decided about it. */
export interface Decision {
  readonly delivery: {
    readonly deliveryId: string;
    readonly messageId: string;
    readonly system: string;
    readonly type: string;
    readonly factId: string | null;
  };
  readonly record: string;
  readonly decided: Decided;
  /** Why; with `arrived`: how that is known. */
  readonly reason: string;
  readonly by: Retrying & { readonly name: string; readonly role: string };
}

/** Written by the transaction whose unit it is given; says why not when somebody was faster. */
export type PlannedDecision = (unit: Unit) => Promise<Label | null>;

/**
 * A decision and its traces: delivery, stage of the message, timeline of the record, audit. Guarded by the state, so that of two who decide at once only
 * one does. Sending again is a confirmed retry: a message that could not be made is made anew.
 */
export async function planDecision(
  decision: Decision,
  parts: Omit<RetriesParts, 'store' | 'wake'> & { readonly acting: Pick<Acting, 'told'> },
): Promise<PlannedDecision> {
  const { delivery, decided, by } = decision;
  const again = decided === 'again' ? await planRetries([delivery.messageId], by, { confirmed: true }, parts) : undefined;
  return async (unit) => {
    const why = again
      ? (await again(unit)).refused[0]?.why
      : (await unit.settle([settlementOf(decision)])).has(delivery.deliveryId)
        ? undefined
        : faster;
    if (why) return why;
    await parts.acting.told(unit, decision.record, {
      ...delivery,
      outcome: decided,
      by: { id: by.account, name: by.name, unit: by.unit, role: by.role },
      reason: decision.reason,
    });
    return null;
  };
}

const faster: Label = ['已由他人先行处理，请查看最新情况。', 'Somebody else decided first: see how it stands now.'];

function settlementOf({ delivery: { deliveryId }, decided }: Decision): Settlement {
  const stage: Stage = { stage: 'outcome', at: new Date().toISOString(), ok: decided === 'arrived', note: notes[decided] };
  return { deliveryId, state: decided === 'arrived' ? 'done' : 'discarded', from: decidable[decided], cause: null, stages: [stage] };
}

const notes: Readonly<Record<Decided, Label>> = {
  arrived: ['经办人核实：对方已经收到', 'An official found out that it arrived'],
  again: ['经办人决定重新发送', 'An official had it sent again'],
  giveUp: ['经办人决定不再发送', 'An official gave it up'],
};
