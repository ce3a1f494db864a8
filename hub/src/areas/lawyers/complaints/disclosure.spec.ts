import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Definitions, ListAnswer, RecordAnswer, RecordItem, TimelineEntry } from '@fatong/contracts/api';
import type { RecordRow } from '../../../ports/index.js';
import type { Client } from '../../../api/testing/client.js';
import { complainant, putComplaint } from '../../../api/testing/complaints.js';
import { districtA, firm } from '../../../api/testing/people.js';
import { startRig, type Rig } from '../../../api/testing/rig.js';

const list = '/api/records/lawyers.complaint';
const facts = '欧阳娜娜称收费后未办理委托事项，电话 13812345678。';

describe('what firm and lawyer see of a complaint that concerns them', () => {
  let rig: Rig;
  let fresh: RecordRow;
  let filed: RecordRow;
  beforeEach(async () => {
    rig = await startRig();
    const of = { urgedOn: '2026-02-01', urgeDueOn: '2026-02-10', urgeAnswerText: '已收悉', anonymous: false, evidence: 3, facts };
    [fresh, filed] = [
      putComplaint(rig.store.tables, { district: districtA, values: of, state: 'acceptance' }),
      putComplaint(rig.store.tables, { district: districtA, values: { ...of, filing: 'filed', filedOn: '2026-01-20' } }),
    ];
    for (const row of [fresh, filed]) {
      const who = [
        { who: firm.id, role: 'firm' as const },
        { who: 'lawyers.lawyer:l1', role: 'subject' as const },
      ];
      rig.store.tables.involvements.set(
        `${row.type}:${row.id}`,
        who.map((one) => ({ type: row.type, recordId: row.id, since: row.createdAt, ...one })),
      );
      rig.store.tables.added.event.push({
        id: randomUUID(),
        type: row.type,
        recordId: row.id,
        at: row.createdAt,
        kind: 'report',
        name: 'lawyers.complaint-reported.v1',
        sourceVersion: 1,
        fromState: null,
        toState: 'acceptance',
        definitionVersion: 'x',
        actor: { kind: 'system', id: 'lawyers-association', name: '市律师协会' },
        changes: Object.entries(row.values).map(([field, to]) => ({ field, from: null, to })),
      });
    }
  });
  afterEach(() => rig.close());
  const both = (): Promise<Client[]> => Promise.all(['firm', 'lawyer'].map((name) => rig.signIn(name)));

  it('L02: names nobody who complained, in list, detail, timeline or search, and says why', async () => {
    for (const one of await both()) {
      const answers = [
        await one.get<ListAnswer<RecordItem>>(list),
        await one.get(`${list}/${filed.id}`),
        await one.get(`${list}/${filed.id}/timeline`),
        await one.post('/api/search', { text: '张三' }),
      ];
      expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
      for (const part of [...Object.values(complainant), '欧阳'])
        expect(JSON.stringify(answers.map(({ body }) => body))).not.toContain(part);
      const shown = (await one.get<RecordAnswer>(`${list}/${fresh.id}`)).body;
      expect(shown.values).toMatchObject({ complainant: { name: '***' }, facts: '***', lawyerName: '张三' });
      expect(shown.withheld).toMatchObject({
        complainant: ['依法为投诉人保密', 'Kept confidential for the complainant'],
        facts: ['立案后依程序告知', 'Disclosed once the case is filed'],
      });
    }
  });

  it('L02: finds nothing by what is withheld, so that nobody can ask for a name', async () => {
    for (const one of await both()) {
      expect((await one.post(`${list}/query`, { filter: { complainant: complainant.name } })).body).toMatchObject({
        status: 422,
        type: '/problems/input',
      });
      expect((await one.get(`${list}?filter[urgedOn]=2026-02-01`)).status).toBe(400);
      expect((await one.get(`${list}?sort=complainant`)).status).toBe(400);
    }
  });

  it('L02: hides that the bureau urged or referred: no field, no value, no change, nothing in the definition', async () => {
    for (const one of await both()) {
      const { body } = await one.get<RecordAnswer>(`${list}/${filed.id}`);
      expect(Object.keys({ ...body.values, ...body.withheld }).filter((name) => /^(urge|referr|penalty|filesHanded)/.test(name))).toEqual(
        [],
      );
      const { items } = (await one.get<ListAnswer<TimelineEntry>>(`${list}/${filed.id}/timeline`)).body;
      expect(
        items
          .flatMap(({ changes }) => changes)
          .map(({ field }) => field)
          .filter((name) => /^(urge|referr|penalty|filesHanded)/.test(name) || name === 'complainant'),
      ).toEqual([]);
      const { records } = (await one.get<Definitions>('/api/definitions')).body;
      const complaint = records.find(({ type }) => type === 'lawyers.complaint')!;
      expect(JSON.stringify([complaint.fields, complaint.sections, complaint.list])).not.toMatch(/urge|referral|penalty|filesHandedOver/);
      expect(complaint.list.filters).not.toContain('complainant');
      expect(complaint.guide?.states['investigation']).toMatchObject({ asks: true, within: { since: ['filingNotifiedOn'] } });
    }
  });

  it('L02: discloses the facts for a purpose once the case is filed, without the names in them', async () => {
    for (const one of await both()) {
      const ask = (row: RecordRow, field = 'facts') =>
        one.post<{ value: string }>(`${list}/${row.id}/reveal`, { field, purpose: '准备申辩' });
      expect((await ask(fresh)).status).toBe(403);
      expect((await ask(filed)).body.value).toBe('***称收费后未办理委托事项，电话 ***。');
      expect((await ask(filed, 'complainant')).status).toBe(403);
    }
  });

  it('an official reads the same record with all its fields, masked', async () => {
    const city = await rig.signIn('city');
    const { values, withheld } = (await city.get<RecordAnswer>(`${list}/${fresh.id}`)).body;
    expect(values).toMatchObject({ complainant: { name: '欧阳*' }, urgedOn: '2026-02-01', evidence: 3 });
    expect(withheld).toBeUndefined();
    expect(
      (await city.get<Definitions>('/api/definitions')).body.records.find(({ type }) => type === 'lawyers.complaint')?.guide,
    ).toBeUndefined();
  });

  it('the menu speaks to each in his own words, and to officials in theirs', async () => {
    const titles = async (name: string): Promise<string[]> =>
      (await (await rig.signIn(name)).get<Definitions>('/api/definitions')).body.areas
        .flatMap(({ menu }) => menu)
        .map(({ title, only }) => `${title[0]}${only ? '！' : ''}`);
    expect(await titles('firm')).toEqual(
      expect.arrayContaining(['涉及本所的投诉', '涉及本所的名单', '涉及本所的处罚', '本所律师', '本所！', '执业经历', '离职律师上报']),
    );
    expect(await titles('lawyer')).toEqual(
      expect.arrayContaining([
        '涉及本人的投诉',
        '涉及本人的名单',
        '涉及本人的处罚',
        '涉及本人的处分执行',
        '诚信分复核申请',
        '本人执业登记！',
        '所在律所！',
        '执业经历',
      ]),
    );
    expect(await titles('city')).toEqual(expect.arrayContaining(['投诉案件', '律师', '律师事务所']));
  });
});
