import type { Contract, Message } from '@fatong/contracts';
import type { Door, Publisher, TakeRequest } from '../ports/index.js';
import type { MessageIdentity } from './identity.js';

/** A message that keeps its contract, whoever brought it: a partner's call, or a row of a sheet. */
export interface Admissible {
  readonly system: string;
  readonly contract: Contract;
  readonly named: MessageIdentity;
  /** What travels: JSON. */
  readonly bytes: Buffer;
  readonly contentType: string;
  /** SM3, hex: what "the same content" means for this protocol. */
  readonly digest: string;
  /** Id of what we sent and this message answers. */
  readonly answers?: string;
  /** How it came, where no partner called. */
  readonly channel?: Message['channel'];
  readonly traceparent?: string;
  readonly nonce?: TakeRequest['nonce'];
  readonly original?: TakeRequest['original'];
  /** Keeps content that it claims, once its receipt is there. */
  readonly keep?: (messageId: string) => Promise<void>;
}

export type Admitted = { readonly receipt: string; readonly again: boolean } | { readonly refused: 'nonce-replayed' | 'identity-conflict' };

/**
 * Receipt `taken` with nonce → confirmed publish → receipt `queued`. The one way in, for every protocol and for sheets.
 * @throws StoreAway or BrokerAway: nothing was promised, whoever brought it comes again.
 */
export async function admitMessage(
  { system, contract, named, bytes, contentType, digest, answers, channel, traceparent, nonce, original, keep }: Admissible,
  { door, publisher }: { readonly door: Pick<Door, 'take' | 'queued'>; readonly publisher: Pick<Publisher, 'publish'> },
): Promise<Admitted> {
  const attributes: Omit<Message, 'data'> = {
    id: named.id,
    source: `/systems/${system}`,
    type: contract.type,
    subject: named.key,
    time: new Date().toISOString(),
    datacontenttype: contentType,
    partitionkey: named.key,
    ...(named.sourceVersion !== undefined && { sourceversion: named.sourceVersion }),
    ...(answers !== undefined && { correlationid: answers }),
    ...(channel !== undefined && { channel }),
    ...(traceparent !== undefined && { traceparent }),
  };
  const taken = await door.take({
    messageId: named.id,
    system,
    type: contract.type,
    key: named.key,
    digest,
    ...(nonce && { nonce }),
    ...(original && { original }),
  });
  if (taken.kind === 'replayed') return { refused: 'nonce-replayed' };
  if (taken.kind === 'conflict') return { refused: 'identity-conflict' };
  // A repeat that is still `taken` may have been lost between receipt and broker: it is published again under the same id.
  if (taken.kind === 'taken' || taken.state === 'taken') {
    await keep?.(named.id);
    await publisher.publish([{ exchange: 'inbound', to: system, wire: { attributes, body: bytes } }]);
    await door.queued(named.id);
  }
  return { receipt: taken.receipt, again: taken.kind === 'again' };
}
