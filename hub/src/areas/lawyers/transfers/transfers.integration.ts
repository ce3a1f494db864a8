import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RecordRow } from '../../../ports/index.js';
import { area } from '../index.js';
import { newLicence } from '../testing/coming.js';
import { onPostgres, type OnPostgres } from '../testing/on-postgres.js';

let on: OnPostgres;
let key = 0;

beforeAll(async () => {
  on = await onPostgres({ size: 200, clock: () => '2026-03-03T02:00:00.000Z' });
});
afterAll(() => on.database.drop());

/** The newest record of a type in a state. */
async function newest(type: string, state?: string): Promise<RecordRow> {
  const { items } = await on.stores.records.list({
    type,
    scopes: [{ kind: 'city' }],
    sort: { field: 'createdAt', descending: true },
    limit: 50,
    fields: area.records.find(({ name }) => name === type)!.list.columns,
  });
  const { id } = items.find((row) => state === undefined || row.state === state)!;
  return (await on.stores.records.get(type, id, [{ kind: 'city' }]))!;
}
const act = async (username: string, { type, id }: RecordRow, action: string, form: Readonly<Record<string, unknown>> = {}) =>
  on.engine.perform({
    viewer: await on.viewer(username),
    type,
    id,
    version: (await on.stores.records.get(type, id, [{ kind: 'city' }]))!.version,
    action,
    form,
    idempotencyKey: `i${++key}`,
  });

describe('files across provinces on a real database', () => {
  it('L13: the grant writes register entry and membership in one transaction, or nothing of it where the licence is taken; the refusal lists the parts that are open', async () => {
    const [coming, sheet] = [await newest('lawyers.transferIn', 'district'), await newest('lawyers.background', 'open')];
    expect(coming.values).toMatchObject({ missingPages: 2, fileCheck: 'checking' });
    const pages = { fileOn: '2026-03-02', listedPages: 120, receivedPages: 120 };
    await act('city.clerk', coming, 'receiveFile', pages);
    await act('city.clerk', coming, 'checkFile', { fileFinding: '齐全。' });
    await act('district.clerk', coming, 'pass', { finding: '符合条件。' });
    await act('city.clerk', coming, 'review', { cityFinding: '拟准予。' });
    expect(await act('city.lead', coming, 'approve', { newLicence })).toMatchObject({
      refused: {
        why: [
          expect.stringMatching(/（诚信信息（S25）、外省惩戒信息、法检从业信息（S03）、刑事立案信息（S07）、黄黑名单、BJ/),
          expect.any(String),
        ],
      },
    });
    for (const part of ['Integrity', 'Discipline', 'Careers', 'Criminal', 'Lists'])
      await act('city.clerk', sheet, `waive${part}`, { [`${part.toLowerCase()}Waiver`]: '核查未回。' });
    const before = await newest('lawyers.membership');
    expect(await act('city.lead', coming, 'approve', { newLicence: (await newest('lawyers.lawyer')).values['licence'] })).toMatchObject({
      refused: { problem: 'action-not-possible', why: ['已有执业证号相同的律师。', expect.any(String)] },
    });
    expect([(await newest('lawyers.transferIn', 'deciding')).id, (await newest('lawyers.membership')).id]).toEqual([coming.id, before.id]);
    expect(await act('city.lead', coming, 'approve', { newLicence })).toHaveProperty('done');
    const [entered, membership] = [await newest('lawyers.lawyer'), await newest('lawyers.membership')];
    expect(entered).toMatchObject({
      number: newLicence,
      values: { name: coming.values['name'], status: 'practising', joinedOn: '2026-03-03' },
    });
    expect(membership.values).toMatchObject({ lawyer: entered.id, firm: coming.values['firm'], since: '2026-03-03' });
  });

  it('L12: what the entry of the lawyer is itself is asked of the database (art. 21)', async () => {
    const out = await newest('lawyers.transferOut', 'draft');
    const lawyer = (await on.stores.records.get('lawyers.lawyer', out.values['lawyer'] as string, [{ kind: 'city' }]))!;
    const submit = () =>
      act('lawyer', out, 'submit', { bureau: '浙江省司法厅', theirFirm: '浙江远航律师事务所', reason: '迁居', position: 'other' });
    await on.stores.store.transact(async (unit) => unit.save({ ...lawyer, values: { ...lawyer.values, status: 'suspended' } }));
    expect(await submit()).toMatchObject({
      refused: { why: [`停止执业处罚期未满（第二十一条）（${lawyer.number}）`, expect.any(String)] },
    });
  });
});
