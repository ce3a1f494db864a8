import { X509Certificate } from 'node:crypto';
import soap from 'soap';
import { SignedXml } from 'xml-crypto';
import { readXml, type XmlElement } from '@fatong/contracts/xml';
import type { Certificate } from './keys.js';
import { signatureWindow } from './signature.js';
import { find, textOf } from './soap-answer.js';
import { wsa } from './soap-side.js';
import { wsse, wsu } from './username-token.js';

const rsaSha256 = 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256';

/** WS-Security X.509 token: body, timestamp and MessageID are signed, and the certificate goes with them. */
export const certificateProof = ({ privateKey, certificate }: Certificate): soap.ISecurity =>
  new soap.WSSecurityCert(privateKey, certificate, '', {
    additionalReferences: ['wsa:MessageID'],
    signerOptions: { idMode: 'wssecurity', existingPrefixes: { wsse, wsu, wsa } },
  });

/** What of an envelope its signature covers: nothing else of it is to be believed. */
export type Signed =
  | { readonly ok: true; readonly body: XmlElement; readonly messageId: string }
  | {
      readonly ok: false;
      readonly code: 'signature-missing' | 'signature-wrong' | 'signature-stale' | 'certificate-unknown' | 'certificate-over';
    };

/** Whoever it belonged to proves nothing by it before its first day, nor after its last. */
export const isInForce = ({ validFrom, validTo }: X509Certificate, now: Date): boolean =>
  now >= new Date(validFrom) && now <= new Date(validTo);

/** Verifies an envelope against the one certificate its sender is known by. Never throws: whatever arrives is hostile. */
export function verifyCertificate(text: string, known: string, now = new Date()): Signed {
  const read = readXml(text, 64);
  const token = 'root' in read ? find(read.root, 'BinarySecurityToken')?.text.replaceAll(/\s/g, '') : undefined;
  const [signature] = /<((?:[\w-]+:)?Signature)[\s>][^]*?<\/\1\s*>/.exec(text) ?? [];
  if (!token || !signature) return { ok: false, code: 'signature-missing' };
  const certificate = new X509Certificate(known);
  if (token !== certificate.raw.toString('base64')) return { ok: false, code: 'certificate-unknown' };
  if (!isInForce(certificate, now)) return { ok: false, code: 'certificate-over' };
  const covered = coveredBy(signature, text, certificate.publicKey.export({ type: 'spki', format: 'pem' }) as string);
  const body = covered?.find(({ name }) => name === 'Body');
  const messageId = covered?.find(({ name, namespace }) => name === 'MessageID' && namespace === wsa)?.text.trim();
  const timestamp = covered?.find(({ name, namespace }) => name === 'Timestamp' && namespace === wsu);
  if (!body || messageId === undefined || !timestamp) return { ok: false, code: 'signature-wrong' };
  const [created, expires] = [Date.parse(textOf(timestamp, 'Created') ?? ''), Date.parse(textOf(timestamp, 'Expires') ?? '')];
  const isNow = Math.abs(now.getTime() - created) <= signatureWindow * 1000 && now.getTime() < expires;
  return isNow ? { ok: true, body, messageId } : { ok: false, code: 'signature-stale' };
}

/** The elements that the signature covers, read from the very bytes it was made over; undefined: it is not good. */
function coveredBy(signature: string, text: string, publicCert: string): readonly XmlElement[] | undefined {
  const signed = new SignedXml({ publicCert });
  try {
    signed.loadSignature(signature);
    if (signed.signatureAlgorithm !== rsaSha256 || !signed.checkSignature(text)) return undefined;
  } catch (error) {
    // The only way xml-crypto says of a signature that it is wrong, malformed, or covers what is not there.
    if (!(error instanceof Error)) throw error;
    return undefined;
  }
  return signed.getSignedReferences().flatMap((bytes) => {
    const read = readXml(bytes, 64);
    return 'root' in read ? [read.root] : [];
  });
}
