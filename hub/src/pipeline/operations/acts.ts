import type { Label } from '@fatong/contracts';
import type { OperationRow, Unit } from '../../ports/index.js';
import { planDiscards, type DiscardParts } from '../discards.js';
import { planReplays, type ReplayParts } from '../replays.js';
import { planResends, type ResendParts } from '../resends.js';
import { planRetries, type RetriesParts, type Retrying } from '../retries.js';

export type ActParts = Omit<RetriesParts, 'store' | 'wake'> & DiscardParts & ResendParts & ReplayParts;

/** Read and decided; written by the transaction whose unit it is given, which may write it again after a lost race. Answers why not, by message. */
export type PlannedAct = (unit: Unit) => Promise<ReadonlyMap<string, Label>>;

/** What an operation does to some of its messages. */
export async function planAct(
  of: Pick<OperationRow, 'id' | 'kind' | 'account' | 'unit' | 'address' | 'orders'>,
  messageIds: readonly string[],
  parts: ActParts,
): Promise<PlannedAct> {
  const by: Retrying = { account: of.account, unit: of.unit, address: of.address, operation: of.id };
  const { confirmed, target, reason } = of.orders;
  switch (of.kind) {
    case 'retry':
      return refusedOf(await planRetries(messageIds, by, { confirmed }, parts));
    case 'discard':
      return refusedOf(await planDiscards(messageIds, by, reason ?? '', parts));
    case 'resend':
      return planResends(messageIds, by, reason ?? '', parts);
    case 'replay':
      return planReplays(messageIds, by, { target: target ?? '', reason: reason ?? '' }, parts);
  }
}

const refusedOf =
  (planned: (unit: Unit) => Promise<{ readonly refused: readonly { readonly messageId: string; readonly why: Label }[] }>): PlannedAct =>
  async (unit) =>
    new Map((await planned(unit)).refused.map(({ messageId, why }) => [messageId, why]));
