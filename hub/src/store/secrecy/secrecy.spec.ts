import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createHmac } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hmacSm3 } from './hmac.js';
import { Unsealable } from '../../ports/index.js';
import { keyedHashes, newKeyRing, openKeyFile, seal } from './index.js';

const ring = newKeyRing();
const { close, open, closeJson, openJson } = seal(ring);

describe('HMAC-SM3', () => {
  it('is that of OpenSSL, for keys and texts of any length', () => {
    for (const length of [0, 1, 32, 64, 65, 200]) {
      const key = Buffer.alloc(length, 'k');
      for (const text of ['', '张', 'x'.repeat(1000)])
        expect(hmacSm3(key)(text, Buffer.from('end'))).toEqual(createHmac('sm3', key).update(text).update('end').digest());
    }
  });
});

describe('a sealed value', () => {
  it('opens to what was closed, of any length', () => {
    for (const length of [0, 1, 15, 16, 17, 1000, 300_000]) {
      const clear = Buffer.alloc(length, '张');
      expect(open('t.c', 'id', close('t.c', 'id', clear)).equals(clear)).toBe(true);
    }
    expect(openJson('t.c', 'id', closeJson('t.c', 'id', { a: ['张', null, 1.5] }))).toEqual({ a: ['张', null, 1.5] });
  });

  it('looks different each time, though the value is the same', () => {
    const sealed = Array.from({ length: 1000 }, () => close('t.c', 'id', Buffer.from('same')).toString('hex'));
    expect(new Set(sealed).size).toBe(1000);
    expect(new Set(sealed.map((text) => text.slice(6, 38))).size).toBe(1000);
  });

  it('never uses a block of the key stream twice', () => {
    const counters = Array.from({ length: 200 }, (_, i) => ({
      sealed: close('t.c', 'id', Buffer.alloc(i, 'x')),
      blocks: Math.max(1, Math.ceil(i / 16)),
    }))
      .filter((_, i) => i > 0)
      .flatMap(({ sealed, blocks }) =>
        Array.from({ length: blocks }, (_, k) => `${sealed.subarray(3, 15).toString('hex')} ${sealed.readUInt32BE(15) + k}`),
      );
    expect(new Set(counters).size).toBe(counters.length);
  });

  it('opens in no other column and no other row, nor where the border between both is moved', () => {
    const sealed = close('t.c', 'id', Buffer.from('x'));
    for (const [place, id] of [
      ['t.d', 'id'],
      ['t.c', 'ie'],
      ['t.', 'cid'],
      ['t.ci', 'd'],
    ] as const)
      expect(() => open(place, id, sealed)).toThrow(Unsealable);
  });

  it('does not open when any byte was changed or the end is missing', () => {
    const sealed = close('t.c', 'id', Buffer.from('geheim'));
    for (let i = 0; i < sealed.length; i++) {
      const broken = Buffer.from(sealed);
      broken[i]! ^= 1;
      expect(() => open('t.c', 'id', broken)).toThrow(Unsealable);
      expect(() => open('t.c', 'id', sealed.subarray(0, i))).toThrow(Unsealable);
    }
  });

  it('opens with an old key after a new one has become current, and not with a foreign ring', () => {
    const old = close('t.c', 'id', Buffer.from('alt'));
    const turned = seal({ ...ring, current: 2, data: { ...ring.data, 2: newKeyRing().data['1']! } });
    expect(turned.open('t.c', 'id', old).toString()).toBe('alt');
    expect(turned.close('t.c', 'id', Buffer.from('x')).readUInt16BE(1)).toBe(2);
    expect(() => open('t.c', 'id', turned.close('t.c', 'id', Buffer.from('x')))).toThrow('not in the key file');
    expect(() => seal(newKeyRing()).open('t.c', 'id', old)).toThrow(Unsealable);
  });
});

describe('keyed hashes', () => {
  it('are equal for equal values in any width, case and blanks, and differ by ring', () => {
    const { blindIndex, pseudonym, secret } = keyedHashes(ring);
    expect(blindIndex(' ａｂ１x').equals(blindIndex('AB1X'))).toBe(true);
    expect(blindIndex('a').equals(blindIndex('b'))).toBe(false);
    expect(blindIndex('a').equals(keyedHashes(newKeyRing()).blindIndex('a'))).toBe(false);
    expect(pseudonym('31010119900101001x')).toBe(pseudonym('31010119900101001X'));
    expect(pseudonym('a')).toMatch(/^p-[0-9a-f]{32}$/);
    expect(blindIndex('a').toString('hex')).not.toContain(pseudonym('a').slice(2));
    expect(secret('passwords').length).toBe(32);
    expect(secret('passwords').equals(secret('cookies'))).toBe(false);
  });
});

describe('the key file', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'keys-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  it('is made once, readable by its owner only, and then stays', () => {
    const first = openKeyFile(folder);
    expect(openKeyFile(folder)).toEqual(first);
    expect(statSync(join(folder, 'keys', 'keys.json')).mode & 0o777).toBe(0o600);
  });

  it('refuses to go on with a damaged file, and says what to do', () => {
    openKeyFile(folder);
    const file = join(folder, 'keys', 'keys.json');
    const whole = JSON.parse(readFileSync(file, 'utf8')) as object;
    for (const broken of [{ ...whole, current: 7 }, { ...whole, index: 'short' }, { ...whole, data: { 1: '' } }, null]) {
      writeFileSync(file, JSON.stringify(broken));
      expect(() => openKeyFile(folder)).toThrow('restore it from its backup');
    }
  });
});
