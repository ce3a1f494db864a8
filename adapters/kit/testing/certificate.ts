import { generateKeyPairSync, randomBytes, sign } from 'node:crypto';

/** A private key and its certificate, both PEM, made anew for each test: none is kept anywhere. */
export interface Certified {
  readonly privateKey: string;
  readonly certificate: string;
  readonly name: string;
}

interface Certifying {
  readonly now?: Date;
  /** Who issues it; absent: itself. */
  readonly by?: Certified;
  /** It may issue others. */
  readonly isAuthority?: true;
  /** Days from now until which it is valid; 30 when absent. */
  readonly days?: number;
}

export const selfSigned = (name: string, now = new Date()): Certified => certified(name, { now });

/** A certificate for a name, and for a server on this machine. */
export function certified(name: string, { now = new Date(), by, isAuthority, days = 30 }: Certifying = {}): Certified {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const algorithm = sequence(object('2a864886f70d01010b'), Buffer.from([0x05, 0x00]));
  const named = (who: string): Buffer => sequence(set(sequence(object('550403'), der(0x0c, Buffer.from(who)))));
  const day = (count: number): Buffer =>
    der(0x18, Buffer.from(`${new Date(now.getTime() + count * 86_400_000).toISOString().replaceAll(/[-:T]|\.\d+/g, '')}`));
  const extension = isAuthority
    ? sequence(object('551d13'), der(0x04, sequence(der(0x01, Buffer.from([0xff])))))
    : sequence(object('551d11'), der(0x04, sequence(der(0x87, Buffer.from([127, 0, 0, 1])))));
  const body = sequence(
    der(0xa0, der(0x02, Buffer.from([2]))),
    der(0x02, Buffer.from([1, ...randomBytes(7)])),
    algorithm,
    named(by?.name ?? name),
    sequence(day(Math.min(-1, days - 30)), day(days)),
    named(name),
    publicKey.export({ type: 'spki', format: 'der' }),
    der(0xa3, sequence(extension)),
  );
  const signature = sign('sha256', body, by?.privateKey ?? privateKey);
  const whole = sequence(body, algorithm, der(0x03, Buffer.concat([Buffer.from([0]), signature])));
  return {
    name,
    privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }) as string,
    certificate: `-----BEGIN CERTIFICATE-----\n${whole.toString('base64').replaceAll(/.{1,64}/g, '$&\n')}-----END CERTIFICATE-----\n`,
  };
}

/** A value of ASN.1 in DER: its tag, its length, its content. */
function der(tag: number, content: Buffer): Buffer {
  const length =
    content.length < 0x80
      ? [content.length]
      : content.length < 0x100
        ? [0x81, content.length]
        : [0x82, content.length >> 8, content.length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...length]), content]);
}

const sequence = (...parts: readonly Buffer[]): Buffer => der(0x30, Buffer.concat(parts));
const set = (...parts: readonly Buffer[]): Buffer => der(0x31, Buffer.concat(parts));
const object = (hex: string): Buffer => der(0x06, Buffer.from(hex, 'hex'));
