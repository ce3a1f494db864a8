import { der } from './der.js';
import { sm2WithSm3 } from './ses.js';

/** An electronic seal as its maker lays it down, and who uses it. */
export interface SealMade {
  /** Of the seal itself. */
  readonly id: string;
  readonly name: string;
  /** Legal dates `20260101`. */
  readonly validFrom: string;
  readonly validTo: string;
  /** What it looks like. */
  readonly picture: { readonly type: string; readonly data: Uint8Array; readonly width: number; readonly height: number };
  /** DER of the certificate of who made it, and of who uses it. */
  readonly maker: Uint8Array;
  readonly user: Uint8Array;
}

/** Signs DER by SM2 with SM3 and answers r and s as DER. */
export type Sign = (bytes: Uint8Array) => Uint8Array;

const version = der.integer(4);
const kinds = { unit: 1, certificates: 1 } as const;

/** SESeal ::= SEQUENCE { eSealInfo, cert, signAlgID, signedValue }: the seal, signed by who made it. */
function madeSeal({ id, name, validFrom, validTo, picture, maker, user }: SealMade, sign: Sign): Uint8Array {
  const day = (text: string): Uint8Array => der.generalizedTime(`${text}000000Z`);
  const info = der.sequence(
    der.sequence(der.ia5('ES'), version, der.ia5('FT')),
    der.ia5(id),
    der.sequence(
      der.integer(kinds.unit),
      der.utf8(name),
      der.integer(kinds.certificates),
      der.sequence(der.octets(user)),
      day(validFrom),
      day(validFrom),
      day(validTo),
    ),
    der.sequence(der.ia5(picture.type), der.octets(picture.data), der.integer(picture.width), der.integer(picture.height)),
  );
  return der.sequence(info, der.octets(maker), der.oid(sm2WithSm3), der.bits(sign(info)));
}

/** The seal over a digest, as GB/T 38540 writes it (SES_Signature); `at`: `20261127103000Z`. Who made the seal and who seals are one here. */
export function sealMade(
  seal: SealMade,
  over: { readonly digest: Uint8Array; readonly at: string; readonly property: string },
  sign: Sign,
): Uint8Array {
  const toSign = der.sequence(version, madeSeal(seal, sign), der.generalizedTime(over.at), der.bits(over.digest), der.ia5(over.property));
  return der.sequence(toSign, der.octets(seal.user), der.oid(sm2WithSm3), der.bits(sign(toSign)));
}

/** A certificate that its holder signed himself, of an SM2 key: its point of 65 bytes. */
export function selfSigned(
  holder: { readonly name: string; readonly serial: Uint8Array; readonly key: Uint8Array },
  sign: Sign,
): Uint8Array {
  const algorithm = der.sequence(der.oid(sm2WithSm3));
  const name = der.sequence(
    der.set(der.sequence(der.oid('2.5.4.6'), der.printable('CN'))),
    der.set(der.sequence(der.oid('2.5.4.3'), der.utf8(holder.name))),
  );
  const toSign = der.sequence(
    der.around(0, der.integer(2)),
    der.unsigned(holder.serial),
    algorithm,
    name,
    der.sequence(der.utcTime('260101000000Z'), der.utcTime('360101000000Z')),
    name,
    der.sequence(der.sequence(der.oid('1.2.840.10045.2.1'), der.oid('1.2.156.10197.1.301')), der.bits(holder.key)),
  );
  return der.sequence(toSign, algorithm, der.bits(sign(toSign)));
}
