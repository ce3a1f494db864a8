import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { area, date, end, person, prose, record, text, type Fields, type RecordType } from '../definitions/index.js';
import type { RecordRow } from '../ports/index.js';
import { addColumn, createIndex, dropColumn, dropIndex, renameColumn } from './dialects/index.js';
import { changesFor, tablesOf, type Change } from './schema/index.js';
import { testDatabase, type TestDatabase } from './testing/index.js';

const yard = area('yard', ['院', 'Yard'], {
  roles: { clerk: { title: ['经办人', 'Clerk'], surface: 'admin' } },
  groups: { all: ['院务', 'All'] },
});
const visit = (fields: Fields, drop: readonly string[] = []): RecordType =>
  record(yard, 'visit', ['走访', 'Visits'], {
    number: 'YV{yyyymmdd}{seq:6}',
    fields,
    drop,
    states: { open: ['在办', 'Open'], done: end(['办结', 'Done']) },
    see: { clerk: 'city' },
    actions: {
      open: { title: ['新建', 'Open'], to: 'open', by: 'clerk' },
      finish: { title: ['办结', 'Finish'], from: 'open', to: 'done', by: 'clerk' },
    },
    heading: [],
    list: { columns: ['number'] },
  });
const before = visit({
  subject: text(['事项', 'Subject'], { filter: true }),
  notes: prose(['内容', 'Notes'], { class: 'sensitive' }),
  whom: person(['对象', 'Whom'], { filter: true }),
  dueOn: date(['期限', 'Due']),
});
const after = visit(
  {
    matter: text(['事项', 'Matter'], { filter: true, was: 'subject' }),
    account: prose(['记录', 'Account'], { class: 'sensitive', was: 'notes' }),
    visited: person(['对象', 'Visited'], { filter: true, was: 'whom' }),
  },
  ['dueOn'],
);

const statement = (change: Change): string => {
  switch (change.kind) {
    case 'column':
      return addColumn(change.table, change.column);
    case 'column renamed':
      return renameColumn(change.table, change.from, change.column.name);
    case 'column gone':
      return dropColumn(change.table, change.column.name);
    case 'index':
      return createIndex(change.table, change.index);
    case 'index gone':
      return dropIndex(change.index);
    case 'table':
      throw new Error(`No table is new, but ${change.table.name}`);
  }
};

describe('Fields that are called otherwise or gone', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await testDatabase([before]);
  });
  afterAll(() => database.drop());

  it('keep what was stored under the name of before, sealed or not, and are found by it; what is gone takes its columns along', async () => {
    const id = '01990000-0000-7000-8000-000000000001';
    const at = '2026-03-02T01:00:00.000Z';
    const row: RecordRow = {
      id,
      type: 'yard.visit',
      number: 'YV20260302000001',
      version: 0,
      state: 'open',
      ownerUnit: 'city',
      district: null,
      createdAt: at,
      updatedAt: at,
      values: { subject: '核对登记', notes: '当事人在家。', whom: { name: '陈思远', phone: '13812345678' }, dueOn: '2026-03-31' },
    };
    const old = await database.open();
    await old.store.transact(async (unit) => {
      unit.save(row);
      await Promise.resolve();
    });

    const found = changesFor([after], { tables: tablesOf([before]) });
    const changes = 'changes' in found ? found.changes : [];
    const client = await database.client();
    for (const change of changes) await client.query(statement(change));
    expect(changesFor([after], { tables: tablesOf([after]) })).toEqual({ changes: [] });

    const stores = await database.open({ records: [after] });
    const kept = await stores.records.get('yard.visit', id, [{ kind: 'city' }]);
    expect(kept?.values).toEqual({ matter: '核对登记', account: '当事人在家。', visited: { name: '陈思远', phone: '13812345678' } });
    const columns = (await database.rows("SELECT column_name AS name FROM information_schema.columns WHERE table_name = 'yard_visit'")).map(
      ({ name }) => String(name),
    );
    expect(columns.filter((name) => /subject|notes|whom|due_on/.test(name))).toEqual([]);
    expect(columns.sort()).toEqual(
      tablesOf([after])
        .find(({ name }) => name === 'yard_visit')!
        .columns.map(({ name }) => name)
        .sort(),
    );
  });
});
