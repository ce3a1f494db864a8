import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CountsAnswer, ListAnswer, RecordAnswer, SentItem } from '@fatong/contracts/api';
import type { RecordDelivery, RecordRow } from '../../ports/index.js';
import { putComplaint } from '../testing/complaints.js';
import { districtA, districtB } from '../testing/people.js';
import { startRig, type Rig } from '../testing/rig.js';

const at = (minute: number): string => `2026-03-02T01:${String(minute).padStart(2, '0')}:00.000Z`;
const refused = {
  stage: 'outcome',
  code: 'partner-refused',
  kind: 'data',
  words: ['对方拒收（HTTP 422）。', 'The partner refused it (HTTP 422).'],
  group: 'g',
} as const;

describe('what officials decide about outgoing messages', () => {
  let rig: Rig;
  let row: RecordRow;
  const put = (more: Partial<RecordDelivery>, ...others: readonly Partial<RecordDelivery>[]): void =>
    void rig.records.deliveries.set(
      `${row.type}:${row.id}`,
      [more, ...others].map(
        (one, i): RecordDelivery => ({
          deliveryId: randomUUID(),
          messageId: `m-${i}`,
          factId: `f-${i}`,
          system: 'lawyers-association',
          type: 'lawyers-association.urge.v1',
          state: 'unknown',
          attempt: 1,
          createdAt: at(0),
          dueAt: at(30),
          updatedAt: at(10 + i),
          ...one,
        }),
      ),
    );
  const path = (): string => `/api/records/lawyers.complaint/${row.id}`;
  const decide = async (who: string, body: object, { message = 'm-0', key = String(randomUUID()), language = 'zh' } = {}) =>
    (await rig.signIn(who)).post<{ errors?: unknown; detail?: string }>(`${path()}/outgoing/${message}/decisions`, body, {
      'idempotency-key': key,
      'accept-language': language,
    });
  const outgoing = async (who = 'city') => (await (await rig.signIn(who)).get<RecordAnswer>(path())).body.outgoing;

  beforeEach(async () => {
    rig = await startRig();
    row = putComplaint(rig.store.tables, { district: districtA });
  });
  afterEach(() => rig.close());

  it('L02: the case says since when it stands so, what happens next and what the official can do', async () => {
    put({ state: 'later' });
    expect(await outgoing()).toMatchObject([
      {
        words: ['对方暂时不能接收', expect.any(String)],
        since: at(0),
        next: { words: ['系统将自动重发', expect.any(String)], at: at(30) },
        decisions: ['again', 'giveUp'],
      },
    ]);
    put({ state: 'unknown' });
    expect(await outgoing()).toMatchObject([
      {
        words: [expect.stringContaining('不明'), expect.any(String)],
        since: at(10),
        next: { words: [expect.stringContaining('查询'), expect.any(String)], at: at(30) },
        decisions: ['arrived', 'again', 'giveUp'],
      },
    ]);
    put({ state: 'parked', cause: refused });
    expect(await outgoing()).toMatchObject([
      { words: ['对方拒收', 'The partner refused it'], why: null, next: { at: null }, decisions: ['again', 'giveUp'] },
    ]);
    put({ state: 'done' });
    expect(await outgoing()).toMatchObject([{ next: null, why: null, decisions: [] }]);
  });

  it('L02: what waits behind one that does not go on says so', async () => {
    put({ state: 'unknown' }, { state: 'due' });
    expect((await outgoing()).find(({ messageId }) => messageId === 'm-1')).toMatchObject({
      next: { words: [expect.stringContaining('前一份'), expect.any(String)] },
      decisions: [],
    });
  });

  it('L02: whoever may do the act decides, others are offered nothing and refused, which is audited', async () => {
    put({ state: 'unknown' });
    expect((await outgoing('association')).flatMap(({ decisions }) => decisions)).toEqual([]);
    expect((await decide('association', { decision: 'again', reason: '再发。' })).status).toBe(403);
    expect((await decide('district-b', { decision: 'again', reason: '再发。' })).status).toBe(403);
    expect(rig.decisions).toEqual([]);
    expect(rig.store.tables.added.audit.filter(({ outcome }) => outcome === 'refused').map(({ account }) => account)).toEqual([
      'id-association',
      'id-district-b',
    ]);
    expect((await decide('district-a', { decision: 'arrived', reason: '对方回执 CB-1。' })).status).toBe(204);
    expect(rig.decisions).toEqual([
      { messageId: 'm-0', decided: 'arrived', reason: '对方回执 CB-1。', account: 'id-district-a', role: 'district-clerk' },
    ]);
    expect(rig.store.tables.added.audit.at(-1)).toMatchObject({
      act: 'message.arrived',
      object: 'message:m-0',
      outcome: 'done',
      detail: { state: 'unknown' },
    });
  });

  it('L02: a reason is asked for beside its field, in both languages', async () => {
    put({ state: 'unknown' });
    expect((await decide('city', { decision: 'giveUp', reason: '  ' })).body.errors).toEqual([
      { pointer: '/reason', code: 'required', detail: '请填写理由。' },
    ]);
    expect((await decide('city', { decision: 'giveUp', reason: '' }, { language: 'en' })).body.errors).toEqual([
      { pointer: '/reason', code: 'required', detail: 'A reason is required.' },
    ]);
    expect((await decide('city', { decision: 'whatever', reason: 'x' })).status).toBe(422);
    expect((await decide('city', { decision: 'again', reason: 'x' }, { message: 'm-9' })).status).toBe(404);
  });

  it('L02: the same request twice decides once, and of two clerks the second learns that somebody was faster', async () => {
    put({ state: 'unknown' });
    const key = randomUUID();
    const same = { decision: 'again', reason: '对方说没有收到。' };
    expect([(await decide('city', same, { key })).status, (await decide('city', same, { key })).status]).toEqual([204, 204]);
    expect(rig.decisions).toHaveLength(1);
    expect(await decide('city', { decision: 'giveUp', reason: '不发了。' }, { key })).toMatchObject({
      status: 409,
      body: { type: '/problems/idempotency-conflict' },
    });
    expect(await decide('lead', { decision: 'giveUp', reason: '不发了。' })).toMatchObject({
      status: 409,
      body: { type: '/problems/action-not-possible', detail: '已由他人先行处理。' },
    });
  });

  it('is work of whoever sent it, wherever the case lies: how the partner put it, what may be decided, and none of what goes on by itself or is another’s', async () => {
    put(
      { state: 'parked', cause: refused, sender: 'id-city' },
      { state: 'unknown', sender: 'id-city' },
      { state: 'later', sender: 'id-city' },
      { state: 'parked', cause: refused, sender: 'id-district-a' },
      { state: 'done', sender: 'id-city' },
    );
    const sent = async (who: string) => (await (await rig.signIn(who)).get<ListAnswer<SentItem>>('/api/tray/sent')).body;
    const { items, total } = await sent('city');
    expect([total, items.map(({ state, said, decisions }) => [state, said?.[0] ?? null, decisions])]).toEqual([
      2,
      [
        ['parked', '对方拒收（HTTP 422）。', ['again', 'giveUp']],
        ['unknown', null, ['arrived', 'again', 'giveUp']],
      ],
    ]);
    expect(items[0]!.record).toMatchObject({ type: row.type, id: row.id, number: row.number });
    expect((await (await rig.signIn('city')).get<CountsAnswer>('/api/counts')).body.turn.sent).toBe(2);
    expect([(await sent('district-a')).total, (await sent('association')).items]).toEqual([1, []]);
    rig.store.tables.put({ ...row, district: districtB });
    expect((await sent('district-a')).items).toEqual([]);
  });
});
