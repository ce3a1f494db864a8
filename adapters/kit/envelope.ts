import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { parseBounded, sizes, type Finding, type ProblemCode } from '@fatong/contracts';
import { decryptSm2, encryptSm2, signSm2, verifySm2, type Sm2Pair } from './sm2.js';

/** A message sealed for one reader (数字信封): the content by SM4-CBC with a key of its own, that key by SM2 for the reader, all of it signed by SM2. */
interface Sealed {
  readonly version: 1;
  readonly system: string;
  /** Called as the contract's message, or with its version: `bribery-case`. */
  readonly message: string;
  /** What the content is written in; absent: XML. */
  readonly format?: 'csv';
  readonly keyid: string;
  /** Good once. */
  readonly nonce: string;
  /** Unix seconds. */
  readonly created: number;
  readonly key: string;
  readonly iv: string;
  /** Base64. */
  readonly content: string;
  readonly signature: string;
}

export interface Opened {
  readonly message: string;
  readonly format: 'xml' | 'csv';
  readonly clear: Buffer;
  readonly nonce: { readonly keyId: string; readonly value: string; readonly expiresAt: string };
}

/** `nonce`: it came from whom it says, so that what it proved itself by is used up. */
export interface Unopened {
  readonly refused: ProblemCode;
  readonly params?: Readonly<Record<string, string | number>>;
  readonly findings?: readonly Finding[];
  readonly nonce?: Opened['nonce'];
}

/** How long an envelope may lie, days, and how far ahead of ours its writer's clock may be, s. */
const goodFor = 7;
const ahead = 300;
const day = 86_400;

const signedPart = ({ version, system, message, format, keyid, nonce, created, key, iv, content }: Omit<Sealed, 'signature'>): string =>
  [version, system, message, ...(format === undefined ? [] : [format]), keyid, nonce, created, key, iv, content].join('\n');

/** Seals a message as its sender; `now` and `nonce` are the call's own where nothing is given. */
export function closeEnvelope({
  system,
  message,
  format,
  clear,
  pair,
  now = new Date(),
  nonce = randomBytes(16).toString('hex'),
}: {
  system: string;
  message: string;
  format?: 'csv';
  clear: Buffer;
  pair: Sm2Pair;
  now?: Date;
  nonce?: string;
}): Buffer {
  const [session, iv] = [randomBytes(16), randomBytes(16)];
  const cipher = createCipheriv('sm4-cbc', session, iv);
  const content = Buffer.concat([cipher.update(clear), cipher.final()]).toString('base64');
  const unsigned = {
    version: 1 as const,
    system,
    message,
    ...(format && { format }),
    keyid: pair.keyid,
    nonce,
    created: Math.floor(now.getTime() / 1000),
    key: encryptSm2(session, pair),
    iv: iv.toString('hex'),
    content,
  };
  return Buffer.from(JSON.stringify({ ...unsigned, signature: signSm2(signedPart(unsigned), pair) } satisfies Sealed));
}

/** Opens an envelope of a system as its reader: signature first, then age, then content. What is refused tells nothing of what is inside. */
export function openEnvelope(bytes: Buffer, system: string, pairs: readonly Sm2Pair[], now = new Date()): Opened | Unopened {
  const parsed = parseBounded(bytes, { maxBytes: sizes.structure * 2, maxDepth: 2 });
  if ('finding' in parsed || !isSealed(parsed.value)) return { refused: 'envelope-unreadable' };
  const sealed = parsed.value;
  const pair = pairs.find(({ keyid }) => keyid === sealed.keyid);
  if (!pair) return { refused: 'key-unknown', params: { keyid: sealed.keyid } };
  if (sealed.system !== system || !verifySm2(signedPart(sealed), sealed.signature, pair)) return { refused: 'envelope-signature' };
  const age = Math.floor(now.getTime() / 1000) - sealed.created;
  if (age > goodFor * day) return { refused: 'signature-expired', params: { days: goodFor } };
  if (age < -ahead) return { refused: 'signature-stale', params: { seconds: ahead } };
  const nonce = {
    keyId: sealed.keyid,
    value: sealed.nonce,
    expiresAt: new Date((sealed.created + goodFor * day + 2 * ahead) * 1000).toISOString(),
  };
  const clear = contentOf(sealed, pair);
  return clear ? { message: sealed.message, format: sealed.format ?? 'xml', clear, nonce } : { refused: 'envelope-unopened', nonce };
}

const texts = ['system', 'message', 'keyid', 'nonce', 'key', 'iv', 'content', 'signature'] as const;

function isSealed(value: unknown): value is Sealed {
  if (typeof value !== 'object' || value === null) return false;
  const said = value as Readonly<Record<string, unknown>>;
  return (
    said['version'] === 1 &&
    Number.isSafeInteger(said['created']) &&
    (said['format'] === undefined || said['format'] === 'csv') &&
    texts.every((name) => typeof said[name] === 'string') &&
    /^[0-9a-f]{32}$/.test(String(said['nonce'])) &&
    /^[0-9a-f]{32}$/.test(String(said['iv'])) &&
    /^[a-z0-9.-]{1,80}$/.test(String(said['message'])) &&
    String(said['keyid']).length <= 80
  );
}

function contentOf({ key, iv, content }: Sealed, pair: Sm2Pair): Buffer | undefined {
  const session = decryptSm2(key, pair);
  if (session?.length !== 16) return undefined;
  try {
    const decipher = createDecipheriv('sm4-cbc', session, Buffer.from(iv, 'hex'));
    return Buffer.concat([decipher.update(Buffer.from(content, 'base64')), decipher.final()]);
  } catch (error) {
    // The padding tells that it is another key's.
    if (!(error instanceof Error)) throw error;
    return undefined;
  }
}
