import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { StartRefused } from '@fatong/hub/platform';
import { demoKeys, keysFromFile, ours } from './keys.js';
import { demoSm2 } from './sm2.js';
import { selfSigned } from './testing/certificate.js';

const folder = mkdtempSync(join(tmpdir(), 'fatong-keys-'));
const file = join(folder, 'keys.json');
afterAll(() => rmSync(folder, { recursive: true }));

const secret = (mark: string): string => mark.repeat(32);
const keysOf = (content: unknown) => {
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  return keysFromFile(file);
};
const refusal = (content: unknown): string => {
  try {
    keysOf(content);
  } catch (error) {
    return error instanceof StartRefused ? error.message : 'a surprise';
  }
  return 'taken';
};

describe('partners’ keys', () => {
  it('while they are rotated all hold at our doors, and we sign with the highest number', () => {
    const keys = keysOf({ 'court:9': secret('a'), 'court:10': secret('b'), 'court-cases:11': secret('c') });
    expect([keys('court', 'court:9')?.secret, keys('court', 'court:10')?.secret]).toEqual([secret('a'), secret('b')]);
    expect(ours(keys.newest('court')!)).toEqual({ keyid: 'fatong:10', secret: secret('b') });
    expect([keys('court', 'court-cases:11'), keys('court', 'court:11'), keys.newest('police')]).toEqual([null, null, null]);
  });

  it('of the demonstration are one a system', () => {
    expect(ours(demoKeys.newest('court')!)).toEqual({ keyid: 'fatong:1', secret: demoKeys('court', 'court:1')?.secret });
    expect(demoKeys('court', 'court:2')).toBeNull();
  });

  it('are refused in one sentence that names the place and never quotes a secret', () => {
    expect(refusal({ 'court:1': 'demo-key-court' })).toBe(`${file}: court:1 has a demo secret, which everybody knows; make a new one.`);
    expect(refusal({ 'court:1': `demo-key-${secret('x')}` })).toMatch(/demo secret/);
    expect(refusal({ 'court:1': 'geheim' })).toBe(`${file}: the secret of court:1 must be a string of at least 32 characters.`);
    expect(refusal({ 'court:1': 7 })).toMatch(/must be a string/);
    expect(refusal({ court: secret('a') })).toMatch(/'court' is no key id/);
    expect(refusal({ 'court:01': secret('a') })).toMatch(/'court:01' is no key id/);
    expect([refusal('{"court:1": "geheim'), refusal('[]')]).toEqual(
      Array(2).fill(`The file with partners’ keys, ${file}, must hold one JSON object.`),
    );
    expect(() => keysFromFile(join(folder, 'missing.json'))).toThrow(
      new StartRefused(`The file with partners’ keys, ${join(folder, 'missing.json')}, cannot be read (ENOENT).`),
    );
  });

  it('may be a certificate with its private key, by which we sign and which is nobody’s secret at our doors', () => {
    const [older, newer] = [selfSigned('fatong'), selfSigned('fatong')];
    const keys = keysOf({
      'court:1': secret('a'),
      'court:certificate:2': newer.privateKey + newer.certificate,
      'court:certificate:1': `${older.certificate}${older.privateKey}`,
    });
    expect(keys.certificate('court')).toEqual({
      keyid: 'court:certificate:2',
      privateKey: newer.privateKey.trim(),
      certificate: newer.certificate.trim(),
    });
    expect([
      keys.of('court').map(({ keyid }) => keyid),
      keys.newest('court')?.keyid,
      keys('court', 'court:certificate:2'),
      keys.certificate('police'),
      demoKeys.certificate('court'),
    ]).toEqual([['court:1'], 'court:1', null, null, null]);
  });

  it('that are certificates are refused in a sentence where they are none, or another key’s', () => {
    const [one, other] = [selfSigned('fatong'), selfSigned('fatong')];
    expect(refusal({ 'court:certificate:1': one.privateKey })).toBe(
      `${file}: court:certificate:1 must hold a private key and its certificate as PEM, one behind the other, without passphrase.`,
    );
    expect(refusal({ 'court:certificate:1': one.privateKey + other.certificate })).toBe(
      `${file}: court:certificate:1 has a certificate of another private key.`,
    );
    expect(refusal({ 'court:certificate:1': one.privateKey.replace(/MI+/, '###') + one.certificate })).toMatch(/cannot be read\.$/);
    const elliptic = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ type: 'pkcs8', format: 'pem' }) as string;
    expect(refusal({ 'court:certificate:1': elliptic + one.certificate })).toBe(
      `${file}: court:certificate:1 has no RSA key of at least 2048 bits.`,
    );
    expect(refusal({ 'court:2': one.privateKey + one.certificate })).toBe(
      `${file}: court:2 holds a certificate or a private key: call it court:certificate:2.`,
    );
  });

  it('of who seals what he sends are a pair: our private key and his public one, the newest first, and never the demo’s', () => {
    const { ours: mine, partner: his } = demoSm2('police');
    const pair = `${demoSm2('somebody').ours.ours} ${demoSm2('somebody').ours.theirs}`;
    expect(
      keysOf({ 'court:1': secret('a'), 'court:sm2:2': pair, 'court:sm2:10': pair })
        .sm2('court')
        .map(({ keyid }) => keyid),
    ).toEqual(['court:sm2:10', 'court:sm2:2']);
    expect([keysOf({ 'court:sm2:1': pair }).of('court'), keysOf({ 'court:sm2:1': pair }).sm2('police')]).toEqual([[], []]);
    expect(refusal({ 'court:sm2:1': secret('a') })).toMatch(
      /court:sm2:1 must be our private key \(64 hexadecimal digits\) and their public key/,
    );
    for (const known of [`${mine.ours} ${demoSm2('somebody').ours.theirs}`, `${demoSm2('somebody').ours.ours} ${mine.theirs}`])
      expect(refusal({ 'police:sm2:1': known })).toMatch(/police:sm2:1 has a key of the demo/);
    expect(demoKeys.sm2('police').map(({ theirs }) => theirs)).toEqual([mine.theirs]);
    expect(his.ours).not.toBe(mine.ours);
  });
});
