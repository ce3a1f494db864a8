import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { StartRefused } from '@fatong/hub/platform';
import { demoKeys, keysFromFile, ours } from './keys.js';

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
    expect(refusal({ 'court': secret('a') })).toMatch(/'court' is no key id/);
    expect(refusal({ 'court:01': secret('a') })).toMatch(/'court:01' is no key id/);
    expect([refusal('{"court:1": "geheim'), refusal('[]')]).toEqual(Array(2).fill(`The file with partners’ keys, ${file}, must hold one JSON object.`));
    expect(() => keysFromFile(join(folder, 'missing.json'))).toThrow(new StartRefused(`The file with partners’ keys, ${join(folder, 'missing.json')}, cannot be read (ENOENT).`));
  });
});
