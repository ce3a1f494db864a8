import type { Held } from '../../ports/index.js';
import type { ApiParts } from '../parts.js';
import { Refused } from '../problems.js';

/** Thrown out of a transaction that would take messages which open operations hold. */
export class MessagesHeld extends Error {
  override readonly name = 'MessagesHeld';
  constructor(readonly held: readonly Held[]) {
    super('open operations hold some of these messages');
  }
}

/** Who is at them is looked up when the transaction is over: one that holds a connection must not wait for a second. */
export async function refusingHeld<T>({ identities }: Pick<ApiParts, 'identities'>, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof MessagesHeld)) throw error;
    const { account, count, operation, since } = error.held[0]!;
    const [who] = await identities.accountsOf([account]);
    throw new Refused('message-held', { params: { count, operation, who: who?.name ?? account, since } });
  }
}
