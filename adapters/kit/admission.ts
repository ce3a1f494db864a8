import type { Contract, Finding, Message, ProblemCode, System } from '@fatong/contracts';
import { traceparent, type MessageIdentity } from '@fatong/hub/platform';
import type { Door, Publisher } from '@fatong/hub/ports';
import type { Files } from './files.js';

/** A message whose sender is known and whose bytes are decoded, whatever the protocol. */
export interface Candidate {
  readonly system: System;
  readonly contract: Contract;
  /** Who and which version it is, or where that is not said. */
  readonly named: MessageIdentity | { readonly missing: readonly string[] };
  /** Places that break the contract. */
  readonly findings: readonly Finding[];
  /** Id of what we sent and this message answers. */
  readonly answers?: string;
  /** What travels: JSON. */
  readonly bytes: Buffer;
  /** As they came, where that is something else than what travels: kept with the receipt. */
  readonly original?: { readonly contentType: string; readonly body: Buffer };
  readonly contentType: string;
  /** SM3, hex: what "the same content" means for this protocol. */
  readonly digest: string;
  readonly nonce?: { readonly keyId: string; readonly value: string; readonly expiresAt: string };
  readonly traceparent?: string;
  /** Content that the message claims and that is kept with the receipt. */
  readonly files?: Files;
  /** What of the body a refusal keeps, where the door read more of it than the request came with. */
  readonly evidence?: Buffer;
}

export type Admission =
  | { readonly ok: true; readonly messageId: string; readonly receipt: string; readonly again: boolean }
  | {
      readonly ok: false;
      readonly problem: ProblemCode;
      readonly messageId?: string;
      readonly key?: string;
      readonly findings?: readonly Finding[];
      readonly params?: Record<string, string>;
    };

/**
 * Identity → validate → receipt `taken` with nonce → confirmed publish → receipt `queued`. The one way in, for every protocol.
 * @throws StoreAway or BrokerAway: nothing was promised, the partner sends again.
 */
export async function admit(candidate: Candidate, { door, publisher }: { door: Door; publisher: Publisher }): Promise<Admission> {
  const { contract, system, named, findings, answers } = candidate;
  if ('missing' in named) return { ok: false, problem: 'contract-broken', findings };
  if (findings.length > 0) return { ok: false, problem: 'contract-broken', messageId: named.id, key: named.key, findings };
  const trace = traceparent() ?? candidate.traceparent;

  const message: Omit<Message, 'data'> = {
    id: named.id,
    source: `/systems/${system.folder}`,
    type: contract.type,
    subject: named.key,
    time: new Date().toISOString(),
    datacontenttype: candidate.contentType,
    partitionkey: named.key,
    ...(named.sourceVersion !== undefined && { sourceversion: named.sourceVersion }),
    ...(answers !== undefined && { correlationid: answers }),
    ...(trace !== undefined && { traceparent: trace }),
  };
  const taken = await door.take({
    messageId: named.id,
    system: system.folder,
    type: contract.type,
    key: named.key,
    digest: candidate.digest,
    ...(candidate.nonce && { nonce: candidate.nonce }),
    ...(candidate.original && { original: candidate.original }),
  });
  if (taken.kind === 'replayed') return { ok: false, problem: 'nonce-replayed', messageId: named.id, key: named.key };
  if (taken.kind === 'conflict') {
    return {
      ok: false,
      problem: 'identity-conflict',
      messageId: named.id,
      key: named.key,
      params: { version: contract.identity.version ?? '–' },
    };
  }
  // A repeat that is still `taken` may have been lost between receipt and broker: it is published again under the same id.
  if (taken.kind === 'taken' || taken.state === 'taken') {
    await candidate.files?.keep(named.id);
    await publisher.publish([{ exchange: 'inbound', to: system.folder, wire: { attributes: message, body: candidate.bytes } }]);
    await door.queued(named.id);
  }
  return { ok: true, messageId: named.id, receipt: taken.receipt, again: taken.kind === 'again' };
}
