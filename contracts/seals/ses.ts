import { bitsOf, readDer, tags, valuesIn, type DerValue } from './der.js';

/** SM2 with SM3 (GM/T 0006). */
export const sm2WithSm3 = '1.2.156.10197.1.501';

/** What stands in an electronic seal over a document (SES_Signature of GB/T 38540): the digest it is over, and what is needed to verify it. */
export interface SealOver {
  /** SM3 of the document, 32 bytes. */
  readonly digest: Uint8Array;
  /** What the seal is called. */
  readonly name: string | null;
  /** DER of what was signed (TBS_Sign). */
  readonly signed: Uint8Array;
  /** DER of the certificate of who signed. */
  readonly certificate: Uint8Array;
  /** What he signed it with: r and s as DER (GM/T 0009). */
  readonly signature: Uint8Array;
  /** Length of all of it: behind it may stand what fills the place it stands in. */
  readonly size: number;
}

/**
 * Reads a seal; null: it is none.
 *
 * SES_Signature ::= SEQUENCE { toSign TBS_Sign, cert OCTET STRING, signatureAlgID OBJECT IDENTIFIER, signature BIT STRING, timeStamp [0] OPTIONAL };
 * TBS_Sign ::= SEQUENCE { version INTEGER, eseal SESeal, timeInfo GeneralizedTime, dataHash BIT STRING, propertyInfo IA5String, extDatas [0] OPTIONAL }.
 */
export function sealOver(bytes: Uint8Array): SealOver | null {
  const whole = readDer(bytes);
  const [toSign, cert, algorithm, signature] = inside(whole);
  if (whole === null || signature === undefined || cert!.tag !== tags.octets || algorithm!.tag !== tags.oid) return null;
  const [version, seal, time, hash, property] = inside(toSign);
  if (property === undefined || version!.tag !== tags.integer || seal!.tag !== tags.sequence || time!.tag !== tags.generalizedTime)
    return null;
  const [digest, signedWith] = [bitsOf(hash!), bitsOf(signature)];
  if (digest === null || digest.length !== 32 || signedWith === null) return null;
  const start = whole.to - whole.content.length;
  return {
    digest,
    name: nameOf(seal!),
    signed: bytes.subarray(start + toSign!.from, start + toSign!.to),
    certificate: cert!.content,
    signature: signedWith,
    size: whole.to,
  };
}

const inside = (value: DerValue | null | undefined): readonly DerValue[] => (value?.tag === tags.sequence ? (valuesIn(value) ?? []) : []);

/** SESeal → SES_SealInfo → SES_ESPropertyInfo → name. */
function nameOf(seal: DerValue): string | null {
  const [info] = inside(seal);
  const [, , property] = inside(info);
  const [, name] = inside(property);
  return name?.tag === tags.utf8 ? new TextDecoder().decode(name.content) : null;
}

/** The SM2 key in a certificate (RFC 5280), its point of 65 bytes; null: there is none to be read. */
export function sm2KeyIn(certificate: Uint8Array): Uint8Array | null {
  const [toSign] = inside(readDer(certificate));
  const fields = inside(toSign);
  // Version [0] may be left out; the key comes behind subject and validity.
  const key = fields[fields[0]?.tag === 0xa0 ? 6 : 5];
  const [, bits] = inside(key);
  const point = bits === undefined ? null : bitsOf(bits);
  return point?.length === 65 && point[0] === 4 ? point : null;
}
