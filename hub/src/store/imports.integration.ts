import { beforeEach, describe, expect, it } from 'vitest';
import { uuidv7 } from '../platform/index.js';
import type { ImportRow, SheetImport } from '../ports/index.js';
import type { Stores } from './index.js';
import { message, twoProcesses, type TestDatabase } from './testing/index.js';

let database: TestDatabase;
let one: Stores;
let other: Stores;
twoProcesses((...made) => {
  [database, one, other] = made;
});

const of = (over: Partial<SheetImport> = {}): SheetImport => ({
  id: uuidv7(),
  system: 'court-cases',
  type: 'court-cases.violation.v1',
  account: 'a',
  unit: null,
  at: '2026-11-27T01:00:00.000Z',
  name: 'list of names.xlsx',
  sm3: 'a'.repeat(64),
  ...over,
});
const row = (number: number, over: Partial<ImportRow> = {}): ImportRow => ({
  row: number,
  state: 'waiting',
  messageId: null,
  data: { XM: 'somebody secret' },
  findings: [],
  ...over,
});

describe('uploaded sheets (L05)', () => {
  beforeEach(() => database.rows('TRUNCATE sheet_import, sheet_import_row'));

  it('L05: are read by every process as they stand, rows by their state and in their order', async () => {
    const sheet = of();
    await one.imports.begin(
      sheet,
      Array.from({ length: 1_001 }, (_, i) => row(i + 2)),
    );
    const id = uuidv7();
    const fault = { pointer: '/XM', code: 'required', words: ['请填写。', 'Required.'] as const };
    await one.imports.settle(sheet.id, [row(2, { state: 'taken', messageId: id }), row(4, { state: 'refused', findings: [fault] })]);
    expect(await other.imports.get(sheet.id)).toEqual({ ...sheet, counts: { waiting: 999, taken: 1, again: 0, refused: 1 } });
    const read = (after: number, limit: number, ...states: ImportRow['state'][]) =>
      other.imports.rows(sheet.id, { after, limit, ...(states.length > 0 && { states }) });
    expect((await read(0, 3)).map((one) => [one.row, one.state, one.messageId])).toEqual([
      [2, 'taken', id],
      [3, 'waiting', null],
      [4, 'refused', null],
    ]);
    expect(await read(3, 3, 'refused')).toEqual([row(4, { state: 'refused', findings: [fault] })]);
    expect((await read(3, 2, 'waiting')).map((one) => one.row)).toEqual([5, 6]);
    expect([
      await other.imports.get('none'),
      await other.imports.get(uuidv7()),
      await other.imports.rows('none', { after: 0, limit: 1 }),
    ]).toEqual([null, null, []]);
  });

  it('L05: are listed by contract, the newest first, page by page', async () => {
    const sheets = [of(), of(), of({ type: 'other' }), of()];
    for (const sheet of sheets) await one.imports.begin(sheet, [row(2)]);
    const types = ['court-cases.violation.v1'];
    const first = await other.imports.list({ types, limit: 2 });
    expect([first.items.map(({ id }) => id), first.total]).toEqual([[sheets[3]!.id, sheets[1]!.id], 3]);
    const second = await other.imports.list({ types, limit: 2, cursor: first.next! });
    expect([second.items.map(({ id }) => id), second.next]).toEqual([[sheets[0]!.id], null]);
    expect((await other.imports.list({ types: [], limit: 2 })).total).toBe(0);
  });

  it('L05: keep nothing of a person or of the file in clear, and are forgotten after half a year', async () => {
    await one.imports.begin(of({ at: '2026-01-01T00:00:00.000Z' }), [row(2), row(3)]);
    const [stored] = await database.rows(
      `SELECT encode(r.content, 'escape') AS content, encode(i.name, 'escape') AS name FROM sheet_import_row r JOIN sheet_import i ON i.id = r.import_id`,
    );
    expect(JSON.stringify(stored)).not.toMatch(/somebody|names/);
    await one.imports.begin(of({ at: new Date().toISOString() }), [row(2)]);
    await one.sweep();
    expect(
      await database.rows('SELECT (SELECT count(*) FROM sheet_import) AS sheets, (SELECT count(*) FROM sheet_import_row) AS rows'),
    ).toEqual([{ sheets: '1', rows: '1' }]);
  });

  it('L05: messages that came by import are found by that alone and with other conditions', async () => {
    await database.rows('TRUNCATE message, message_lane');
    const [mine, partners] = [message({ channel: 'import' }), message()];
    await one.store.transact(async (unit) => {
      for (const sent of [mine, partners]) unit.add('message', sent);
      await Promise.resolve();
    });
    const found = async (more: object) => (await other.messages.list({ limit: 10, ...more })).items.map(({ id, channel }) => [id, channel]);
    expect(await found({ channel: 'import' })).toEqual([[mine.id, 'import']]);
    expect(await found({ channel: 'import', key: mine.key })).toEqual([[mine.id, 'import']]);
    expect(await found({ channel: 'import', state: 'parked' })).toEqual([]);
    expect(await found({})).toHaveLength(2);
  });
});
