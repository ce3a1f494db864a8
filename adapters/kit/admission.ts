import type { Contract, Finding, ProblemCode, System } from '@fatong/contracts';
import { admitMessage, traceparent, type MessageIdentity } from '@fatong/hub/platform';
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
 * Identity → validate → admission. What a door asks of a message of a partner.
 * @throws StoreAway or BrokerAway: nothing was promised, the partner sends again.
 */
export async function admit(candidate: Candidate, { door, publisher }: { door: Door; publisher: Publisher }): Promise<Admission> {
  const { contract, system, named, findings } = candidate;
  if ('missing' in named) return { ok: false, problem: 'contract-broken', findings };
  if (findings.length > 0) return { ok: false, problem: 'contract-broken', messageId: named.id, key: named.key, findings };
  const trace = traceparent() ?? candidate.traceparent;
  const admitted = await admitMessage(
    {
      ...candidate,
      named,
      system: system.folder,
      ...(trace !== undefined && { traceparent: trace }),
      ...(candidate.files && { keep: (id) => candidate.files!.keep(id) }),
    },
    { door, publisher },
  );
  if (!('refused' in admitted)) return { ok: true, messageId: named.id, ...admitted };
  return {
    ok: false,
    problem: admitted.refused,
    messageId: named.id,
    key: named.key,
    ...(admitted.refused === 'identity-conflict' && { params: { version: contract.identity.version ?? '–' } }),
  };
}
