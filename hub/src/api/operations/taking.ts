import { inLanguage, type Label, type Language } from '@fatong/contracts';
import type { OperationOrders, OperationRow, Unit } from '../../ports/index.js';
import type { Retrying } from '../../pipeline/index.js';
import type { ApiParts } from '../parts.js';
import { doneOf } from './desk.js';
import { MessagesHeld } from './held.js';

export type Untaken = readonly { readonly messageId: string; readonly why: Label }[];
/** What is done to messages within the caller's transaction; answers which not, and why. */
export type Taking = (unit: Unit) => Promise<Untaken>;

type Parts = Pick<ApiParts, 'pipeline'>;

/** One message by itself, unless an open operation holds it. */
export const alone =
  ({ pipeline }: Parts, messageId: string, planned: (unit: Unit) => Promise<{ readonly refused: Untaken }>): Taking =>
  async (unit) => {
    const held = await pipeline.operating.holding(unit, [messageId]);
    if (held.length > 0) throw new MessagesHeld(held);
    return (await planned(unit)).refused;
  };

/** Members of a failure group at once: an operation of one wave, so that everybody sees it and it holds its messages like any other. */
export async function together(
  { pipeline }: Parts,
  {
    kind,
    group,
    ids,
    orders,
  }: {
    readonly kind: OperationRow['kind'];
    readonly group: string;
    readonly ids: readonly string[];
    readonly orders: Partial<OperationOrders>;
  },
  by: Retrying,
): Promise<Taking> {
  const planned = await pipeline.operating.planAtOnce({ kind, chosen: { group }, choice: { ids: [...new Set(ids)] }, orders }, by);
  return async (unit) => [...doneOf(await planned(unit))].map(([messageId, why]) => ({ messageId, why }));
}

export const inWords = (refused: Untaken, language: Language): { readonly messageId: string; readonly why: string }[] =>
  refused.map(({ messageId, why }) => ({ messageId, why: inLanguage(why, language) }));
