import { createHash, createHmac, randomUUID, timingSafeEqual, type Hash } from 'node:crypto';
import { httpbis } from 'http-message-signatures';
import { parseDictionary } from 'structured-headers';
import { provenDays } from '@fatong/contracts';
import type { Secret } from './keys.js';

/** HTTP Message Signatures (RFC 9421; `hmac-sha256`, or `sm2-sm3` where a partner takes that) over method, path, content type and Content-Digest (RFC 9530). */
export interface SignedRequest {
  readonly method: string;
  /** Absolute URL. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

export type Verified =
  | { readonly ok: true; readonly keyid: string; readonly nonce: string; readonly expiresAt: string }
  | {
      readonly ok: false;
      readonly code: 'signature-missing' | 'signature-wrong' | 'signature-stale' | 'signature-expired' | 'key-unknown' | 'digest-wrong';
      readonly keyid?: string;
    };

/** How far a signature's `created` may be from our clock, seconds. A nonce is kept twice as long. */
export const signatureWindow = 300;
/** How old one may be of what waits on a queue until we take it, and is handed over again after a crash, seconds: there a nonce says nothing, and a repeat is known by its identity. */
export const queuedWindow = provenDays * 86_400;

/** How one side signs and the other verifies, by whatever keys they have. */
export interface Signing {
  readonly keyid: string;
  /** As the signature names it. */
  readonly alg: string;
  sign(data: Buffer): Buffer;
  verify(data: Buffer, signature: Buffer): boolean;
}

const bySecret = (key: Secret): Signing => ({
  keyid: key.keyid,
  alg: 'hmac-sha256',
  sign: (data) => mac(key, data),
  verify: (data, signature) => equal(mac(key, data), signature),
});
const signingOf = (key: Secret | Signing): Signing => ('secret' in key ? bySecret(key) : key);

const signedParameters = ['created', 'keyid', 'nonce', 'alg'];
const covered = (withBody: boolean): string[] => ['@method', '@path', ...(withBody ? ['content-type', 'content-digest'] : [])];

export const contentDigest = (body: Buffer): string => `sha-256=:${createHash('sha256').update(body).digest('base64')}:`;

/** The request's headers with Content-Digest, Signature-Input and Signature. `digest`: of a body that is not held in memory. */
export async function sign(
  request: SignedRequest,
  key: Secret | Signing,
  created = new Date(),
  digest?: string,
): Promise<Record<string, string>> {
  const signing = signingOf(key);
  const withBody = digest !== undefined || request.body.length > 0;
  const headers = { ...request.headers, ...(withBody && { 'content-digest': digest ?? contentDigest(request.body) }) };
  const signed = await httpbis.signMessage(
    {
      key: { id: signing.keyid, alg: signing.alg, sign: (data) => Promise.resolve(signing.sign(data)) },
      name: 'sig',
      fields: covered(withBody),
      params: signedParameters,
      paramValues: { created, nonce: randomUUID() },
    },
    { method: request.method, url: request.url, headers },
  );
  return Object.fromEntries(
    Object.entries(signed.headers).map(([name, value]) => [name.toLowerCase(), Array.isArray(value) ? value.join(', ') : value]),
  );
}

/**
 * Verifies a request against the keys of one system. Never throws: whatever arrives is hostile. Of a body that still comes (`rest`) the digest is the caller's to look at.
 * `oldest`: seconds that `created` may be before `now`. Ahead of it is only a clock that is wrong.
 */
export async function verify(
  request: SignedRequest & { readonly rest?: unknown },
  keyOf: (keyid: string) => Secret | Signing | null,
  now = new Date(),
  oldest = signatureWindow,
): Promise<Verified> {
  const stated = statement(request.headers);
  if (stated === null) return { ok: false, code: request.headers['signature-input'] ? 'signature-wrong' : 'signature-missing' };
  const key = keyOf(stated.keyid);
  const signing = key && signingOf(key);
  if (!signing) return { ok: false, code: 'key-unknown', keyid: stated.keyid };
  const age = now.getTime() / 1000 - stated.created;
  if (age > oldest) return { ok: false, code: oldest > signatureWindow ? 'signature-expired' : 'signature-stale', keyid: stated.keyid };
  if (age < -signatureWindow) return { ok: false, code: 'signature-stale', keyid: stated.keyid };
  const withBody = request.method === 'POST';
  try {
    const valid = await httpbis.verifyMessage(
      {
        keyLookup: () =>
          Promise.resolve({
            id: signing.keyid,
            algs: [signing.alg],
            verify: (data, signature) => Promise.resolve(signing.verify(data, signature)),
          }),
        requiredParams: ['created', 'keyid', 'nonce'],
        requiredFields: covered(withBody),
        notAfter: Math.floor(now.getTime() / 1000) + signatureWindow,
      },
      { method: request.method, url: request.url, headers: { ...request.headers } },
    );
    if (valid !== true) return { ok: false, code: 'signature-wrong', keyid: stated.keyid };
  } catch {
    // The library throws for every malformed or insufficient signature: all of them are the caller's mistake.
    return { ok: false, code: 'signature-wrong', keyid: stated.keyid };
  }
  if (withBody && !request.rest && !digesting(request.headers['content-digest']).update(request.body).fits())
    return { ok: false, code: 'digest-wrong', keyid: stated.keyid };
  return {
    ok: true,
    keyid: stated.keyid,
    nonce: stated.nonce,
    expiresAt: new Date((stated.created + 2 * signatureWindow) * 1000).toISOString(),
  };
}

const mac = (key: Secret, data: Buffer): Buffer => createHmac('sha256', key.secret).update(data).digest();
const equal = (a: Buffer, b: Buffer): boolean => a.length === b.length && timingSafeEqual(a, b);

/** What the one signature says of itself; null when it is missing, malformed, or there are several. */
function statement(headers: Readonly<Record<string, string>>): { keyid: string; nonce: string; created: number } | null {
  const input = headers['signature-input'];
  if (input === undefined || headers['signature'] === undefined) return null;
  try {
    const entries = [...parseDictionary(input)];
    const parameters = (entries.length === 1 ? entries[0]?.[1][1] : undefined) as ReadonlyMap<string, unknown> | undefined;
    const [keyid, nonce, created] = ['keyid', 'nonce', 'created'].map((name) => parameters?.get(name));
    if (typeof keyid !== 'string' || typeof nonce !== 'string' || typeof created !== 'number') return null;
    return nonce.length > 0 && nonce.length <= 128 && keyid.length <= 128 ? { keyid, nonce, created } : null;
  } catch {
    // Not a structured field: the same as malformed.
    return null;
  }
}

/** What a body says against what its Content-Digest says. */
export interface Digesting {
  update(part: Uint8Array): Digesting;
  /** At least one known digest, and every known digest fits. */
  fits(): boolean;
}

export function digesting(header: string | undefined): Digesting {
  const stated = statedDigests(header);
  const made: Digesting = {
    update(part) {
      for (const { hash } of stated) hash.update(part);
      return made;
    },
    fits: () => stated.length > 0 && stated.map(({ hash, said }) => equal(hash.digest(), said)).every(Boolean),
  };
  return made;
}

function statedDigests(header: string | undefined): { readonly hash: Hash; readonly said: Buffer }[] {
  const known = { 'sha-256': 'sha256', 'sha-512': 'sha512' } as const;
  try {
    return [...parseDictionary(header ?? '')].flatMap(([name, item]) => {
      const value: unknown = item[0];
      const algorithm = known[name as keyof typeof known];
      return algorithm && value instanceof ArrayBuffer ? [{ hash: createHash(algorithm), said: Buffer.from(value) }] : [];
    });
  } catch {
    // Not a structured field: it says nothing.
    return [];
  }
}
