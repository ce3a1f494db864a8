import { generateKeyPairSync, sign } from 'node:crypto';

/** A private key and its self-signed certificate, both PEM, made anew for each test: none is kept anywhere. */
export function selfSigned(name: string, now = new Date()): { readonly privateKey: string; readonly certificate: string } {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const algorithm = sequence(object('2a864886f70d01010b'), Buffer.from([0x05, 0x00]));
  const named = sequence(set(sequence(object('550403'), der(0x0c, Buffer.from(name)))));
  const day = (days: number): Buffer =>
    der(0x18, Buffer.from(`${new Date(now.getTime() + days * 86_400_000).toISOString().replaceAll(/[-:T]|\.\d+/g, '')}`));
  const body = sequence(
    der(0xa0, der(0x02, Buffer.from([2]))),
    der(0x02, Buffer.from([1])),
    algorithm,
    named,
    sequence(day(-1), day(30)),
    named,
    publicKey.export({ type: 'spki', format: 'der' }),
  );
  const whole = sequence(body, algorithm, der(0x03, Buffer.concat([Buffer.from([0]), sign('sha256', body, privateKey)])));
  return {
    privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }) as string,
    certificate: `-----BEGIN CERTIFICATE-----\n${whole.toString('base64').replaceAll(/.{64}/g, '$&\n')}\n-----END CERTIFICATE-----\n`,
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
