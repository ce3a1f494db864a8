import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { TableSource } from '@fatong/hub/ports';
import { openSimulatedSource, openSource, type SimulatedSource, type Stores } from '@fatong/hub/store';
import { testDatabase, type TestDatabase } from '@fatong/hub/store/testing';
import { adapter } from '../lawyer-registry/index.js';
import { demoKeys, poller, pollingNumbers, type DoorParts, type KeptRow } from '../kit/index.js';
import { memoryBlobs, memoryDoor, memoryPublisher, silentLog } from '../kit/testing/index.js';
import { dice } from '@fatong/contracts';
import { startOwnTables } from './own-tables.js';
import { simulatedSources, startPolls } from './polls.js';

/** The real poller, over real tables of a simulated registry, by the user who may read them and nothing else. */
const system = 'lawyer-registry';
const tables = adapter.tables!;
const open = (url: string) => openSimulatedSource({ url, system, tables: tables.map(({ table }) => table), password: 'a1b2c3d4' });

let database: TestDatabase;
let stores: Stores;
let registry: SimulatedSource;
const sources: TableSource[] = [];
beforeAll(async () => {
  database = await testDatabase([]);
  stores = await database.open();
  const opened = await open(database.url);
  if ('refused' in opened) throw new Error(opened.refused);
  registry = opened;
});
afterEach(async () => {
  for (const source of sources.splice(0)) await source.close();
});
afterAll(async () => {
  await registry.close();
  const server = await database.client();
  const name = `${new URL(database.url).pathname.slice(1)}_lawyer_registry`;
  await server.query(`DROP DATABASE ${name} WITH (FORCE)`);
  await server.query(`DROP ROLE ${name}_reader`);
  await database.drop();
});

const first = (): readonly KeptRow[] => adapter.rows!.first({ lawyers: [], dice: dice(5), today: '2026-03-02' });
const [firm] = first().filter(({ table }) => table === 'FT_LSSWS') as [KeptRow];
const door = () => {
  const publisher = memoryPublisher();
  const parts: DoorParts = {
    systems: [adapter.system],
    keys: demoKeys,
    door: memoryDoor(),
    publisher,
    blobs: memoryBlobs(),
    log: silentLog,
    count: () => undefined,
  };
  const said = () => publisher.published.map(({ wire }) => JSON.parse(wire.body.toString()) as Record<string, unknown>);
  return { parts, said };
};
const source = (): TableSource => {
  const one = openSource({ url: registry.readAt, log: silentLog });
  sources.push(one);
  return one;
};

describe('the simulated database of the registry (S19)', () => {
  it('S19: is read by the real poller: rows come in as messages, a change anew, what did not move its time by the hash, and what is gone is told of', async () => {
    for (const row of first()) await registry.put(row);
    const { parts, said } = door();
    const { follow, sweep } = poller(
      // All rows are due at each sweep.
      {
        system: adapter.system,
        tables,
        source: source(),
        polling: stores.polling,
        numbers: { ...pollingNumbers, sweepEvery: 0 },
        now: Date.now,
      },
      parts,
    );
    expect(await follow()).toMatchObject({ taken: 3, refused: 0 });
    expect(said()[0]).toMatchObject({ ...firm.values, BBH: expect.any(Number) as number });
    expect(await follow()).toMatchObject({ taken: 0, refused: 0 });
    expect(await sweep()).toMatchObject({ read: 3, taken: 0, vanished: 0 });

    await registry.put({ ...firm, values: { ...firm.values, LXDH: '021-00555555' } });
    expect(await follow()).toMatchObject({ taken: 1 });
    const [before, after] = [said()[0]!, said().at(-1)!];
    expect([after['LXDH'], Number(after['BBH']) > Number(before['BBH'])]).toEqual(['021-00555555', true]);

    await registry.put({ ...firm, values: { ...firm.values, LXDH: '021-00666666' } }, true);
    await registry.drop((await registry.rows()).at(-1)!);
    expect(await sweep()).toMatchObject({ read: 2, taken: 1, vanished: 1 });
    expect(said().slice(-2)).toMatchObject([{ LXDH: '021-00666666' }, { BM: '1' }]);
  });

  it('S19: its reader may select from the four views and do nothing else', async () => {
    const reader = new Client({ connectionString: registry.readAt });
    await reader.connect();
    try {
      expect((await reader.query('SELECT count(*) FROM "FT_LSSWS"')).rows).toHaveLength(1);
      for (const [statement, code] of [
        ['SELECT * FROM "T_FT_LSSWS"', '42501'],
        [`UPDATE "FT_LSSWS" SET "LXDH" = 'x'`, '42501'],
        ['CREATE TABLE mine (a int)', '25006'],
      ] as const)
        await expect(reader.query(statement)).rejects.toMatchObject({ code });
      await reader.query('SET default_transaction_read_only = off');
      for (const statement of [`UPDATE "FT_LSSWS" SET "LXDH" = 'x'`, 'DELETE FROM "FT_LS"', 'CREATE TABLE mine (a int)'])
        await expect(reader.query(statement)).rejects.toMatchObject({ code: '42501' });
      const ours = new URL(registry.readAt);
      ours.pathname = new URL(database.url).pathname;
      const intruder = new Client({ connectionString: ours.href });
      await intruder.connect();
      await expect(intruder.query('SELECT count(*) FROM outbox')).rejects.toMatchObject({ code: '42501' });
      await intruder.end();
    } finally {
      await reader.end();
    }
  });

  it('S19: is found by the adapters once the simulators say where it is, and made once, however often it is opened', async () => {
    const data = mkdtempSync(join(tmpdir(), 'polls-'));
    const { parts, said } = door();
    const polls = startPolls([adapter], simulatedSources(data), {
      door: parts,
      polling: stores.polling,
      leases: stores.leases,
      open: (place) => openSource({ ...place, log: silentLog }),
      log: silentLog,
      every: 0.05,
    });
    const simulated = startOwnTables([adapter], {
      open: async (given) => {
        const opened = await openSimulatedSource({ url: database.url, ...given });
        return opened;
      },
      data,
      lawyers: [],
      rate: 50,
      seed: 11,
      log: silentLog,
    });
    try {
      await vi.waitFor(() => expect(said().length).toBeGreaterThan(2), { timeout: 10_000, interval: 50 });
      expect(said().every((row) => ['JGBH', 'LSBH', 'JLBH', 'SXBH'].some((id) => id in row))).toBe(true);
    } finally {
      await Promise.all([simulated.stop(), polls.stop()]);
      rmSync(data, { recursive: true });
    }
  });
});
