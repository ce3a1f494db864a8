import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ActionAnswer, LetterView, RecordAnswer } from '@fatong/contracts/api';
import { today } from '@fatong/contracts/codes';
import { entry } from '../../../engine/testing/index.js';
import { districtA, firm, people } from '../../../api/testing/people.js';
import { startRig, type Rig } from '../../../api/testing/rig.js';
import type { Client } from '../../../api/testing/client.js';

const [id, firmId] = ['0197b000-0000-7000-8000-0000000000a1', '0197b000-0000-7000-8000-0000000000b1'];
const path = `/api/records/lawyers.penalty/${id}`;

let rig: Rig;
let clerk: Client;
let own: Client;
let rival: Client;
let notice: LetterView;
beforeAll(async () => {
  rig = await startRig({
    people: [...people, { username: 'rival', roles: ['lawyers.firm-clerk'], unit: `district/${districtA}`, surface: 'portal' }],
    printing: {
      pdf: async () => ({ bytes: Buffer.from('%PDF-1.7 …'), digest: 'd'.repeat(64) }),
      docx: () => new Uint8Array(),
      turn: async () => 0,
    },
  });
  rig.store.tables.put(
    entry(
      'lawyers.firm',
      firmId,
      { name: '上海法通律师事务所', uscc: '31310000MD0000001X', seat: districtA },
      { district: districtA, ownerUnit: firm.id },
    ),
    {
      ...entry(
        'lawyers.penalty',
        id,
        {
          subject: 'firm',
          firm: firmId,
          party: '上海法通律师事务所',
          authority: 'district',
          jurisdiction: districtA,
          facts: '违反规定接受委托、收取费用。',
          articles: ['a50-1'],
          penalties: [{ kind: 'warning' }],
          isGrave: false,
          filedOn: '2026-02-01',
          occurredOn: '2026-01-10',
        },
        { district: districtA, ownerUnit: `district/${districtA}` },
      ),
      state: 'reviewed',
    },
  );
  rig.store.tables.involvements.set(`lawyers.penalty:${id}`, [
    { type: 'lawyers.penalty', recordId: id, who: firm.id, role: 'firm', since: '' },
  ]);
  [clerk, own, rival] = await Promise.all([rig.signIn('district-a'), rig.signIn('firm'), rig.signIn('rival')]);
  const { version } = (await clerk.get<RecordAnswer>(path)).body;
  expect(await clerk.post<ActionAnswer>(`${path}/actions/notify`, { version, form: {} })).toMatchObject({
    status: 200,
    body: { state: 'notified' },
  });
  notice = (await clerk.get<RecordAnswer>(path)).body.letters!.at(-1)!;
});
afterAll(() => rig.close());

const letters = async (who: Client): Promise<readonly string[]> =>
  ((await who.get<RecordAnswer>(path)).body.letters ?? []).map(({ title: [zh] }) => zh);

describe('letters of a penalty case on a firm', () => {
  it('L04: the firm’s clerk reads the prior notice once it arrived, another firm and the firm’s lawyer never', async () => {
    const pdf = `${path}/letters/${notice.id}/pdf`;
    expect([await letters(own), (await own.get(pdf)).status]).toEqual([[], 404]);
    expect(
      (
        await clerk.post(`${path}/letters/${notice.id}/deliveries`, {
          way: 'direct',
          sentOn: today(),
          arrivedOn: today(),
          receivedBy: '前台',
          proof: '送达回证 12 号',
        })
      ).status,
    ).toBe(204);
    expect([await letters(own), (await own.get(pdf)).status]).toEqual([['行政处罚事先告知书'], 200]);
    expect([(await rival.get(pdf)).status, (await (await rig.signIn('lawyer')).get(pdf)).status]).toEqual([404, 404]);
    expect((await own.post(`${path}/letters/${notice.id}/deliveries`, { way: 'direct', sentOn: today() })).status).toBe(403);
  });
});
