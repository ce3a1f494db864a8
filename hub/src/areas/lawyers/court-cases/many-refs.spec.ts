import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Definitions, ListAnswer, RecordAnswer, RecordItem, RecordView } from '@fatong/contracts/api';
import { startRig, type Rig } from '../../../api/testing/rig.js';

describe('a record with many refs over the API (L27)', () => {
  let rig: Rig;
  const lawyers = [randomUUID(), randomUUID()];
  const licences = ['13101201010900123', '13101201411900456'];
  const id = randomUUID();

  beforeAll(async () => {
    rig = await startRig();
    const at = '2026-03-02T01:00:00.000Z';
    rig.store.tables.put({
      id,
      type: 'lawyers.courtCase',
      number: '（2026）沪0104民初1号',
      version: 1,
      state: 'filed',
      ownerUnit: 'city',
      district: null,
      createdAt: at,
      updatedAt: at,
      mirror: { source: 'court-cases', sourceId: '（2026）沪0104民初1号', stateVersion: 1, groups: { progress: 1 } },
      values: {
        caseNumber: '（2026）沪0104民初1号',
        lawyerNames: '王小明、李丽',
        licences,
        lawyers,
        represented: '王小明：诉讼代理人（原告 张三）',
      },
    });
    lawyers.forEach((one, i) =>
      rig.store.tables.index.set(`lawyers.lawyer:${one}`, {
        type: 'lawyers.lawyer',
        recordId: one,
        number: licences[i]!,
        title: ['王小明', '李丽'][i]!,
        state: null,
        ownerUnit: null,
        district: null,
        openedAt: at,
        changedAt: at,
      }),
    );
  });
  afterAll(() => rig.close());

  it('says that a field holds several, and gives the titles of all it refers to', async () => {
    const clerk = await rig.signIn('city');
    const view = (await clerk.get<Definitions>('/api/definitions')).body.records.find(
      ({ type }) => type === 'lawyers.courtCase',
    ) as RecordView;
    expect(view.fields.filter(({ many }) => many).map(({ name }) => name)).toEqual([
      'licences',
      'lawyers',
      'partyLicences',
      'partyLawyers',
      'involvement',
    ]);
    const answer = (await clerk.get<RecordAnswer>(`/api/records/lawyers.courtCase/${id}`)).body;
    expect(answer.values).toMatchObject({ lawyers, licences, represented: '***' });
    expect(answer.refs).toEqual({ [lawyers[0]!]: '王小明', [lawyers[1]!]: '李丽' });
  });

  it('is found by any of the lawyers in it', async () => {
    const clerk = await rig.signIn('city');
    const found = async (lawyer: string): Promise<string[]> =>
      (await clerk.get<ListAnswer<RecordItem>>(`/api/records/lawyers.courtCase?filter[lawyers]=${lawyer}`)).body.items.map((one) => one.id);
    expect([await found(lawyers[0]!), await found(lawyers[1]!), await found(randomUUID())]).toEqual([[id], [id], []]);
  });
});
