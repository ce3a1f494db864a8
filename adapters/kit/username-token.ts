import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { XmlElement } from '@fatong/contracts/xml';
import type { PartnerKeys, Secret } from './keys.js';
import { signatureWindow } from './signature.js';

/**
 * WS-Security UsernameToken with a password digest. A LEGACY PROFILE: it proves who sends and that it is not sent again, but covers nothing
 * of the body, and its digest is SHA-1; so it belongs inside TLS. Partners who can sign speak REST with RFC 9421.
 */
export const wsse = 'http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd';
export const wsu = 'http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd';
const profile = 'http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-username-token-profile-1.0';
const base64Binary = 'http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-soap-message-security-1.0#Base64Binary';

export type TokenVerified =
  | { readonly ok: true; readonly keyid: string; readonly nonce: string; readonly expiresAt: string }
  | { readonly ok: false; readonly code: 'token-missing' | 'token-wrong' | 'token-stale' | 'key-unknown'; readonly keyid?: string };

const digest = (nonce: Buffer, created: string, secret: string): Buffer =>
  createHash('sha1').update(nonce).update(created).update(secret).digest();

/** The Security header of a user (the system's folder) with a new nonce. */
export function usernameToken(user: string, { secret }: Secret, now = new Date()): string {
  const [nonce, created] = [randomBytes(16), now.toISOString()];
  return (
    `<wsse:Security xmlns:wsse="${wsse}" xmlns:wsu="${wsu}" soap:mustUnderstand="1"><wsse:UsernameToken><wsse:Username>${user}</wsse:Username>` +
    `<wsse:Password Type="${profile}#PasswordDigest">${digest(nonce, created, secret).toString('base64')}</wsse:Password>` +
    `<wsse:Nonce EncodingType="${base64Binary}">${nonce.toString('base64')}</wsse:Nonce><wsu:Created>${created}</wsu:Created></wsse:UsernameToken></wsse:Security>`
  );
}

/** Verifies a Security header against every valid key of the one system that may enter here. Never throws: whatever arrives is hostile. */
export function verifyToken(
  security: XmlElement | undefined,
  system: string,
  keys: Pick<PartnerKeys, 'of'>,
  now = new Date(),
): TokenVerified {
  const tokens = security?.children.filter((one) => one.namespace === wsse && one.name === 'UsernameToken') ?? [];
  if (tokens.length === 0) return { ok: false, code: 'token-missing' };
  const part = (namespace: string, name: string): XmlElement | undefined => {
    const found = tokens[0]!.children.filter((one) => one.namespace === namespace && one.name === name);
    return found.length === 1 ? found[0] : undefined;
  };
  const user = part(wsse, 'Username')?.text.trim() ?? '';
  const password = part(wsse, 'Password');
  const nonce = Buffer.from(part(wsse, 'Nonce')?.text.trim() ?? '', 'base64');
  const created = part(wsu, 'Created')?.text.trim() ?? '';
  const keyid = user.slice(0, 128);
  if (tokens.length > 1 || password?.attributes.get('Type') !== `${profile}#PasswordDigest` || nonce.length < 8 || nonce.length > 128)
    return { ok: false, code: 'token-wrong', keyid };
  if (user !== system) return { ok: false, code: 'key-unknown', keyid };
  const at = instant(created);
  if (at === null) return { ok: false, code: 'token-wrong', keyid };
  if (Math.abs(now.getTime() - at) > signatureWindow * 1000) return { ok: false, code: 'token-stale', keyid };
  const given = Buffer.from(password.text.trim(), 'base64');
  const key = keys.of(system).find(({ secret }) => equal(digest(nonce, created, secret), given));
  if (!key) return { ok: false, code: 'token-wrong', keyid };
  return {
    ok: true,
    keyid: key.keyid,
    nonce: nonce.toString('base64'),
    expiresAt: new Date(at + 2 * signatureWindow * 1000).toISOString(),
  };
}

const equal = (a: Buffer, b: Buffer): boolean => a.length === b.length && timingSafeEqual(a, b);

/** An `xs:dateTime` with its zone, as milliseconds. */
function instant(text: string): number | null {
  const at = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|[+-]\d\d:\d\d)$/.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(at) ? null : at;
}
