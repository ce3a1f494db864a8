import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ActionAnswer, FileAnswer } from '@fatong/contracts/api';
import { putComplaint } from '../../../api/testing/complaints.js';
import { districtA, districtB } from '../../../api/testing/people.js';
import { startRig, type Rig } from '../../../api/testing/rig.js';
import { entry } from '../../../engine/testing/index.js';
import type { RecordRow } from '../../../ports/index.js';

const id = (n: number): string => `0197b000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const [lawyer, firm] = [id(1), id(2)];

describe('the whole file of an entry', () => {
  let rig: Rig;
  let ours: RecordRow;
  beforeEach(async () => {
    rig = await startRig();
    rig.store.tables.put(
      entry('lawyers.lawyer', lawyer, { name: '张三', firm }, { district: districtA, ownerUnit: 'firm/x' }),
      entry('lawyers.firm', firm, { name: '某律师事务所' }, { district: districtA, ownerUnit: 'firm/x' }),
    );
    ours = putComplaint(rig.store.tables, { district: districtA, values: { lawyer, firm } });
    putComplaint(rig.store.tables, { district: districtB, values: { lawyer, firm }, state: 'archived' });
    putComplaint(rig.store.tables, { district: districtA });
  });
  afterEach(() => rig.close());

  const file = async (who: string, of: readonly [type: string, id: string] = ['lawyers.lawyer', lawyer]): Promise<FileAnswer> =>
    (await (await rig.signIn(who)).get<FileAnswer>(`/api/records/${of[0]}/${of[1]}/file`)).body;
  const complaintsOf = ({ figures }: FileAnswer): unknown => figures.find(({ type }) => type === 'lawyers.complaint');

  it('L06: counts of each type what leads to a lawyer or a firm, and what of it is open, within what the reader may see', async () => {
    expect(complaintsOf(await file('city'))).toEqual({ type: 'lawyers.complaint', total: 2, open: 1, by: 'lawyer' });
    expect(complaintsOf(await file('city', ['lawyers.firm', firm]))).toMatchObject({ total: 2, open: 1 });
    expect(complaintsOf(await file('district-a'))).toMatchObject({ total: 1, open: 1 });
    expect((await file('city')).figures.map(({ type }) => type)).not.toContain('lawyers.supervision');
  });

  it('L06: tells in one line what happened to all of them, the latest first, each leading to its record', async () => {
    const city = await rig.signIn('city');
    const path = `/api/records/lawyers.complaint/${ours.id}/actions/annotate`;
    await city.post<ActionAnswer>(path, { version: ours.version, reason: '核对情况', form: {} });
    const { entries, partly } = await file('city');
    expect(entries[0]).toMatchObject({
      kind: 'action',
      what: ['批注', 'Annotate'],
      record: { type: 'lawyers.complaint', id: ours.id, number: ours.number },
    });
    expect(JSON.stringify(entries)).not.toContain('核对情况');
    expect(partly).toBe(false);
  });

  it('L06: tells from the latest of each type, and says that there is more', async () => {
    for (let i = 0; i < 9; i++) putComplaint(rig.store.tables, { district: districtA, values: { lawyer, firm } });
    expect(await file('city')).toMatchObject({ partly: true });
    expect(complaintsOf(await file('city'))).toMatchObject({ total: 11 });
  });

  it('L06: is of entries of registers alone, and of those that the reader may see', async () => {
    const asked = async (who: string, path: string): Promise<number> =>
      (await (await rig.signIn(who)).get(`/api/records/${path}/file`)).status;
    expect(await asked('city', `lawyers.complaint/${ours.id}`)).toBe(404);
    expect(await asked('city', `lawyers.lawyer/${id(9)}`)).toBe(404);
    expect(await asked('district-b', `lawyers.lawyer/${lawyer}`)).toBe(403);
    expect(await asked('operator', `lawyers.lawyer/${lawyer}`)).toBe(403);
  });
});
