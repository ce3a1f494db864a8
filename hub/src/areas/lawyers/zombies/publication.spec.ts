import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type {
  ListAnswer,
  ObjectionAnswer,
  PublicationAnswer,
  PublicationEntry,
  RecordAnswer,
  ResultAnswer,
  TimelineEntry,
} from '@fatong/contracts/api';
import type { Client } from '../../../api/testing/client.js';
import type { Rig } from '../../../api/testing/rig.js';
import { castRig } from '../testing/uploads.js';

const page = '/api/public/publications/lawyers.zombies';
const form = { objectorName: '赵某某', objectorPhone: '13800001111', objection: '其正在代理我公司的案件。' };
let rig: Rig;
let own: string;
let anybody: Client;
beforeAll(async () => {
  const cast = await castRig();
  ({ rig } = cast);
  own = cast.own('lawyers.zombie');
  anybody = rig.nobody();
});
afterAll(() => rig.close());
const set = (values: object, state?: string) => {
  const key = `lawyers.zombie:${own}`;
  const row = rig.store.tables.records.get(key)!;
  rig.store.tables.records.set(key, { ...row, ...(state && { state }), values: { ...row.values, ...values } });
};

describe('the publication of zombie lawyers, for everybody (L25)', () => {
  it('L25: shows without account name, last four of the licence, firm and the days, and nothing else of the case', async () => {
    set({ licence: '13101201010900123', windowDue: '2026-03-07', finding: '核查结论不公开' });
    expect((await anybody.get<ListAnswer<PublicationEntry>>('/api/public/publications')).body.items.map(({ name }) => name)).toContain(
      'lawyers.zombies',
    );
    const { status, body } = await anybody.get<PublicationAnswer>(page);
    expect(status).toBe(200);
    expect(body.columns.map(([zh]) => zh)).toEqual(['律师姓名', '执业证号', '律师事务所', '公示日期']);
    expect(body.items.find(({ id }) => id === own)).toEqual({
      id: own,
      cells: ['self', '…0123', 'own', '2026-02-20'],
      until: '2026-03-07',
      isOpen: true,
    });
    expect(JSON.stringify(body)).not.toMatch(/核查结论|1310120|13987654321|Z4/);
  });

  it('L25: what is not published stands not there and cannot be objected to', async () => {
    set({}, 'approved');
    expect((await anybody.get<PublicationAnswer>(page)).body.items.map(({ id }) => id)).not.toContain(own);
    expect((await anybody.post(`${page}/${own}/objections`, { form })).status).toBe(404);
    set({}, 'published');
    expect((await anybody.get('/api/public/publications/lawyers.others')).status).toBe(404);
  });

  it('L25: an objection asks for name, telephone and words, each at its field, and for nothing else', async () => {
    expect(await anybody.post(`${page}/${own}/objections`, { form: { objectorName: '赵某某' } })).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/form/objectorPhone' }, { pointer: '/form/objection' }] },
    });
    expect(await anybody.post(`${page}/${own}/objections`, { form: { ...form, finding: '无' } })).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/form/finding' }] },
    });
  });

  it('L25: taken it has a receipt, by which one learns what became of it; a wrong receipt is nobody’s; a second one is refused meanwhile', async () => {
    const sent = await anybody.post<ObjectionAnswer>(`${page}/${own}/objections`, { form });
    expect(sent).toMatchObject({ status: 201, body: { receipt: expect.stringMatching(/^[2-9A-Z]{16}$/) as string } });
    const { receipt } = sent.body;
    const ask = (said: string) => anybody.post<ResultAnswer>(`${page}/results`, { receipt: said });
    expect((await ask(receipt)).body.result[0]).toBe('异议已受理，正在复核。');
    expect((await ask(receipt.toLowerCase())).status).toBe(200);
    expect((await ask('2'.repeat(16))).status).toBe(404);
    expect((await anybody.get<PublicationAnswer>(page)).body.items.find(({ id }) => id === own)).toMatchObject({ isOpen: false });
    expect(await anybody.post(`${page}/${own}/objections`, { form })).toMatchObject({
      status: 409,
      body: { type: '/problems/action-not-possible' },
    });
    const clerk = await rig.signIn('city');
    const { body } = await clerk.get<RecordAnswer>(`/api/records/lawyers.zombie/${own}`);
    expect([body.state, body.values['objectorName'], body.values['objectorPhone']]).toEqual(['objected', '赵某某', '138****1111']);
    const told = await clerk.get<ListAnswer<TimelineEntry>>(`/api/records/lawyers.zombie/${own}/timeline`);
    expect(JSON.stringify(told.body.items)).toContain('The public');
    set({}, 'excluded');
    expect((await ask(receipt)).body.result[0]).toBe('经复核，异议成立，不予认定。');
  });

  it('L25: whoever objects without end from one address is told to come later', async () => {
    const statuses: number[] = [];
    for (let i = 0; i < 12; i++) statuses.push((await anybody.post(`${page}/${own}/objections`, { form })).status);
    expect(statuses.at(-1)).toBe(429);
  });
});
