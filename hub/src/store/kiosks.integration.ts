import { describe, expect, it } from 'vitest';
import { MemoryKiosks } from '../access/testing/memory-kiosks.js';
import type { Kiosk, Kiosks } from '../ports/index.js';
import type { Stores } from './index.js';
import { twoProcesses } from './testing/index.js';

let one: Stores;
twoProcesses((...made) => {
  [, one] = made;
});
const kiosk = (serial: number, more: Partial<Kiosk>): Kiosk => ({
  id: `0197b000-0000-7000-8000-${String(serial).padStart(12, '0')}`,
  board: 'ward.board',
  district: null,
  unit: null,
  place: '大厅',
  until: '2027-01-31',
  accountId: 'a',
  openedAt: `2026-11-01T0${serial}:00:00.000Z`,
  codeHash: `code ${serial}`,
  codeUntil: '2026-11-01T09:00:00.000Z',
  tokenHash: `token ${serial}`,
  seenAt: null,
  endedAt: null,
  endedBy: null,
  ...more,
});

describe('screens of boards', () => {
  it('N45: those that ended, ran out or whose code nobody typed are forgotten after their time, and no other', async () => {
    const told = async (kiosks: Kiosks): Promise<unknown> => {
      await kiosks.open(kiosk(1, {}));
      await kiosks.open(kiosk(2, { until: '2026-11-05' }));
      await kiosks.open(kiosk(3, { endedAt: '2026-11-06T01:00:00.000Z', endedBy: 'a' }));
      await kiosks.open(kiosk(4, { tokenHash: null }));
      const left = async (): Promise<readonly string[]> => (await kiosks.ofBoards(['ward.board'])).map(({ id }) => id.slice(-1)).toSorted();
      return [
        await kiosks.forget('2026-11-01T00:00:00.000Z'),
        await left(),
        await kiosks.forget('2026-11-06T00:00:00.000Z'),
        await left(),
        await kiosks.forget('2026-11-30T00:00:00.000Z'),
        await left(),
      ];
    };
    const said = await told(one.identities.kiosks);
    expect(said).toEqual([0, ['1', '2', '3', '4'], 2, ['1', '3'], 1, ['1']]);
    expect(await told(new MemoryKiosks())).toEqual(said);
  });
});
