import { describe, expect, it } from 'vitest';
import { system, lawyer as contract, vanished as vanishedRow } from '@fatong/contracts/systems/lawyer-registry';
import { makeLawyerLicence, makeResidentId } from '@fatong/contracts/codes';
import {
  StoreAway,
  type Polling,
  type SourceMark,
  type SourceRow,
  type SourceStanding,
  type TableSource,
  type TakenRow,
} from '@fatong/hub/ports';
import { demoKeys, polledTable, poller, pollingNumbers } from './index.js';
import { memoryBlobs, memoryDoor, memoryPublisher, silentLog } from './testing/index.js';

const values = (serial: number): SourceRow['values'] => ({
  LSBH: `LS-${serial}`,
  XM: `李${serial}`,
  LSZYZH: makeLawyerLicence({ year: 2015, category: 'fullTime', sex: 'male', serial }),
  SFZHM: makeResidentId({ born: '1980-05-06', serial, sex: 'male' }),
  XB: '1',
  LSLB: '01',
  ZYZT: '1',
  SCZYRQ: '20150301',
});
const at = (minute: number): string => new Date(Date.UTC(2026, 2, 2, 8, minute)).toISOString();

/** A table in memory that can be looked at only in its order. */
function source(rows: SourceRow[]) {
  let reads = 0;
  const place = ({ changedAt, id }: SourceRow): string => `${changedAt} ${id}`;
  const read: TableSource = {
    changed: (_, after: SourceMark | null, limit) => {
      reads++;
      return Promise.resolve(
        rows
          .filter((row) => after === null || place(row) > `${after.at} ${after.id}`)
          .toSorted((a, b) => (place(a) < place(b) ? -1 : 1))
          .slice(0, limit),
      );
    },
    everything: (_, after, limit) =>
      Promise.resolve(
        rows
          .filter(({ id }) => after === null || id > after)
          .toSorted((a, b) => (a.id < b.id ? -1 : 1))
          .slice(0, limit),
      ),
    close: () => Promise.resolve(),
  };
  return { read, reads: () => reads };
}

function memoryPolling(clock: () => number): Polling {
  const rows = new Map<string, TakenRow & { seenAt: number }>();
  let standing: SourceStanding = { mark: null, sweepingSince: null, sweptTo: null, sweptAt: null, vanished: null };
  return {
    standing: () => Promise.resolve(standing),
    taken: (_s, _t, ids) => Promise.resolve(new Map(ids.flatMap((id) => (rows.has(id) ? [[id, rows.get(id)!] as const] : [])))),
    took: (_s, _t, some, reached) => {
      for (const row of some) rows.set(row.id, { ...row, seenAt: clock() });
      standing = { ...standing, ...reached };
      return Promise.resolve();
    },
    unseen: (_s, _t, limit) => {
      const since = Date.parse(standing.sweepingSince ?? '');
      return Promise.resolve([...rows.values()].filter(({ seenAt, hash }) => seenAt < since && hash.length === 64).slice(0, limit));
    },
    toldGone: (_s, _t, row) => {
      rows.set(row.id, { ...row, seenAt: rows.get(row.id)!.seenAt });
      return Promise.resolve();
    },
    swept: () => {
      const since = Date.parse(standing.sweepingSince ?? '');
      const vanished = [...rows.values()].filter(({ seenAt }) => seenAt < since).length;
      standing = { ...standing, sweptAt: new Date(clock()).toISOString(), sweepingSince: null, sweptTo: null, vanished };
      return Promise.resolve(vanished);
    },
  };
}

function stage(rows: SourceRow[], page = 2, vanishing = pollingNumbers.vanishing) {
  const [door, publisher] = [memoryDoor(), memoryPublisher()];
  let now = Date.parse(at(30));
  const from = source(rows);
  const { follow, sweep } = poller(
    {
      system,
      tables: [polledTable(contract, 'FT_LS', 'GXSJ', { contract: vanishedRow, says: (BH, BBH) => ({ BM: '2', BH, BBH }) })],
      source: from.read,
      polling: memoryPolling(() => now),
      numbers: { ...pollingNumbers, page, vanishing },
      now: () => now,
    },
    { systems: [system], keys: demoKeys, door, publisher, blobs: memoryBlobs(), log: silentLog, count: () => undefined },
  );
  const said = () => publisher.published.map(({ wire }) => JSON.parse(wire.body.toString()) as { LSBH: string; BBH: number; XM: string });
  return { follow, sweep, door, said, from, pass: (minutes: number) => void (now += minutes * 60_000) };
}
const row = (serial: number, minute: number, more: SourceRow['values'] = {}): SourceRow => ({
  id: `LS-${serial}`,
  changedAt: at(minute),
  values: { ...values(serial), ...more },
});

describe('reading the tables of a system that nobody sends for (S19)', () => {
  it('S19: takes every row in once, over pages and rows of one moment, and the same again never', async () => {
    const rows = [row(1, 0), row(2, 0), row(3, 0), row(4, 1), row(5, 2)];
    const { follow, said } = stage(rows);
    expect(await follow()).toMatchObject({ taken: 5, refused: 0, isLater: false });
    expect(said().map(({ LSBH }) => LSBH)).toEqual(['LS-1', 'LS-2', 'LS-3', 'LS-4', 'LS-5']);
    expect(await follow()).toMatchObject({ taken: 0, refused: 0 });
    expect(said()).toHaveLength(5);
  });

  it('S19: a row that changed is taken in anew with a higher version, one that comes to light late too', async () => {
    const rows = [row(1, 10), row(2, 12)];
    const { follow, said } = stage(rows);
    await follow();
    rows[0] = row(1, 20, { XM: '李一' });
    // Its transaction was open while a later one was read.
    rows.push(row(3, 16));
    await follow();
    expect(said().map(({ LSBH, XM }) => [LSBH, XM])).toEqual([
      ['LS-1', '李1'],
      ['LS-2', '李2'],
      ['LS-3', '李3'],
      ['LS-1', '李一'],
    ]);
    const [first, , , again] = said();
    expect([first!.BBH, again!.BBH]).toEqual([Date.parse(at(10)), Date.parse(at(20))]);
  });

  it('S19: once a day all rows are compared by their hash: what changed without saying so is found, and what is gone is counted', async () => {
    const rows = [row(1, 10), row(2, 12), row(3, 14)];
    const { follow, sweep, said, pass } = stage(rows);
    await follow();
    expect(await sweep()).toMatchObject({ read: 3, taken: 0, vanished: 0 });
    rows[1] = row(2, 12, { ZYZT: '5' });
    rows.splice(2, 1);
    expect(await follow()).toMatchObject({ taken: 1 });
    pass(60);
    expect(await sweep()).toMatchObject({ read: 0 });
    rows[0] = { ...row(1, 10, { LSLB: '02' }), changedAt: at(1) };
    expect(await follow()).toMatchObject({ taken: 0 });
    pass(24 * 60);
    expect(await sweep()).toMatchObject({ read: 2, taken: 1, vanished: 1 });
    expect(said().at(-2)).toMatchObject({ LSBH: 'LS-1', LSLB: '02', BBH: Date.parse(at(10)) + 1 });
    expect(said().at(-1)).toEqual({ BM: '2', BH: 'LS-3', BBH: Date.parse(at(14)) + 1 });
  });

  it('S19: a row that vanished is told of once, comes back as a row that changed, and may vanish again', async () => {
    const rows = [row(1, 10), row(2, 12)];
    const { follow, sweep, said, pass } = stage(rows);
    await follow();
    await sweep();
    const [gone] = rows.splice(1, 1);
    const daily = async () => {
      pass(24 * 60 + 1);
      return sweep();
    };
    expect(await daily()).toMatchObject({ vanished: 1 });
    expect(await daily()).toMatchObject({ vanished: 1, untold: [] });
    expect(said().slice(2)).toMatchObject([{ BH: 'LS-2' }]);
    rows.push(gone!);
    expect(await daily()).toMatchObject({ vanished: 0, taken: 1 });
    expect(said().at(-1)).toMatchObject({ LSBH: 'LS-2', BBH: Date.parse(at(12)) + 2 });
    rows.splice(1, 1);
    await daily();
    expect(said().at(-1)).toMatchObject({ BH: 'LS-2', BBH: Date.parse(at(12)) + 3 });
  });

  it('S19: of more rows than can vanish at once none is told of, since then we are not shown them', async () => {
    const rows = [row(1, 10), row(2, 12), row(3, 14)];
    const { follow, sweep, said, pass } = stage(rows, 2, 1);
    await follow();
    await sweep();
    rows.splice(1, 2);
    pass(24 * 60 + 1);
    expect(await sweep()).toMatchObject({ vanished: 2, untold: ['FT_LS'] });
    expect(said()).toHaveLength(3);
  });

  it('S19: a row that vanished while our store is away is told of by the next reading', async () => {
    const rows = [row(1, 10), row(2, 12)];
    const { follow, sweep, said, door, pass } = stage(rows);
    await follow();
    await sweep();
    rows.splice(1, 1);
    pass(24 * 60 + 1);
    const take = door.take.bind(door);
    door.take = () => Promise.reject(new StoreAway('gone'));
    expect(await sweep()).toMatchObject({ isLater: true });
    door.take = take;
    await sweep();
    expect(said().at(-1)).toMatchObject({ BH: 'LS-2' });
  });

  it('S19: a row that breaks the contract is refused once, with its place, and the others go on', async () => {
    const { follow, door, said } = stage([row(1, 0), row(2, 1, { LSLB: '99' }), row(3, 2)]);
    expect(await follow()).toMatchObject({ taken: 2, refused: 1 });
    expect(await follow()).toMatchObject({ taken: 0, refused: 0 });
    expect(door.refusals).toMatchObject([{ system: 'lawyer-registry', problem: 'contract-broken', paths: ['/LSLB'] }]);
    expect(said().map(({ LSBH }) => LSBH)).toEqual(['LS-1', 'LS-3']);
  });

  it('S19: while our own store is away nothing is passed over: it goes on with the row it stopped at', async () => {
    const { follow, door, said } = stage([row(1, 0), row(2, 1), row(3, 2)]);
    const take = door.take.bind(door);
    let calls = 0;
    door.take = (asked) => (++calls === 2 ? Promise.reject(new StoreAway('gone')) : take(asked));
    expect(await follow()).toMatchObject({ taken: 1, isLater: true });
    expect(await follow()).toMatchObject({ taken: 2, isLater: false });
    expect(said().map(({ LSBH }) => LSBH)).toEqual(['LS-1', 'LS-2', 'LS-3']);
  });
});
