import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Problem } from '@fatong/contracts';
import type { CorrectableView, CorrectionView, ListAnswer, MessageAnswer, RevealedCorrection } from '@fatong/contracts/api';
import type { Client } from '../testing/client.js';
import { startRig, type Rig } from '../testing/rig.js';

const cause = {
  stage: 'mapped',
  code: 'mapping',
  kind: 'data',
  words: ['代码无对应', 'A code has no row'],
  group: 'mapped:mapping:x',
} as const;
const type = 'lawyers-association.complaint.v1';
const complaint = JSON.parse(
  readFileSync(new URL('../../../../contracts/systems/lawyers-association/samples/complaint.v1.named.json', import.meta.url), 'utf8'),
) as Readonly<Record<string, string>>;

describe('Corrections over the API', () => {
  let rig: Rig;
  let operator: Client;
  let other: Client;
  let id: string;
  beforeEach(async () => {
    rig = await startRig();
    [operator, other] = [await rig.signIn('operator'), await rig.signIn('operator-b')];
    id = randomUUID();
    const receivedAt = '2026-01-05T01:00:00.000Z';
    rig.messages.rows.push({
      id,
      receivedAt,
      direction: 'in',
      system: 'lawyers-association',
      type,
      source: '/systems/lawyers-association',
      time: receivedAt,
      key: 'SL1',
      digest: 'd',
      size: 2,
      state: 'parked',
      stages: [],
      cause,
    });
    rig.messages.waiting.push({
      id: randomUUID(),
      messageId: id,
      messageAt: receivedAt,
      direction: 'in',
      target: 'lawyers',
      system: 'lawyers-association',
      type,
      key: 'SL1',
      state: 'parked',
      dueAt: receivedAt,
      attempt: 1,
      cause,
    });
    rig.messages.kept.push({
      messageId: id,
      receivedAt,
      stage: 'received',
      contentType: 'application/json',
      body: Buffer.from(JSON.stringify(complaint)),
    });
  });
  afterEach(() => rig.close());

  const look = async (by = operator) => (await by.get<CorrectableView>(`/api/messages/${id}/correctable`)).body;
  const propose = async (changes: object[], by = operator, headers = {}) =>
    by.post<CorrectionView & Problem>(
      `/api/messages/${id}/corrections`,
      { base: (await look()).base, changes, reason: '对方来电更正' },
      headers,
    );

  it('show what can be corrected: the contract and the body, masked', async () => {
    const shown = await look();
    expect(shown).toMatchObject({ allowed: true, why: null, type, base: expect.stringMatching(/^[0-9a-f]{64}$/) as string });
    expect(shown.schema).toMatchObject({ properties: { AJBH: {} } });
    expect(shown.text).not.toContain(complaint.TSRXM);
    rig.messages.waiting[0] = { ...rig.messages.waiting[0]!, state: 'done' };
    expect(await look()).toMatchObject({ allowed: false, why: 'It is done already.', base: null, text: null });
    expect((await operator.get(`/api/messages/${randomUUID()}/correctable`)).status).toBe(404);
  });

  it('are proposed once a key, show differences masked, and in clear only for a purpose, audited', async () => {
    const key = { 'idempotency-key': randomUUID() };
    const made = await propose(
      [
        { pointer: '/TSRXM', value: '欧阳娜娜' },
        { pointer: '/QXDM', value: '310115' },
      ],
      operator,
      key,
    );
    expect(made).toMatchObject({
      status: 201,
      body: { messageId: id, state: 'proposed', version: 1, who: { username: 'operator' }, reason: '对方来电更正', decided: null },
    });
    expect(
      (
        await propose(
          [
            { pointer: '/TSRXM', value: '欧阳娜娜' },
            { pointer: '/QXDM', value: '310115' },
          ],
          operator,
          key,
        )
      ).body.id,
    ).toBe(made.body.id);
    const [name, district] = made.body.changes as [{ after: unknown }, unknown];
    expect(made.body.masked).toBe(true);
    expect([name.after, district]).toEqual(['欧阳*', { pointer: '/QXDM', before: complaint.QXDM, after: '310115' }]);
    for (const address of [`/api/messages/${id}/corrections`, '/api/corrections?filter[state]=proposed'])
      expect((await other.get<ListAnswer<CorrectionView>>(address)).body.items).toMatchObject([
        { id: made.body.id, who: { username: 'operator' } },
      ]);
    expect(
      (await other.post<RevealedCorrection>(`/api/corrections/${made.body.id}/reveal`, { purpose: '核对更正' })).body.changes[0],
    ).toEqual({ pointer: '/TSRXM', before: complaint.TSRXM, after: '欧阳娜娜' });
    expect(rig.store.tables.added.audit.filter(({ object }) => object === `message:${id}`).map(({ act }) => act)).toEqual([
      'correction.propose',
      'reveal',
    ]);
    expect(JSON.stringify(rig.store.tables.added.audit)).not.toContain('欧阳娜娜');
  });

  it('are refused by the field: against the contract, the identity, what is there, or an older body', async () => {
    const wrong = async (...changes: object[]) =>
      ((await propose(changes)).body.errors ?? []).map(({ pointer, code }) => `${pointer} ${code}`);
    expect(await wrong({ pointer: '/AJBH', value: 'LX-2026-000999' })).toEqual(['/AJBH identity']);
    expect(await wrong({ pointer: '/QXDM', value: 'nowhere' })).toEqual([expect.stringMatching(/^\/QXDM /)]);
    expect(await wrong({ pointer: '/none/deep', value: 1 })).toEqual(['/none/deep place']);
    expect(await wrong({ pointer: '/QXDM' })).toEqual(['/changes/0 value']);
    expect(await wrong({ pointer: 'QXDM', value: 1 })).toEqual([expect.stringMatching(/^\/changes\/0/)]);
    expect(
      (
        await operator.post<Problem>(`/api/messages/${id}/corrections`, {
          base: 'f'.repeat(64),
          changes: [{ pointer: '/QXDM', value: '310115' }],
          reason: '更正',
        })
      ).body,
    ).toMatchObject({ status: 409, type: '/problems/stale-version' });
  });

  it('are approved by another person alone; who comes second, or by an older version, hears it', async () => {
    const { id: correction } = (await propose([{ pointer: '/QXDM', value: '310115' }])).body;
    const approve = (by: Client, version = 1) => by.post<CorrectionView & Problem>(`/api/corrections/${correction}/approve`, { version });
    expect((await approve(operator)).body).toMatchObject({
      status: 409,
      detail: 'A correction is approved by another person than the one who proposed it.',
    });
    expect((await approve(other, 3)).body).toMatchObject({ status: 409, type: '/problems/stale-version' });
    expect((await propose([{ pointer: '/QXDM', value: '310101' }], other)).body).toMatchObject({
      status: 409,
      detail: 'Another correction of this message waits for its decision.',
    });
    const refuse = (by: Client) =>
      by.post<CorrectionView & Problem>(`/api/corrections/${correction}/refuse`, { version: 1, reason: '依据不足' });
    expect((await refuse(other)).body).toMatchObject({
      state: 'refused',
      version: 2,
      decided: { who: { username: 'operator-b' }, words: '依据不足' },
    });
    expect((await refuse(operator)).body).toMatchObject({ status: 409, type: '/problems/action-not-possible' });
    expect((await approve(other)).body).toMatchObject({ status: 409 });
  });

  it('are the operator’s alone', async () => {
    for (const name of ['city', 'auditor', 'sysadmin']) {
      const one = await rig.signIn(name);
      expect([
        name,
        (await one.get('/api/corrections')).status,
        (await one.post(`/api/corrections/${randomUUID()}/approve`, { version: 1 })).status,
        (await one.post(`/api/messages/${id}/corrections`, {})).status,
      ]).toEqual([name, 403, 403, 403]);
    }
  });

  it('stand among the bodies of their message, masked by its contract', async () => {
    rig.messages.kept.push({
      messageId: id,
      receivedAt: '2026-01-05T01:00:00.000Z',
      stage: 'corrected',
      contentType: 'application/json',
      body: Buffer.from(JSON.stringify({ ...complaint, TSRXM: '司徒寒梅' })),
    });
    const { bodies } = (await operator.get<MessageAnswer>(`/api/messages/${id}`)).body;
    expect(bodies.map(({ title }) => title[1])).toEqual(['What was received', 'As corrected']);
    expect(bodies[1]!.text).toContain('司徒*');
  });
});
