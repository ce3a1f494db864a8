import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { endOf, keysOf } from './key-ends.js';
import { demoKeys, keysFromFile } from './keys.js';
import { certified, selfSigned } from './testing/certificate.js';

const folder = mkdtempSync(join(tmpdir(), 'fatong-key-ends-'));
const file = join(folder, 'keys.json');
afterAll(() => rmSync(folder, { recursive: true }));

const now = new Date('2026-11-25T06:05:00.000Z');
const dayIn = (days: number): string => new Date(now.getTime() + days * 86_400_000).toISOString().slice(0, 10);
const lasting = (name: string, days: number) => certified(name, { now, days });

describe('the ends of a partner’s keys', () => {
  it('are those of its certificates; what is shared ends when somebody renews it, and a key itself is never told', () => {
    const [own, his, tls, authority] = [lasting('fatong', 90), lasting('court', 10), lasting('fatong', 200), lasting('ca', 400)];
    writeFileSync(
      file,
      JSON.stringify({
        'court:1': 'a'.repeat(32),
        'court:2': 'b'.repeat(32),
        'court:certificate:1': `${own.privateKey}${own.certificate}`,
        'court:known:3': his.certificate,
        'court:tls-known:1': 'CN=court.example',
        'court:tls:1': `${tls.privateKey}${tls.certificate}`,
        'court:tls-ca:1': authority.certificate,
        'police:1': 'c'.repeat(32),
      }),
    );
    const told = keysOf('court', keysFromFile(file));
    expect(told.map(({ name, kind, endsAt }) => [name, kind, endsAt?.slice(0, 10) ?? null])).toEqual([
      ['court:2', 'secret', null],
      ['court:1', 'secret', null],
      ['court:certificate:1', 'certificate', dayIn(90)],
      ['court:known:3', 'known', dayIn(10)],
      ['court:tls-known:1', 'tls-known', null],
      ['court:tls', 'tls', dayIn(200)],
      ['court:tls-ca', 'tls-ca', dayIn(400)],
    ]);
    expect(JSON.stringify(told)).not.toMatch(/aaaa|BEGIN/);
  });

  it('of the demonstration are none', () => {
    expect(keysOf('court', demoKeys).filter(({ endsAt }) => endsAt !== null)).toEqual([]);
  });

  it('of a chain is the first end in it', () => {
    expect(endOf(`${lasting('leaf', 60).certificate}${lasting('between', 20).certificate}`).slice(0, 10)).toBe(dayIn(20));
    expect(endOf(selfSigned('alone', now).certificate).slice(0, 10)).toBe(dayIn(30));
  });
});
