import { X509Certificate } from 'node:crypto';
import { decodeXml } from '@fatong/contracts/xml';
import type { DoorRequest, Turned } from './door.js';
import type { KnownCertificate } from './keys.js';
import { signatureWindow } from './signature.js';
import { soapEnvelope } from './soap-envelope.js';
import { written } from './soap-file.js';
import { soapOpening, type Proof } from './soap-proof.js';
import { unreadXml } from './understanding.js';
import { isInForce, verifyCertificate } from './x509-token.js';

/** Somebody shows a certificate in the header, and no more than these first bytes is read to know whose. */
export const bearsCertificate = ({ body }: DoorRequest): boolean => body.subarray(0, soapOpening).includes('BinarySecurityToken');

/** Which of the certificates that its system is known by an envelope shows, if it is in force; nothing else is verified yet. */
export function shownAs(
  { system, body, headers }: DoorRequest,
  known: readonly KnownCertificate[],
  now = new Date(),
): KnownCertificate | Turned {
  const decoded = decodeXml(body.subarray(0, soapOpening), headers['content-type'], { isCut: true });
  if ('refused' in decoded) return unreadXml(decoded.refused.code, [decoded.refused]);
  const [, token = ''] = /<(?:[\w-]+:)?BinarySecurityToken[^>]*>([^<]*)</.exec(decoded.text) ?? [];
  const shown = known.find(({ certificate }) => new X509Certificate(certificate).raw.toString('base64') === token.replaceAll(/\s/g, ''));
  if (shown === undefined) return { refused: 'key-unknown', params: { keyid: 'X.509' } };
  return isInForce(new X509Certificate(shown.certificate), now) ? shown : { refused: 'certificate-unknown', params: { system } };
}

const refusals = {
  'signature-missing': 'token-missing',
  'signature-wrong': 'token-wrong',
  'signature-stale': 'token-stale',
  'certificate-unknown': 'key-unknown',
  'certificate-over': 'certificate-unknown',
} as const;

/** The message that is signed, in an envelope of our own: whatever else stands in theirs is not believed. Its MessageID is used up by it. */
export function signedBy(
  { system, body, headers }: DoorRequest,
  { keyid, certificate }: KnownCertificate,
  now = new Date(),
): { readonly text: string; readonly proof: Proof } | Turned {
  const decoded = decodeXml(body, headers['content-type']);
  if ('refused' in decoded) return unreadXml(decoded.refused.code, [decoded.refused]);
  const signed = verifyCertificate(decoded.text, certificate, now);
  if (!signed.ok) return { refused: refusals[signed.code], params: { system, keyid, seconds: signatureWindow } };
  const message = signed.body.children.map(written).join('');
  return {
    text: `<soap:Envelope xmlns:soap="${soapEnvelope}"><soap:Body>${message}</soap:Body></soap:Envelope>`,
    proof: { keyId: keyid, value: signed.messageId, expiresAt: new Date(now.getTime() + 2 * signatureWindow * 1000).toISOString() },
  };
}
