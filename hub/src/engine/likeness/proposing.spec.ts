import { makeResidentId } from '@fatong/contracts/codes';
import { beforeEach, describe, expect, it } from 'vitest';
import { checkAreas } from '../../definitions/index.js';
import type { RecordRow } from '../../ports/index.js';
import { chronicle, city, entry, newWorld, somebody, type World } from '../testing/index.js';

const scribe = somebody('scribe', ['chronicle.scribe'], city);
const [one, two] = [1, 2].map((serial) => makeResidentId({ born: '1980-05-06', serial, sex: 'male' })) as [string, string];
const long = '反映某公证处收取遗产继承公证费用两万元，明显高于公示的收费标准，要求退还多收部分并依法追究相关人员责任。';

let world: World;
let key = 0;
beforeEach(() => {
  world = newWorld([chronicle]);
});
const of = (type: string): RecordRow[] => world.tables.of(`chronicle.${type}`);
const act = async (type: string, action: string, form: object, row?: RecordRow): Promise<RecordRow> => {
  const outcome = await world.engine.perform({
    viewer: scribe,
    type: `chronicle.${type}`,
    action,
    form: { ...form },
    idempotencyKey: `l${++key}`,
    ...(row && { id: row.id, version: row.version }),
  });
  if ('refused' in outcome) throw new Error(JSON.stringify(outcome.refused));
  return of(type).find(({ id }) => id === outcome.done.id)!;
};
const file = (more: object = {}) => act('note', 'file', { kind: 'plain', document: one, body: long, about: '甲', ...more });

describe('records that may be the same', () => {
  it('belong to an area that is in order', () => {
    expect(checkAreas([chronicle])).toEqual([]);
  });

  it('are written down as a pair, the later one first, with score, level and parts; each two once, however often they change', async () => {
    const [first, second] = [await file(), await file({ body: long.replace('两万元', '三万元') })];
    expect(of('pair')).toMatchObject([{ state: 'open', values: { later: second.id, earlier: first.id, who: 100, level: 'same' } }]);
    expect(of('pair')[0]!.values['text']).toBeGreaterThan(90);
    await act('note', 'amend', { body: long }, of('note').find(({ id }) => id === second.id));
    expect(of('pair')).toHaveLength(1);
  });

  it('are told by the sum of the parts: what reaches no level is no pair', async () => {
    await file();
    await file({ document: two });
    expect(of('pair')).toMatchObject([{ values: { score: 60, who: 0, level: 'near' } }]);
    await file({ body: '律师拖延阅卷，代理费未退。', about: '乙' });
    expect(of('pair')).toHaveLength(1);
  });

  it('are compared by the texts that both have, in rows too', async () => {
    await file({ points: [{ point: '退还。' }] });
    await file({ document: two, points: [{ point: '追究。' }] });
    await file({ document: null, body: null, points: [{ point: '退还。' }] });
    expect(of('pair').map(({ values }) => values['score'])).toEqual([60]);
  });

  it('are compared only where the declaration says so, from the moment on it does', async () => {
    await file();
    const sealed = await file({ kind: 'sealed' });
    expect(of('pair')).toEqual([]);
    await act('note', 'amend', { kind: 'plain', body: `${long} ` }, sealed);
    expect(of('pair')).toHaveLength(1);
  });

  it('are weighed where a person names them', async () => {
    const [first, second] = [await file(), await file({ document: two, body: '完全不同的事情。', about: '乙' })];
    expect(of('pair')).toEqual([]);
    await act('pair', 'suggest', { later: second.id, earlier: first.id });
    expect(of('pair')).toMatchObject([{ values: { who: 0, level: null } }]);
    expect(of('pair')[0]!.values['score']).toEqual(expect.any(Number));
  });
});

describe('entries that records belong to', () => {
  it('are entered with the first record and found by the next; another number is another entry', async () => {
    const [first, second, third] = [await file({ writer: '张三' }), await file(), await file({ document: two })];
    expect(of('author').map(({ number, values }) => [number, values['document'], values['called'] ?? null])).toEqual([
      [expect.stringMatching(/^AU/), one, '张三'],
      [expect.stringMatching(/^AU/), two, null],
    ]);
    const authorOf = (row: RecordRow) => of('note').find(({ id }) => id === row.id)!.values['author'];
    expect([authorOf(first), authorOf(second)]).toEqual([of('author')[0]!.id, of('author')[0]!.id]);
    expect(authorOf(third)).toBe(of('author')[1]!.id);
  });

  it('are led to anew when the record says otherwise, and as soon as it is one of those that belong', async () => {
    const row = await file({ kind: 'sealed' });
    expect(of('author')).toEqual([]);
    const open = await act('note', 'amend', { kind: 'plain' }, row);
    expect(open.values['author']).toBe(of('author')[0]!.id);
    const other = await act('note', 'amend', { document: two }, open);
    expect(other.values['author']).toBe(of('author')[1]!.id);
  });

  it('are found alone where nobody enters them, two refs of one record in one act', async () => {
    world.tables.put(entry('chronicle.bureau', 'b1', { code: 'GGFW' }));
    const [row, lost] = [await file({ code: 'GGFW' }), await file({ code: 'XX' })];
    expect(row.values).toMatchObject({ bureau: 'b1', author: of('author')[0]!.id });
    expect(lost.values['bureau'] ?? null).toBeNull();
    expect((await world.reader.timeline('chronicle.note', row.id)).map(({ name }) => name)).toEqual(['file', 'noteAuthor', 'noteBureau']);
  });
});
