import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hashPassword } from './access/index.js';
import { demoPassword } from './engine/index.js';
import { openForStart } from './opening.js';
import { StartRefused } from './platform/index.js';
import type { Account } from './ports/index.js';
import { migrationNames, pending } from './store/index.js';
import { emptyDatabase, silent } from './store/testing/index.js';

describe('opening the database at the start', () => {
  const data = mkdtempSync(join(tmpdir(), 'fatong-opening-'));
  let database: Awaited<ReturnType<typeof emptyDatabase>>;
  const config = (mode: 'production' | 'demo') => ({ databaseUrl: database.url, data, blobs: '', mode });
  const refusal = (): Promise<string> =>
    openForStart(config('production'), silent).then(
      () => 'opened',
      (error: unknown) => (error instanceof StartRefused ? error.message : String(error)),
    );
  beforeAll(async () => (database = await emptyDatabase()));
  afterAll(async () => {
    await database.drop();
    rmSync(data, { recursive: true });
  });

  it('refuses in production what is not at this version, names the migrations, and changes nothing', async () => {
    const sentence = await refusal();
    expect(sentence).toContain(migrationNames()[0]);
    expect(sentence).toMatch(/run the command migrate/);
    expect(await pending(database.url)).toEqual(migrationNames());
  });

  it('brings it there elsewhere, under a lock: two starts at once both succeed', async () => {
    const opened = await Promise.all([openForStart(config('demo'), silent), openForStart(config('demo'), silent)]);
    expect(await pending(database.url)).toEqual([]);
    await Promise.all(opened.map((store) => store.close()));
    expect(await refusal()).toBe('opened');
  });

  it('refuses in production an account that still has its demo password, by name', async () => {
    const store = await openForStart(config('demo'), silent);
    const account: Account = {
      id: '0197a000-0000-7000-8000-000000000001',
      username: 'operator',
      name: '某',
      passwordHash: await hashPassword(demoPassword, store.secret('passwords')),
      surface: 'admin',
      roles: ['operator'],
      unit: 'city',
      person: null,
      disabled: false,
    };
    await store.identities.putUnits([{ id: 'city', parent: null, kind: 'city', title: ['市局', 'City'], district: null }]);
    await store.identities.addAccounts([account]);
    await store.close();
    expect(await refusal()).toMatch(/^The account operator still has its demo password/);
  });

  it('refuses the keys of another installation, in every mode: what it sealed nobody else could read', async () => {
    const other = mkdtempSync(join(tmpdir(), 'fatong-opening-'));
    for (const mode of ['demo', 'production'] as const) {
      await expect(openForStart({ ...config(mode), data: other }, silent)).rejects.toThrow(
        `The keys in ${other}/keys are not those of this database: every machine needs the same keys.json.`,
      );
    }
    rmSync(other, { recursive: true });
  });
});
