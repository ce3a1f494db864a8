import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { usualGuard } from '@fatong/contracts';
import { StartRefused } from '@fatong/hub/platform';
import { demoKeys, keysFromFile, type Adapter, type ClientOptions } from '../kit/index.js';
import { memoryAttempts, memoryPublisher, selfSigned, silentLog } from '../kit/testing/index.js';
import { adapter } from '../lawyers-association/index.js';
import { addressesFromFile, deliverersOf } from './deliverers.js';

const folder = mkdtempSync(join(tmpdir(), 'fatong-deliverers-'));
const file = join(folder, 'file.json');
afterAll(() => rmSync(folder, { recursive: true }));
const written = (content: object): string => {
  writeFileSync(file, JSON.stringify(content));
  return file;
};
const parts = {
  attempts: memoryAttempts(),
  publisher: memoryPublisher(),
  recovered: () => Promise.resolve(),
  log: silentLog,
  count: () => undefined,
};
const here = {
  addressOf: () => 'http://partner',
  numbers: () => ({ ...usualGuard, timeout: 1_000 }),
  circuits: { open: () => Promise.resolve(true), close: () => Promise.resolve(true) },
};

describe('who delivers to partners', () => {
  const system = adapter.system.folder;
  const listening = (): { told: ClientOptions[]; listener: Adapter } => {
    const told: ClientOptions[] = [];
    return {
      told,
      listener: { ...adapter, client: (options) => (told.push(options), { send: () => Promise.resolve({ outcome: 'delivered' }) }) },
    };
  };

  it('signs as fatong:<n> with the highest of the keys we share', async () => {
    const { told, listener } = listening();
    const keys = keysFromFile(
      written({ [`${system}:2`]: '2'.repeat(32), [`${system}:10`]: 'a'.repeat(32), [`${system}:9`]: '9'.repeat(32) }),
    );
    expect([...(await deliverersOf([listener], { ...here, keys }, parts)).keys()]).toEqual([system]);
    expect(told).toEqual([{ url: 'http://partner', key: { keyid: 'fatong:10', secret: 'a'.repeat(32) }, timeout: 1_000 }]);
  });

  it('has our certificate where we have one for the partner', async () => {
    const { told, listener } = listening();
    const made = selfSigned('fatong');
    await deliverersOf(
      [listener],
      {
        ...here,
        keys: keysFromFile(written({ [`${system}:1`]: '1'.repeat(32), [`${system}:certificate:1`]: made.privateKey + made.certificate })),
      },
      parts,
    );
    expect(told[0]?.certificate).toMatchObject({ keyid: `${system}:certificate:1` });
  });

  it('is nobody for a system that is never sent to', async () => {
    const { client: _client, ...silent } = adapter;
    expect((await deliverersOf([silent], { ...here, keys: demoKeys }, parts)).size).toBe(0);
  });

  it('is not started without address or key, and a sentence says what to add where', async () => {
    const keys = keysFromFile(written({}));
    await expect(deliverersOf([adapter], { ...here, keys }, parts)).rejects.toThrow(
      new StartRefused(`${system} has no key: add ${system}:1 to the file that FATONG_PARTNER_KEYS names.`),
    );
    await expect(deliverersOf([adapter], { ...here, addressOf: () => undefined, keys: demoKeys }, parts)).rejects.toThrow(
      /has no address: add it to the file that FATONG_PARTNERS names/,
    );
  });

  it('reads addresses from a file and refuses what is none', () => {
    const addressOf = addressesFromFile(written({ court: 'https://court.example/in/' }));
    expect([addressOf('court'), addressOf('police')]).toEqual(['https://court.example/in', undefined]);
    expect(() => addressesFromFile(written({ court: 'court.example' }))).toThrow(
      new StartRefused(
        `${file}: the address of court must be an http or https URL, or of a database that is fed one that begins with oracle:// or postgres://.`,
      ),
    );
    expect(() => addressesFromFile(join(folder, 'missing.json'))).toThrow(
      /^The file with partners’ addresses, .* cannot be read \(ENOENT\)\.$/,
    );
  });
});
