import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Message, Problem } from '@fatong/contracts';
import type { ActionAnswer, Definitions, UploadMonth } from '@fatong/contracts/api';
import { moveClock, now, today } from '@fatong/contracts/codes';
import { post } from '../../engine/testing/index.js';
import type { Client } from '../testing/client.js';
import { units } from '../testing/people.js';
import { startRig, type Rig } from '../testing/rig.js';

const [city, district] = units;
const people = [
  { username: 'clerk', roles: ['post.clerk'], unit: city!.id },
  { username: 'lead', roles: ['post.lead'], unit: city!.id },
  { username: 'local', roles: ['post.local'], unit: district!.id },
];
const path = '/api/uploads/post.ledger';

describe('a ledger of reports over the API (L26)', () => {
  let rig: Rig;
  let clerk: Client;
  let lead: Client;
  beforeAll(async () => {
    rig = await startRig({ areas: [post], people });
    [clerk, lead] = await Promise.all([rig.signIn('clerk'), rig.signIn('lead')]);
  });
  afterAll(async () => {
    moveClock(0);
    await rig.close();
  });

  const month = today().slice(0, 7);
  const read = async (who = clerk, of = month) => (await who.get<UploadMonth>(`${path}?month=${of}`)).body;
  const write = async (text: string): Promise<string> =>
    (await clerk.post<ActionAnswer>('/api/records/post.dispatch/actions/write', { text })).body.id;
  const approve = (id: string) => lead.post(`/api/records/post.dispatch/${id}/actions/approve`, { version: 1 });
  const hear = (message: string, more: object): Promise<unknown> =>
    rig.store.transact((unit) =>
      rig.parts.engine.acting.act(unit, 'post', [
        {
          id: `0197a000-0000-7000-8000-0000000000${message.length}`,
          source: '/systems/court-cases',
          type: `post.${message}.v1`,
          time: now().toISOString(),
          datacontenttype: 'application/json',
          partitionkey: 'x',
          data: { request: rig.store.tables.added.outbox.at(-1)!.id, ...more },
        } satisfies Message,
      ]),
    );

  it('L26: is offered to who reads it, with whom it goes to', async () => {
    const { body } = await clerk.get<Definitions>('/api/definitions');
    expect(body.uploads).toEqual([
      { id: 'post.ledger', title: ['上报台账', 'Ledger of reports'], area: 'post', system: ['法院案件管理系统', 'Court case management'] },
    ]);
    expect((await (await rig.signIn('local')).get<Definitions>('/api/definitions')).body.uploads).toEqual([]);
  });

  it('L26: shows what waits for approval, then who approved it, how it stands, the words of a return and the receipt', async () => {
    const id = await write('甲');
    expect(await read()).toMatchObject({
      month,
      items: [],
      waiting: [{ record: id, title: '甲', state: ['待批', 'Draft'], prepared: { by: 'clerk' } }],
      waitingTotal: 1,
    });
    await approve(id);
    await hear('returned', { text: '缺依据' });
    expect(await read()).toMatchObject({
      waiting: [],
      standings: { sent: 0, returned: 1 },
      items: [{ day: today(), words: '缺依据', differs: [], mayReport: true, attempts: [{ standing: 'returned', sent: { by: 'lead' } }] }],
    });
    await clerk.post(`/api/records/post.dispatch/${id}/actions/again`, { version: 3, text: '甲（更正）' });
    await hear('taken', { receipt: 'R-7' });
    expect(await read()).toMatchObject({
      standings: { received: 1, returned: 0 },
      items: [{ words: null, attempts: [{ standing: 'received', receipt: 'R-7', sent: { by: 'clerk' } }, { standing: 'returned' }] }],
    });
  });

  it('L26: a month is locked and unlocked by who may; whoever may not hears so, and it is written down', async () => {
    expect(await read(lead)).toMatchObject({ mayLock: true, isOver: false, lock: null });
    expect((await lead.post<Problem>(`${path}/locks`, { month })).body).toMatchObject({
      status: 409,
      type: '/problems/action-not-possible',
    });
    moveClock(40);
    expect((await clerk.post<Problem>(`${path}/locks`, { month })).status).toBe(403);
    expect((await lead.post<UploadMonth>(`${path}/locks`, { month })).body).toMatchObject({
      isOver: true,
      lock: { who: 'lead', total: 1, isChanged: false },
    });
    expect((await lead.post<Problem>(`${path}/unlocks`, { month, reason: ' ' })).body).toMatchObject({
      status: 422,
      errors: [{ pointer: '/reason' }],
    });
    expect((await lead.post<UploadMonth>(`${path}/unlocks`, { month, reason: '更正。' })).body).toMatchObject({ lock: null });
    expect(
      rig.store.tables.added.audit.filter(({ act }) => act.startsWith('upload.')).map(({ act, outcome }) => `${act} ${outcome}`),
    ).toEqual(['upload.lock refused', 'upload.lock done', 'upload.unlock done']);
  });

  it('L26: is nobody else’s, knows no other ledger, and asks for a month', async () => {
    expect((await (await rig.signIn('local')).get(`${path}?month=${month}`)).status).toBe(403);
    expect((await clerk.get(`/api/uploads/post.other?month=${month}`)).status).toBe(404);
    expect((await clerk.get<Problem>(`${path}?month=2026-13`)).body).toMatchObject({ status: 400, errors: [{ pointer: 'month' }] });
  });
});
