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

/** Whose the messages are, as the sentence says it. */
export async function holderOf(
  { account, count, operation, since }: Held,
  identities: Pick<ApiParts['identities'], 'accountsOf'>,
): Promise<{ readonly count: number; readonly operation: string; readonly who: string; readonly since: string }> {
  const [who] = await identities.accountsOf([account]);
  return { count, operation, who: who?.name ?? account, since };
}

/** Who is at them is looked up when the transaction is over: one that holds a connection must not wait for a second. */
export async function refusingHeld<T>({ identities }: Pick<ApiParts, 'identities'>, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof MessagesHeld)) throw error;
    throw new Refused('message-held', { params: await holderOf(error.held[0]!, identities) });
  }
}
