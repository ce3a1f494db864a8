import type { System } from '@fatong/contracts';
import { decodeXml, readXmlOpening } from '@fatong/contracts/xml';
import type { Candidate } from './admission.js';
import type { DoorParts, DoorRequest, Turned } from './door.js';
import { maxDepth } from './limits.js';
import { signatureWindow } from './signature.js';
import { openHeader, soapHeader } from './soap-envelope.js';
import { unreadXml } from './understanding.js';
import { verifyToken } from './username-token.js';

/** Within so many bytes a header must have ended: a token needs some hundred, one with routing and a certificate beside it some thousand. */
export const soapOpening = 16 * 1024;

export type Proof = NonNullable<Candidate['nonce']>;

/**
 * Who sends, by the token in an envelope's header. Nothing behind `</Header>` is read for it, so that a stranger costs no more than these few bytes, however much
 * he sends and whatever it is.
 */
export function provenBy(
  { body, rest, headers }: DoorRequest,
  system: System,
  keys: DoorParts['keys'],
): { readonly proof: Proof } | Turned {
  const isCut = rest !== undefined || body.length > soapOpening;
  const decoded = decodeXml(body.subarray(0, soapOpening), headers['content-type'], { isCut });
  if ('refused' in decoded) return unreadXml(decoded.refused.code, [decoded.refused]);
  const read = readXmlOpening(decoded.text, maxDepth, soapHeader);
  if ('refused' in read)
    return isCut && read.isUnended
      ? { refused: 'header-too-large', params: { bytes: soapOpening } }
      : unreadXml(read.refused.code, [read.refused]);
  const header = openHeader(read.root);
  if ('refused' in header) return header;
  const verified = verifyToken(header.security, system.folder, keys);
  if (!verified.ok) return { refused: verified.code, params: { keyid: verified.keyid ?? '', seconds: signatureWindow } };
  return { proof: { keyId: verified.keyid, value: verified.nonce, expiresAt: verified.expiresAt } };
}
