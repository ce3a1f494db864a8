import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { keysFromFile } from './keys.js';
import { certified } from './testing/index.js';

const folder = mkdtempSync(join(tmpdir(), 'fatong-keys-'));
afterAll(() => rmSync(folder, { recursive: true }));

const [authority, court, other] = [certified('authority', { isAuthority: true }), certified('court'), certified('other')];
const keys = (file: object): ReturnType<typeof keysFromFile> => {
  const path = join(folder, 'keys.json');
  writeFileSync(path, JSON.stringify(file));
  return keysFromFile(path);
};

describe('the keys file, of certificates for mutual TLS (L27)', () => {
  it('L27: knows a partner by certificates or by a name, the newest first, and nobody else’s', () => {
    const { peers } = keys({ 'court-cases:tls-known:1': court.certificate, 'court-cases:tls-known:2': 'CN=cases.court.example' });
    expect(peers('court-cases')).toEqual([
      { keyid: 'court-cases:tls-known:2', name: 'cases.court.example' },
      { keyid: 'court-cases:tls-known:1', certificate: court.certificate.trim() },
    ]);
    expect([peers('court-services'), keys({}).tls('court-cases')]).toEqual([[], null]);
  });

  it('L27: has our certificate with its chain for one partner, and the authority of his server, alone or beside it', () => {
    const { tls } = keys({
      'moj-careers:tls:1': other.privateKey + other.certificate,
      'moj-careers:tls:2': court.privateKey + court.certificate + authority.certificate,
      'moj-careers:tls-ca:1': authority.certificate,
      'tribunals:tls-ca:1': authority.certificate,
    });
    expect(tls('moj-careers')).toMatchObject({ privateKey: court.privateKey.trim(), ca: authority.certificate.trim() });
    expect(tls('moj-careers')!.certificate!.match(/BEGIN CERTIFICATE/g)).toHaveLength(2);
    expect(tls('tribunals')).toEqual({ ca: authority.certificate.trim() });
  });

  it.each([
    [{ 'court-cases:tls-known:1': court.privateKey }, /holds a private key/],
    [{ 'court-cases:tls-known:1': 'court' }, /must hold the partner’s certificate as PEM, or CN=/],
    [{ 'court-cases:tls-known:1': court.certificate + other.certificate }, /must hold the partner’s certificate/],
    [{ 'court-cases:tls-known:1': '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----' }, /cannot be read/],
    [{ 'court-cases:tls:1': court.certificate }, /must hold a private key and its certificate/],
    [{ 'court-cases:tls:1': court.privateKey + other.certificate }, /certificate of another private key/],
    [{ 'court-cases:tls-ca:1': 'none' }, /certificates of authorities/],
  ])('L27: refuses what nobody can be known by, and quotes none of it', (file, sentence) => {
    expect(() => keys(file)).toThrow(sentence);
  });
});
