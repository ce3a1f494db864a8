import { createHash } from 'node:crypto';
import soap from 'soap';
import { describe, expect, it } from 'vitest';
import { readXml, type XmlElement } from '@fatong/contracts/xml';
import { demoKeys, keysFromFile } from './keys.js';
import { signatureWindow } from './signature.js';
import { soapEnvelope } from './soap-envelope.js';
import { usernameToken, verifyToken } from './username-token.js';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const key = demoKeys.of('court-cases')[0]!;
function parsed(security: string): XmlElement {
  const read = readXml(`<soap:Header xmlns:soap="${soapEnvelope}">${security}</soap:Header>`, 64);
  if ('refused' in read) throw new Error(read.refused.words[1]);
  return read.root.children[0]!;
}
const verified = (security: string, system = 'court-cases', keys = demoKeys) => verifyToken(parsed(security), system, keys);
const token = (now?: Date): string => usernameToken('court-cases', key, now);

describe('WS-Security UsernameToken, digest (legacy profile)', () => {
  it('accepts a token of the system’s secret, with its nonce kept twice the window', () => {
    const at = new Date();
    const answer = verified(token(at));
    expect(answer).toMatchObject({
      ok: true,
      keyid: 'court-cases:1',
      expiresAt: new Date(at.getTime() + 2 * signatureWindow * 1000).toISOString(),
    });
    expect(verified(token())).not.toMatchObject({ nonce: answer.ok && answer.nonce });
  });

  it('accepts what node-soap makes, with a timestamp beside it', () => {
    expect(verified(new soap.WSSecurity('court-cases', key.secret, { passwordType: 'PasswordDigest' }).toXML())).toMatchObject({
      ok: true,
    });
  });

  it('accepts the digest of the OASIS profile: Base64(SHA-1(nonce + created + password))', () => {
    const [nonce, created] = [Buffer.from('0123456789abcdef'), new Date().toISOString()];
    const digest = createHash('sha1')
      .update(Buffer.concat([nonce, Buffer.from(created + key.secret)]))
      .digest('base64');
    expect(
      verified(
        token()
          .replace(/(PasswordDigest">)[^<]*/, `$1${digest}`)
          .replace(/(Base64Binary">)[^<]*/, `$1${nonce.toString('base64')}`)
          .replace(/(Created>)[^<]*/, `$1${created}`),
      ),
    ).toMatchObject({ ok: true });
  });

  it('accepts the old and the new key while a secret is changed', () => {
    const path = join(mkdtempSync(join(tmpdir(), 'fatong-keys-')), 'keys.json');
    const [old, young, other] = ['a'.repeat(32), 'b'.repeat(32), 'c'.repeat(32)] as const;
    writeFileSync(path, JSON.stringify({ 'court-cases:1': old, 'court-cases:2': young, 'court-services:1': other }));
    const keys = keysFromFile(path);
    const keyidFor = (secret: string) => verified(usernameToken('court-cases', { keyid: '', secret }), 'court-cases', keys);
    expect(keyidFor(old)).toMatchObject({ ok: true, keyid: 'court-cases:1' });
    expect(keyidFor(young)).toMatchObject({ ok: true, keyid: 'court-cases:2' });
    expect(keyidFor(other)).toMatchObject({ ok: false, code: 'token-wrong' });
  });

  it.each([-1, 1])('refuses a token from outside the window, before and after', (sign) => {
    expect(verified(token(new Date(Date.now() + sign * (signatureWindow + 5) * 1000)))).toMatchObject({ ok: false, code: 'token-stale' });
  });

  it('refuses a header without token, and none at all', () => {
    expect(verifyToken(undefined, 'court-cases', demoKeys)).toEqual({ ok: false, code: 'token-missing' });
    expect(verified('<a/>')).toEqual({ ok: false, code: 'token-missing' });
  });

  it('refuses another user, also one whose secret it knows', () => {
    expect(verified(usernameToken('lawyers-association', demoKeys.of('lawyers-association')[0]!))).toMatchObject({
      ok: false,
      code: 'key-unknown',
      keyid: 'lawyers-association',
    });
  });

  it.each<[string, (xml: string) => string]>([
    ['another secret', () => usernameToken('court-cases', { keyid: 'court-cases:1', secret: 'x' })],
    ['a password in clear', (xml) => xml.replace('#PasswordDigest', '#PasswordText')],
    ['a password without type', (xml) => xml.replace(/ Type="[^"]*"/, '')],
    ['no nonce', (xml) => xml.replace(/<wsse:Nonce.*<\/wsse:Nonce>/, '')],
    ['two nonces', (xml) => xml.replace(/<wsse:Nonce.*<\/wsse:Nonce>/, (nonce) => nonce + nonce)],
    ['a short nonce', (xml) => xml.replace(/(Base64Binary">)[^<]*/, '$1AAA=')],
    ['no time', (xml) => xml.replace(/<wsu:Created>.*<\/wsu:Created>/, '')],
    ['a time without zone', (xml) => xml.replace(/Z<\/wsu:Created>/, '</wsu:Created>')],
    ['a time that is none', (xml) => xml.replace(/<wsu:Created>[^<]*/, '<wsu:Created>yesterday')],
    [
      'another time than was signed',
      (xml) => xml.replace(/<wsu:Created>[^<]*/, `<wsu:Created>${new Date(Date.now() + 1000).toISOString()}`),
    ],
    ['two tokens', (xml) => xml.replace(/<wsse:UsernameToken>.*<\/wsse:UsernameToken>/, (one) => one + one)],
  ])('refuses %s', (_, change) => {
    expect(verified(change(token()))).toMatchObject({ ok: false, code: 'token-wrong' });
  });
});
