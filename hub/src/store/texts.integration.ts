import { describe, expect, it } from 'vitest';
import { uuidv7 } from '../platform/index.js';
import type { FileRow } from '../ports/index.js';
import type { Stores } from './index.js';
import { twoProcesses, type TestDatabase } from './testing/index.js';

let database: TestDatabase;
let one: Stores;
let other: Stores;
twoProcesses((...made) => {
  [database, one, other] = made;
});

const of = [{ type: 'test.rule', field: 'papers' }] as const;
const rules = { type: 'test.rule', scopes: [{ kind: 'city' }] } as const;
const at = '2026-03-02T01:00:00.000Z';
async function taken(field = 'papers'): Promise<{ readonly id: string; readonly recordId: string }> {
  const [id, recordId] = [uuidv7(), uuidv7()];
  const row: FileRow = {
    id,
    type: 'test.rule',
    field,
    account: 'clerk',
    at,
    address: id.replaceAll('-', '').repeat(2),
    size: 1,
    kind: 'pdf',
    content: { name: 'a.pdf', sm3: id },
  };
  await one.files.add(row);
  await database.rows(`UPDATE record_file SET record_id = '${recordId}', taken_at = now() WHERE id = '${id}'`);
  return { id, recordId };
}

describe('text of files', () => {
  it('is read once, and found page by page by words of two characters and more, by every process', async () => {
    const { id, recordId } = await taken();
    await taken('photos');
    expect((await other.texts.waiting(of, 5)).map((file) => file.id)).toEqual([id]);
    await one.texts.keep({ id, type: 'test.rule', field: 'papers', recordId }, ['总则 ABC', '办理涉外公证。外办涉理'], at);
    expect(await other.texts.waiting(of, 5)).toEqual([]);
    expect(await other.texts.find(rules, '涉外公证', 10)).toEqual([
      { fileId: id, recordId, field: 'papers', page: 2, text: '办理涉外公证。外办涉理' },
    ]);
    expect(await other.texts.find(rules, 'abc', 10)).toMatchObject([{ page: 1 }]);
    expect(await other.texts.find(rules, '外公办理', 10)).toEqual([]);
    expect(await other.texts.find({ ...rules, type: 'test.other' }, '涉外', 10)).toEqual([]);
    await database.rows(`UPDATE record_file SET ended_at = now() WHERE id = '${id}'`);
    expect(await other.texts.find(rules, '涉外', 10)).toEqual([]);
  });

  it('of a file without text is none, and is not asked for again', async () => {
    const { id, recordId } = await taken();
    await one.texts.keep({ id, type: 'test.rule', field: 'papers', recordId }, [], at);
    expect(await one.texts.waiting(of, 5)).toEqual([]);
  });

  it('P19: of a field that is not in clear is sealed, with keyed hashes for its pairs, and found all the same', async () => {
    const { id, recordId } = await taken();
    await one.texts.keep({ id, type: 'test.rule', field: 'papers', recordId }, ['屋面漏水，请求修缮'], at);
    const kept = await database.rows(`SELECT text, sealed IS NOT NULL AS is_sealed FROM file_page WHERE file_id = '${id}'`);
    expect(kept).toEqual([{ text: '', is_sealed: true }]);
    expect(await database.rows(`SELECT 1 FROM file_pair WHERE file_id = '${id}' AND pair = '漏水'`)).toEqual([]);
    expect(await other.texts.find(rules, '漏水', 10)).toMatchObject([{ fileId: id, text: '屋面漏水，请求修缮' }]);
  });

  it('P19: is found in records within the scopes of who looks alone, in the same statement', async () => {
    const { id, recordId } = await taken();
    await one.texts.keep({ id, type: 'test.rule', field: 'papers', recordId }, ['电梯故障'], at);
    await database.rows(
      `INSERT INTO record_index (type, record_id, title, district, opened_at) VALUES ('test.rule', '${recordId}', '规则', '310101', now())`,
    );
    const within = (district: string) => ({ type: 'test.rule', scopes: [{ kind: 'district', district }] }) as const;
    expect(await other.texts.find(within('310101'), '电梯', 10)).toMatchObject([{ recordId }]);
    expect(await other.texts.find(within('310115'), '电梯', 10)).toEqual([]);
  });
});
