import { hash } from 'node:crypto';
import type { Client as DatabaseClient } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Definitions, ListAnswer, RecordItem, RecordView, ReportItem } from '@fatong/contracts/api';
import { areas } from '../areas/index.js';
import type { RecordType } from '../definitions/index.js';
import { growing, indexed, scannedBy, tableName } from '../store/testing/index.js';
import type { Client } from './testing/client.js';
import { startHubRig, type HubRig } from './testing/hub-rig.js';
import { questionsOf, type Question } from './testing/questions.js';

const types = areas.flatMap(({ records }) => records);
const tables = growing(types);

interface Scanning {
  readonly text: string;
  /** Growing tables that it must scan. */
  readonly scanned: readonly string[];
}

/** Who sees a type, and what he sees first. */
interface Asker {
  readonly reader: Client;
  readonly view: RecordView;
  readonly type: RecordType;
  readonly item: RecordItem | undefined;
  /** What was read for that and for nobody before him; nothing: somebody sees them in the same way. */
  readonly opening: readonly Scanning[];
  /** The statements by which he sees them. */
  readonly way: string;
}

/** Every question that any of them may ask, once; the askers take turns, for what orders and narrows does not depend on who sees. */
function inTurns(askers: readonly Asker[]): { asker: Asker; question: Question }[] {
  const known = new Map<string, Asker[]>();
  const questions = new Map<string, Question>();
  for (const asker of askers)
    for (const question of questionsOf(asker.view, asker.item)) {
      const of = JSON.stringify([question.sort, Object.keys(question.filter ?? {})]);
      known.set(of, [...(known.get(of) ?? []), asker]);
      questions.set(of, questions.get(of) ?? question);
    }
  return [...known].map(([of, may], turn) => ({ asker: may[turn % may.length]!, question: questions.get(of)! }));
}

describe('What is read, by everybody and in every way,', () => {
  const heard = new Map<string, readonly unknown[]>();
  let rig: HubRig;
  let database: DatabaseClient;
  const readers: Client[] = [];
  const askers: Asker[] = [];
  /** Of the list that is being opened, what is asked for it. */
  let lately: string[] | undefined;
  beforeAll(async () => {
    rig = await startHubRig({
      onStatement({ text }, values) {
        heard.set(text, values);
        lately?.push(text);
      },
    });
    database = await rig.database();
    const accounts = await rig.rows(
      `SELECT min(username) AS username FROM account WHERE roles::text LIKE '%.%' GROUP BY roles::text ORDER BY 1`,
    );
    for (const { username } of accounts) readers.push(await rig.signIn(String(username)));
    for (const reader of readers) {
      for (const view of (await reader.get<Definitions>('/api/definitions')).body.records) {
        const type = types.find(({ name }) => name === view.type)!;
        let item: RecordItem | undefined;
        let way = '';
        const opening = await scans(async () => {
          lately = [];
          [item] = (await reader.get<ListAnswer<RecordItem>>(`/api/records/${view.type}`)).body.items;
          way = hash('sha256', lately.filter((text) => text.includes(tableName(type))).join());
          lately = undefined;
        });
        askers.push({ reader, view, type, item, opening, way });
      }
    }
  }, 480_000);
  afterAll(() => rig?.drop());

  /** Statements that were not heard before, while `asking`. */
  async function scans(asking: () => Promise<unknown>): Promise<Scanning[]> {
    const before = new Set(heard.keys());
    await asking();
    const fresh = [...heard].filter(([text]) => !before.has(text) && /^\s*(SELECT|WITH)\b/.test(text));
    const all = [];
    for (const [text, values] of fresh)
      all.push({ text, scanned: (await scannedBy(database, text, values)).filter((table) => tables.has(table)) });
    return all;
  }

  /** What of a list's statements scans more than it may: where an index leads to what is asked, or has its order, nothing; else its own table, once. */
  function faults(type: RecordType, { sort, filter = {} }: Question, found: readonly Scanning[]): unknown[] {
    const known = indexed(type);
    const isCounted = Object.keys(filter).some((name) => known.has(name));
    const isInOrder = sort === undefined || known.has(sort.replace('-', ''));
    const own = tableName(type);
    return found
      .filter(({ text, scanned }) => {
        const most = (text.startsWith('SELECT count') ? isCounted : isInOrder) ? 0 : 1;
        return scanned.length > most || scanned.some((table) => table !== own);
      })
      .map(({ text, scanned }) => ({ list: type.name, sort, filter, scanned, text }));
  }

  it('lists come in order from an index whatever they are narrowed by; only one that is sorted or counted by what has none reads its own table, once, and none another’s', async () => {
    const wrong: unknown[] = [];
    let asked = 0;
    const inTheirWay = askers.filter(({ opening }) => opening.length > 0);
    for (const { type, opening } of inTheirWay) wrong.push(...faults(type, {}, opening));
    for (const [type, several] of Map.groupBy(inTheirWay, (asker) => asker.type))
      for (const { asker, question } of inTurns(several)) {
        const found = await scans(async () => {
          const { status, body } = await asker.reader.post(`/api/records/${type.name}/query`, question);
          expect([type.name, question, status, body]).toEqual([type.name, question, 200, expect.anything()]);
        });
        asked += found.length;
        wrong.push(...faults(type, question, found));
      }
    expect(wrong).toEqual([]);
    expect(asked).toBeGreaterThan(500);
  }, 480_000);

  it('a record with all beside it, the tray, the search, counts and notices scan nothing', async () => {
    const found = await scans(async () => {
      for (const reader of readers) {
        for (const path of ['/api/counts', '/api/tray?limit=50', '/api/notices?limit=50', '/api/notices/unread'])
          expect([path, (await reader.get(path)).status]).toEqual([path, 200]);
        for (const text of ['SLX', '王伟', '9131']) expect((await reader.post('/api/search', { text, limit: 50 })).status).toBe(200);
      }
      // Beside a record stands what is of other types, each seen in the reader's way. The rest is read alike for those who see it alike, and who may do the same.
      const known = new Set<string>();
      const isNew = (...of: readonly unknown[]): boolean => known.size < known.add(JSON.stringify(of)).size;
      for (const { reader, view, type, item, way } of askers.filter((one) => one.item !== undefined)) {
        const isSeenAnew = isNew(type.name, way);
        const isOfferedAnew = isNew(
          type.name,
          view.actions.map(({ name }) => name),
        );
        for (const part of ['/related', ...(isSeenAnew ? ['', '/timeline'] : []), ...(isOfferedAnew ? ['/actions'] : [])])
          expect((await reader.get(`/api/records/${type.name}/${item!.id}${part}`)).status).toBe(200);
      }
    });
    expect(found.length).toBeGreaterThan(20);
    expect(found.filter(({ scanned }) => scanned.length > 0)).toEqual([]);
  }, 480_000);

  it('each page of figures reads the index of its day', async () => {
    const found = await scans(async () => {
      for (const reader of readers)
        for (const { id } of (await reader.get<ListAnswer<ReportItem>>('/api/reports')).body.items)
          expect([id, (await reader.get(`/api/reports/${id}`)).status]).toEqual([id, 200]);
    });
    expect(found.length).toBeGreaterThan(5);
    expect(found.filter(({ scanned }) => scanned.length > 0)).toEqual([]);
  }, 480_000);
});
