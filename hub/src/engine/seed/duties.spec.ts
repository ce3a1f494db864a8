import { describe, expect, it } from 'vitest';
import { mayKnow, rolesIn, scopesOf } from '../../access/index.js';
import { area, end, gather, movesThose, record, state, text, type DemoDuty } from '../../definitions/index.js';
import { MemoryReader, MemoryStore, memoryDesk } from '../testing/index.js';
import { seedDemo } from './seed.js';

const name = area('kennel', ['犬舍', 'Kennel'], {
  roles: { clerk: { title: ['经办人', 'Clerk'], surface: 'admin' } },
  groups: { all: ['犬舍', 'Kennel'] },
});
/** What is closed of one owner is noted at his other cases, and closes those that are doubles. */
const stray = record(name, 'stray', ['走失', 'Strays'], {
  one: 'Stray',
  number: 'KS{yyyymmdd}{seq:6}',
  fields: { owner: text(['主人', 'Owner'], { filter: true }), kind: text(['种类', 'Kind']), note: text(['备注', 'Note']) },
  states: { open: state(['未结', 'Open']), closed: end(['已结', 'Closed']) },
  see: { clerk: 'city' },
  actions: {
    report: { title: ['登记', 'Report'], to: 'open', by: 'clerk', form: ['owner', 'kind'] },
    close: {
      title: ['办结', 'Close'],
      from: 'open',
      to: 'closed',
      by: 'clerk',
      form: ['note'],
      then: [
        movesThose('kennel.stray', { by: 'owner', of: 'owner', being: { kind: 'other' }, does: 'remark', set: { note: '同主人已结' } }),
        movesThose('kennel.stray', { by: 'owner', of: 'owner', being: { kind: 'double' }, does: 'drop' }),
      ],
    },
    remark: { title: ['备注', 'Remark'], from: 'open', by: [], form: ['note'] },
    drop: { title: ['销案', 'Drop'], from: 'open', to: 'closed', by: [] },
  },
  heading: ['owner'],
  list: { columns: ['number'] },
});

const at = (day: string): string => `${day}T01:00:00.000Z`;
const reported = (on: string, kind: string) =>
  ({ by: 'kennel.clerk', at: at('2026-02-02'), type: 'kennel.stray', action: 'report', on, form: { owner: '申江', kind } }) as const;

/** Strays of one owner, after their clerk went through all that stood open. */
async function after(kinds: readonly string[]) {
  const asked: unknown[] = [];
  const closing: DemoDuty = {
    at: at('2026-02-20'),
    type: 'kennel.stray',
    states: ['open'],
    acts({ values }) {
      asked.push(values['note'] ?? null);
      return [{ by: 'kennel.clerk', at: at('2026-02-20'), action: 'close', form: { note: '已找回' } }];
    },
  };
  const store = new MemoryStore();
  await seedDemo({
    areas: [
      {
        ...gather(name, [{ stray }]),
        demo: () => ({
          accounts: [{ username: 'kennel.clerk', name: '经办', roles: ['kennel.clerk'], unit: 'kennel/office', surface: 'admin' }],
          units: [{ id: 'kennel/office', parent: 'city', kind: 'office', title: ['犬舍', 'Kennel'], district: null }],
          entries: [],
          reports: [],
          acts: kinds.map((kind, i) => reported(`stray-${i}`, kind)),
          duties: [closing],
          population: [],
        }),
      },
    ],
    store,
    records: new MemoryReader(store.tables),
    rights: { mayKnow, rolesIn, scopesOf },
    systems: {},
    identities: { account: async () => null, putUnits: async () => undefined, addAccounts: async () => undefined },
    desk: memoryDesk(store.tables),
    read: () => [],
    size: 1,
    today: '2026-03-02',
    log: { info: () => undefined, warn: () => undefined, error: () => undefined },
    hash: async (password) => password,
  });
  return { asked, strays: store.tables.of('kennel.stray').map(({ state: is, values }) => [is, values['note'] ?? null]) };
}

describe('what the people of a demo go through on a day', () => {
  it('is gone through as it stands when its turn comes: what was decided of one has moved the next', async () => {
    expect(await after(['first', 'other'])).toEqual({
      asked: [null, '同主人已结'],
      strays: [
        ['closed', '已找回'],
        ['closed', '已找回'],
      ],
    });
  });

  it('is left alone when one before has ended it', async () => {
    expect(await after(['first', 'double'])).toEqual({
      asked: [null],
      strays: [
        ['closed', '已找回'],
        ['closed', null],
      ],
    });
  });
});
