import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { notaryEvent, notaryCheck, petitionFeed } from '@fatong/contracts/systems/data-platform';
import { openFeed } from '@fatong/hub/store';
import { emptyDatabase, type OwnDatabase } from '@fatong/hub/store/testing';
import { client, tables } from './client.js';

/** The tables as the platform would have them, in a PostgreSQL that stands in for it. */
const made = ({ name, request, columns }: (typeof tables)[string]): string =>
  `CREATE TABLE "${name}" (${Object.entries(columns)
    .map(
      ([column, kind]) =>
        `"${column}" ${{ text: 'varchar(4000)', day: 'date', integer: 'integer', number: 'numeric' }[kind]}${column === request ? ' PRIMARY KEY' : ''}`,
    )
    .join(', ')})`;

let database: OwnDatabase;
let read: (sql: string) => Promise<Record<string, unknown>[]>;
beforeAll(async () => {
  database = await emptyDatabase();
  const reader = await database.client();
  for (const table of Object.values(tables)) await reader.query(made(table));
  read = async (sql) => (await reader.query(sql)).rows as Record<string, unknown>[];
});
afterAll(() => database.drop());

const row = (QQH: string, more: object = {}) => ({
  QQH,
  YWBH: "SJ-'1'",
  JGBH: 'GZ-01',
  FXLB: '执业监管',
  FXDJ: '2',
  JD: '待签收',
  JDRQ: '20260302',
  ...more,
});
const outgoing = (requestId: string, data: object, type: string = notaryEvent.type) => ({
  requestId,
  type,
  body: Buffer.from(JSON.stringify(data)),
});
const options = (url: string) => ({
  url,
  key: { keyid: 'fatong:1', secret: 's' },
  timeout: 2_000,
  feed: (of: string) => openFeed({ url: of }),
});

describe('the data platform fed by its tables (S26)', () => {
  it('S26: has each row once, however often it is sent, and says by our request id whether it has one', async () => {
    const platform = client(options(database.url));
    for (let n = 0; n < 2; n++) expect(await platform.send(outgoing('r-1', row('r-1')))).toMatchObject({ outcome: 'delivered' });
    expect(await read('SELECT "QQH", "YWBH", "JDRQ"::text AS day, "JGMC" FROM "GZ_JGSJ"')).toEqual([
      { QQH: 'r-1', YWBH: "SJ-'1'", day: '2026-03-02', JGMC: null },
    ]);
    expect(await platform.ask!({ requestId: 'r-1', type: notaryEvent.type })).toMatchObject({ found: 'taken' });
    expect(await platform.ask!({ requestId: 'r-2', type: notaryEvent.type })).toEqual({ found: 'absent' });
  });

  it('P07, S26: a petition has a row at each step, and an accusation one with nothing in the columns of names, days and places', async () => {
    const platform = client(options(database.url));
    const steps = [
      { QQH: 'p-1', YWBH: 'XF20260302000001', ZT: '2', ZTRQ: '20260303', SQLB: '3', BFYLB: '4', XFR: '张三', RS: 2, SDRQ: '20260302' },
      { QQH: 'p-2', YWBH: 'XF20260302000001', ZT: '9', ZTRQ: '20260304' },
      { QQH: 'p-3', YWBH: 'JK8F2C', ZT: '6', ZTRQ: '20260301', SQLB: '2', BFYLB: '1', BJFS: '6' },
    ];
    for (const step of steps)
      expect(await platform.send(outgoing(step.QQH, step, petitionFeed.type))).toMatchObject({ outcome: 'delivered' });
    expect(await read('SELECT "QQH", "ZT", "XFR", "RS", "SDRQ"::text AS day FROM "XF_XFJ" ORDER BY "QQH"')).toEqual([
      { QQH: 'p-1', ZT: '2', XFR: '张三', RS: 2, day: '2026-03-02' },
      { QQH: 'p-2', ZT: '9', XFR: null, RS: null, day: null },
      { QQH: 'p-3', ZT: '6', XFR: null, RS: null, day: null },
    ]);
    const [accusation] = await read(`SELECT * FROM "XF_XFJ" WHERE "QQH" = 'p-3'`);
    expect(
      Object.keys(accusation!)
        .filter((column) => accusation![column] !== null)
        .toSorted(),
    ).toEqual(['BFYLB', 'BJFS', 'QQH', 'SQLB', 'YWBH', 'ZT', 'ZTRQ']);
  });

  it('S26: a row that the table does not take is refused, a database that is not there is tried again', async () => {
    const platform = client(options(database.url));
    expect(await platform.send(outgoing('r-3', row('r-3', { JD: 'x'.repeat(4_001) })))).toMatchObject({ outcome: 'refused' });
    await read('DROP TABLE "GZ_ZAHC"');
    expect(await platform.send(outgoing('r-4', { QQH: 'r-4' }, notaryCheck.type))).toMatchObject({ outcome: 'refused' });
    const away = client(options('postgres://nobody:x@127.0.0.1:1/none'));
    expect(await away.send(outgoing('r-5', row('r-5')))).toMatchObject({ outcome: 'transient' });
    expect(await away.ask!({ requestId: 'r-5', type: notaryEvent.type })).toEqual({ found: 'unknown' });
  });
});
