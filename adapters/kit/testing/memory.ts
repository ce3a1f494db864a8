import { randomUUID } from 'node:crypto';
import type { Attempts, CallOutcome, Door, Nonce, Publication, Publisher, Receipt, Refusal, TakeRequest } from '@fatong/hub/ports';

export { memoryBlobs } from '@fatong/hub/platform/testing';

/** In-memory door with the port's promises, for specs: nonces and receipts are atomic, refusals are kept. */
export function memoryDoor(): Door & {
  readonly refusals: Refusal[];
  readonly receipts: Map<string, Receipt & { digest: string }>;
  readonly originals: Map<string, NonNullable<TakeRequest['original']>>;
} {
  const nonces = new Set<string>();
  const receipts = new Map<string, Receipt & { digest: string }>();
  const refusals: Refusal[] = [];
  const originals = new Map<string, NonNullable<TakeRequest['original']>>();
  const used = ({ keyId, value }: Nonce): string => `${keyId} ${value}`;
  return {
    refusals,
    originals,
    receipts,
    take: (request: TakeRequest) => {
      const nonce = request.nonce && used(request.nonce);
      if (nonce !== undefined && nonces.has(nonce)) return Promise.resolve({ kind: 'replayed' });
      if (nonce !== undefined) nonces.add(nonce);
      const known = receipts.get(request.messageId);
      if (known && known.digest !== request.digest) {
        receipts.set(request.messageId, { ...known, conflict: { at: new Date().toISOString(), count: (known.conflict?.count ?? 0) + 1 } });
        return Promise.resolve({ kind: 'conflict' });
      }
      if (known) return Promise.resolve({ kind: 'again', receipt: known.number, state: known.state });
      const number = randomUUID();
      receipts.set(request.messageId, {
        messageId: request.messageId,
        number,
        system: request.system,
        type: request.type,
        takenAt: new Date().toISOString(),
        state: 'taken',
        digest: request.digest,
      });
      if (request.original) originals.set(request.messageId, request.original);
      return Promise.resolve({ kind: 'taken', receipt: number });
    },
    queued: (messageId) => {
      const known = receipts.get(messageId);
      if (known) receipts.set(messageId, { ...known, state: 'queued' });
      return Promise.resolve();
    },
    refuse: ({ nonce, ...refusal }) => {
      if (nonce) nonces.add(used(nonce));
      refusals.push(refusal);
      return Promise.resolve();
    },
    receipt: (system, number) =>
      Promise.resolve([...receipts.values()].find((one) => one.number === number && one.system === system) ?? null),
  };
}

/** A publisher that remembers, and can be told to fail once. */
export function memoryPublisher(): Publisher & { readonly published: Publication[]; failNext(error: Error): void } {
  const published: Publication[] = [];
  let failure: Error | undefined;
  return {
    published,
    failNext: (error) => {
      failure = error;
    },
    publish: (batch) => {
      if (failure) {
        const error = failure;
        failure = undefined;
        return Promise.reject(error);
      }
      published.push(...batch);
      return Promise.resolve();
    },
  };
}

/** Attempts with the port's promises. Every delivery counts as under way, except those called stale, and while the circuit is open. */
export function memoryAttempts(stale: readonly string[] = [], isOpen: () => boolean = () => false): Attempts {
  const attempts = new Map<string, CallOutcome | null>();
  return {
    begin: (id, n) => {
      const known = attempts.get(`${id} ${n}`);
      if (known === undefined && stale.includes(id)) return Promise.resolve({ kind: 'stale' });
      if (known === undefined && isOpen()) return Promise.resolve({ kind: 'held' });
      if (known === undefined) {
        attempts.set(`${id} ${n}`, null);
        return Promise.resolve({ kind: 'begun', isProbe: false });
      }
      return Promise.resolve(known === null ? { kind: 'open' } : { kind: 'finished', outcome: known });
    },
    finish: (id, n, outcome) => Promise.resolve(void attempts.set(`${id} ${n}`, outcome)),
    mayAsk: (id) => Promise.resolve(!stale.includes(id)),
  };
}

export const silentLog = { info: () => undefined, warn: () => undefined, error: () => undefined };
