import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { KeptRow, OwnTables } from '@fatong/hub/ports';
import { adapter } from '../lawyer-registry/index.js';
import { fourLawyers, silentLog } from '../kit/testing/index.js';
import { startOwnTables, type OwnTablesParts } from './own-tables.js';
import { simulatedSources, simulatedSourcesFile } from './polls.js';

let data: string;
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'own-tables-'));
});
afterEach(() => rmSync(data, { recursive: true }));

/** A database in memory. */
function memoryTables() {
  const there = new Map<string, KeptRow>();
  const asked: string[] = [];
  const idOf = ({ table, values }: KeptRow): string => `${table} ${Object.values(values)[0]}`;
  const tables: OwnTables = {
    rows: () => Promise.resolve([...there.values()]),
    put: (row) => Promise.resolve(void there.set(idOf(row), row)),
    drop: (row) => Promise.resolve(void there.delete(idOf(row))),
  };
  const open: OwnTablesParts['open'] = ({ password }) => {
    asked.push(password);
    return Promise.resolve({ ...tables, readAt: `postgres://reader:${password}@localhost/registry`, close: () => Promise.resolve() });
  };
  return { there, asked, open };
}
const parts = (open: OwnTablesParts['open'], rate: number): OwnTablesParts => ({
  open,
  data,
  lawyers: fourLawyers,
  rate,
  seed: 3,
  log: silentLog,
});

describe('databases of simulated partners (S19)', () => {
  it('S19: are filled once, say where they are read in a file that its owner alone reads, and change by themselves', async () => {
    const { there, asked, open } = memoryTables();
    const running = startOwnTables([adapter], parts(open, 1_000));
    await vi.waitFor(() => expect(simulatedSources(data).of('lawyer-registry')).toBeDefined());
    const url = simulatedSources(data).of('lawyer-registry')!.url;
    expect([url, statSync(simulatedSourcesFile(data)).mode & 0o777]).toEqual([`postgres://reader:${asked[0]}@localhost/registry`, 0o600]);
    const before = JSON.stringify([...there.values()]);
    await vi.waitFor(() => expect(JSON.stringify([...there.values()])).not.toBe(before));
    await running.stop();

    const again = startOwnTables([adapter], parts(open, 0.001));
    await vi.waitFor(() => expect(asked).toHaveLength(2));
    await again.stop();
    expect(asked[1]).toBe(asked[0]);
    expect(JSON.parse(readFileSync(simulatedSourcesFile(data), 'utf8'))).toEqual({ 'lawyer-registry': { url } });
  });

  it('S19: are not made where nobody is to say anything by himself, and where the server does not let us', async () => {
    const { asked, open } = memoryTables();
    await startOwnTables([adapter], parts(open, 0)).stop();
    const refused = startOwnTables(
      [adapter],
      parts(() => Promise.resolve({ refused: 'the user may not' }), 1),
    );
    await refused.stop();
    expect([asked, simulatedSources(data).of('lawyer-registry')]).toEqual([[], undefined]);
  });
});
