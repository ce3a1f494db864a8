import { describe, expect, it } from 'vitest';
import { dice } from '@fatong/contracts';
import { systems } from '@fatong/contracts/systems';
import { makeLawyerLicence, makeUscc, today } from '@fatong/contracts/codes';
import { begin } from '@fatong/contracts/story';
import { reportedId } from '@fatong/hub/platform';
import { BrokerAway, StoreAway, type Receipt } from '@fatong/hub/ports';
import { complaintStory, usualCourse } from '@fatong/contracts/systems/lawyers-association';
import { demoKeys } from './keys.js';
import type { DoorRequest } from './door.js';
import { maxBody } from './limits.js';
import { restDoor } from './rest-door.js';
import { sign } from './signature.js';
import { memoryBlobs, memoryDoor, memoryPublisher, silentLog } from './testing/index.js';
import { versioned } from './versioned.js';

const lawyer = {
  licence: makeLawyerLicence({ year: 2012, category: 'fullTime', sex: 'male', serial: 1 }),
  name: '陈一',
  firm: { uscc: makeUscc({ serial: 1 }), name: '上海法通律师事务所' },
  district: '310101',
};
const about = { lawyer, form: 'first', course: usualCourse } as const;
const complaint = () =>
  structuredClone(
    begin(complaintStory, { about, serial: '1', number: 'SLX-TEST-000001', dice: dice(1), day: today() }).next(today())!.data,
  ) as Record<string, unknown>;
const key = demoKeys('lawyers-association', 'lawyers-association:1')!;

function newDoor() {
  const door = memoryDoor();
  const publisher = memoryPublisher();
  const labels: object[] = [];
  const rest = restDoor({
    systems,
    keys: demoKeys,
    door,
    publisher,
    blobs: memoryBlobs(),
    log: silentLog,
    count: (_name, of) => labels.push(of),
  });
  return { door, publisher, labels, rest };
}

async function request(body: unknown, change: { message?: string; contentType?: string; language?: string } = {}): Promise<DoorRequest> {
  const message = change.message ?? 'complaint';
  const bytes = Buffer.isBuffer(body) ? body : Buffer.from(JSON.stringify(body));
  const signed = {
    method: 'POST',
    url: `http://localhost/exchange/lawyers-association/${message}`,
    headers: { 'content-type': change.contentType ?? 'application/json' },
    body: bytes,
  };
  const headers = { ...(await sign(signed, key)), 'accept-language': change.language ?? 'en' };
  return { ...signed, headers, system: 'lawyers-association', message, isTooLarge: bytes.length > maxBody };
}

const paths = (answer: { body: object }) =>
  'errors' in answer.body ? (answer.body.errors as { pointer: string }[]).map(({ pointer }) => pointer) : [];

describe('the door for JSON over HTTP (L02)', () => {
  it('gives a receipt only after the message was published, with identity, version and key', async () => {
    const { rest, publisher, door } = newDoor();
    const answer = await rest.enter(await request(complaint()));
    expect(answer).toMatchObject({ status: 202, body: { state: 'queued', type: 'lawyers-association.complaint.v1' } });
    expect(publisher.published).toHaveLength(1);
    expect(publisher.published[0]?.wire.attributes).toMatchObject({
      type: 'lawyers-association.complaint.v1',
      partitionkey: 'SLX-TEST-000001',
      sourceversion: '1',
      source: '/systems/lawyers-association',
    });
    expect([...door.receipts.values()].map(({ state }) => state)).toEqual(['queued']);
  });

  it('gives no receipt when the broker did not confirm, and publishes again when the partner repeats', async () => {
    const { rest, publisher } = newDoor();
    publisher.failNext(new BrokerAway('no confirm'));
    expect(await rest.enter(await request(complaint()))).toMatchObject({ status: 503, headers: { 'retry-after': '5' } });
    expect(await rest.enter(await request(complaint()))).toMatchObject({ status: 202 });
    expect(publisher.published).toHaveLength(1);
  });

  it('answers the same report twice with the same receipt and publishes it once', async () => {
    const { rest, publisher } = newDoor();
    const first = await rest.enter(await request(complaint()));
    const reordered = Object.fromEntries(Object.entries(complaint()).reverse());
    const second = await rest.enter(await request(reordered));
    expect(second.body).toEqual(first.body);
    expect(publisher.published).toHaveLength(1);
  });

  it('refuses the same identity with another body as a conflict and keeps the evidence', async () => {
    const { rest, door } = newDoor();
    await rest.enter(await request(complaint()));
    const answer = await rest.enter(await request({ ...complaint(), TSNR: '另一内容' }));
    expect(answer).toMatchObject({ status: 409, body: { type: '/problems/identity-conflict' } });
    expect(door.refusals).toMatchObject([{ problem: 'identity-conflict', key: 'SLX-TEST-000001' }]);
  });

  it('refuses a number that JavaScript cannot hold, as evidence and not as our own failure', async () => {
    const { rest, door, publisher } = newDoor();
    const bytes = Buffer.from(`${JSON.stringify(complaint()).slice(0, -1)},"undeclared":1e999}`);
    expect(await rest.enter(await request(bytes))).toMatchObject({
      status: 400,
      body: { type: '/problems/body-malformed', errors: [{ code: 'number', pointer: '/undeclared' }] },
    });
    expect(door.refusals).toMatchObject([{ problem: 'body-malformed', status: 400, paths: ['/undeclared'] }]);
    expect(publisher.published).toEqual([]);
  });

  it('knows a message by the profile v1 or its whole type, and no other message by that', async () => {
    const { rest } = newDoor();
    const status = async (profile: string) =>
      (await rest.enter(await request(complaint(), { contentType: `application/json; profile="${profile}"` }))).status;
    expect(
      await Promise.all(['v1', 'lawyers-association.complaint.v1', 'lawyers-association.filing.v1', 'v01', 'v3', 'x.v1'].map(status)),
    ).toEqual([202, 202, 404, 404, 404, 404]);
  });

  it('reads each version by its own contract: a complaint about a firm is taken as v2 and refused as v1, with the path', async () => {
    const { rest, publisher } = newDoor();
    const { LSZYZH: _, LSXM: _name, ...ofFirm } = complaint();
    const enter = async (version: string, data: object) =>
      rest.enter(await request(data, { contentType: versioned(`complaint.${version}`).contentType }));
    expect(await enter('v2', ofFirm)).toMatchObject({ status: 202, body: { type: 'lawyers-association.complaint.v2' } });
    expect(await enter('v1', ofFirm)).toMatchObject({ status: 422, body: { errors: [{ pointer: '/LSZYZH' }, { pointer: '/LSXM' }] } });
    const { SWSDM: _code, ...ofNobody } = ofFirm;
    expect(await enter('v2', ofNobody)).toMatchObject({ status: 422, body: { errors: [{ pointer: '/SWSDM', code: 'required' }] } });
    expect(publisher.published).toHaveLength(1);
  });

  it('refuses compressed bodies, and ends the connection after a body it did not read', async () => {
    const { rest } = newDoor();
    const asked = await request(complaint());
    expect((await rest.enter({ ...asked, headers: { ...asked.headers, 'content-encoding': 'gzip' } })).status).toBe(415);
    expect(await rest.enter({ ...asked, isTooLarge: true })).toMatchObject({ status: 413, headers: { connection: 'close' } });
  });

  it('refuses a replayed request even though its content is known', async () => {
    const { rest } = newDoor();
    const asked = await request(complaint());
    expect((await rest.enter(asked)).status).toBe(202);
    expect(await rest.enter(asked)).toMatchObject({ status: 401, body: { type: '/problems/nonce-replayed' } });
  });

  it('names every failing path: missing, wrong type, wrong check digit', async () => {
    const { rest, door } = newDoor();
    const { LSXM: _gone, ...rest2 } = complaint();
    const answer = await rest.enter(
      await request({ ...rest2, SFNM: '0', TSRXM: '张三', TSRZJH: '310101199003070018', TSLB: 'C01', BBH: 1 }),
    );
    expect(answer.status).toBe(422);
    expect(paths(answer)).toEqual(expect.arrayContaining(['/LSXM', '/TSRZJH', '/TSLB']));
    expect(door.refusals[0]?.paths).toEqual(paths(answer));
    expect(door.receipts.size).toBe(0);
  });

  it('takes the corrected report after a refusal without conflict', async () => {
    const { rest } = newDoor();
    await rest.enter(await request({ ...complaint(), LSZYZH: '1' }));
    expect((await rest.enter(await request(complaint()))).status).toBe(202);
  });

  it('accepts unknown fields of a foreign contract', async () => {
    const { rest } = newDoor();
    expect((await rest.enter(await request({ ...complaint(), XZD: '新字段' }))).status).toBe(202);
  });

  it.each([
    ['no JSON', Buffer.from('{"AJBH":'), 400, 'body-malformed'],
    ['bytes that are no UTF-8', Buffer.from([0x7b, 0xff, 0xfe, 0x7d]), 400, 'body-malformed'],
    ['nothing', Buffer.alloc(0), 401, 'signature-wrong'],
    ['70 levels', Buffer.from('['.repeat(70) + ']'.repeat(70)), 400, 'body-too-deep'],
    ['a list', Buffer.from('[]'), 422, 'contract-broken'],
    ['null', Buffer.from('null'), 422, 'contract-broken'],
  ])('refuses %s', async (_what, body, status, code) => {
    const { rest, door, publisher } = newDoor();
    expect(await rest.enter(await request(body))).toMatchObject({ status, body: { type: `/problems/${code}` } });
    expect(door.refusals).toHaveLength(1);
    expect(publisher.published).toHaveLength(0);
  });

  it('refuses a body that says it is too large, without asking who sends it', async () => {
    const { rest, door } = newDoor();
    const { headers: _, ...asked } = await request(complaint());
    expect(await rest.enter({ ...asked, headers: { 'accept-language': 'en' }, isTooLarge: true })).toMatchObject({
      status: 413,
      body: { type: '/problems/body-too-large', params: { bytes: maxBody } },
      headers: { connection: 'close' },
    });
    expect(door.refusals).toHaveLength(1);
  });

  it('refuses an unknown message, an unknown version and another media type', async () => {
    const { rest } = newDoor();
    expect((await rest.enter(await request({}, { message: 'unheard-of' }))).status).toBe(404);
    expect((await rest.enter(await request(complaint(), { contentType: 'application/json; profile="v9"' }))).status).toBe(404);
    expect((await rest.enter(await request(complaint(), { contentType: 'text/plain' }))).status).toBe(415);
    expect(
      (await rest.enter(await request(complaint(), { contentType: 'application/json; profile="lawyers-association.complaint.v1"' })))
        .status,
    ).toBe(202);
  });

  it('keeps requests for a system that is none as refusals of nobody: one name, whatever strangers write', async () => {
    const { rest, door, labels } = newDoor();
    const asked = { ...(await request(complaint())), system: 'n\0pe', message: 'x', url: 'http://localhost/exchange/n%00pe/x?y=1' };
    expect(await rest.enter(asked)).toMatchObject({ status: 404, body: { type: '/problems/message-unknown' } });
    expect(door.refusals).toMatchObject([
      { system: 'unknown', problem: 'message-unknown', status: 404, door: 'REST POST /exchange/n%00pe/x', body: asked.body },
    ]);
    expect(labels).toEqual([{ system: 'unknown', problem: 'message-unknown' }]);
    door.refuse = () => Promise.reject(new StoreAway('no database'));
    expect((await rest.enter(asked)).status).toBe(503);
  });

  it('states in a problem only the parameters of its sentence', async () => {
    const { rest } = newDoor();
    const params = async (of: Promise<DoorRequest>): Promise<unknown> => ((await rest.enter(await of)).body as { params?: unknown }).params;
    expect(await params(request(Buffer.from('{"AJBH":')))).toBeUndefined();
    expect(await params(request(Buffer.from('['.repeat(70) + ']'.repeat(70))))).toEqual({ depth: 64 });
    const { headers, ...asked } = await request(complaint());
    expect(await params(Promise.resolve({ ...asked, headers: { ...headers, signature: 'sig=:AAAA:' } }))).toBeUndefined();
  });

  it('never lets our own messages in by the partner’s door', async () => {
    const { rest } = newDoor();
    expect((await rest.enter(await request({}, { message: 'urge' }))).status).toBe(404);
  });

  it('speaks the caller’s language', async () => {
    const { rest } = newDoor();
    const [zh, en] = [await rest.enter(await request({}, { language: 'zh-CN' })), await rest.enter(await request({}, { language: 'en' }))];
    expect(zh.body).toMatchObject({ title: '报文不符合接口规范' });
    expect(en.body).toMatchObject({ title: 'Message does not match the agreed format' });
  });

  it('says 503 and promises nothing while the store is away', async () => {
    const { rest, door } = newDoor();
    door.take = () => Promise.reject(new StoreAway('no database'));
    expect(await rest.enter(await request(complaint()))).toMatchObject({ status: 503, body: { type: '/problems/unavailable' } });
  });

  it.each([
    ['a field twice', '"BBH":1,"BBH":2', '/BBH'],
    ['a field twice, written otherwise', '"BBH":1,"\\u0042BH":1', '/BBH'],
    ['a number that is not exact', '"BBH":9007199254740993', '/BBH'],
    ['the same where nothing is agreed', '"BBH":1,"XZD":[{"n":1e300}]', '/XZD/0/n'],
  ])('refuses %s and says where, so that nobody behind it reads another message than was signed', async (_, written, where) => {
    const { rest, door, publisher } = newDoor();
    const answer = await rest.enter(await request(Buffer.from(JSON.stringify(complaint()).replace('"BBH":1', written))));
    expect({ status: answer.status, body: answer.body, where: paths(answer) }).toMatchObject({
      status: 400,
      body: { type: '/problems/body-malformed' },
      where: [where],
    });
    expect([publisher.published.length, door.refusals.map(({ paths: of }) => of)]).toEqual([0, [[where]]]);
  });

  it('tells what became of a receipt to whoever has its number, and the cause only to the signed partner', async () => {
    const { rest, door } = newDoor();
    const taken = await rest.enter(await request(complaint()));
    const id = 'receipt' in taken.body ? taken.body.receipt : '';
    const [[messageId, known]] = [...door.receipts] as [[string, Receipt & { digest: string }]];
    door.receipts.set(messageId, {
      ...known,
      message: {
        state: 'parked',
        at: new Date().toISOString(),
        cause: {
          stage: 'mapped',
          code: 'mapping',
          kind: 'data',
          words: ['映射失败', 'Mapping failed'],
          group: 'mapped:x',
          paths: ['/TSRQ'],
        },
      },
    });
    const url = `http://localhost/exchange/lawyers-association/receipts/${id}`;
    const plain: DoorRequest = {
      method: 'GET',
      url,
      headers: { 'accept-language': 'en' },
      body: Buffer.alloc(0),
      system: 'lawyers-association',
      message: 'receipts',
      isTooLarge: false,
    };
    expect((await rest.receipt(plain, id)).body).toEqual({
      receipt: id,
      type: 'lawyers-association.complaint.v1',
      state: 'parked',
      takenAt: known.takenAt,
    });
    expect((await rest.receipt(plain, id.toUpperCase())).body).toMatchObject({ receipt: id });
    const signed = { ...plain, headers: { ...plain.headers, ...(await sign(plain, key)) } };
    expect((await rest.receipt(signed, id)).body).toMatchObject({ cause: { code: 'mapping', detail: 'Mapping failed', paths: ['/TSRQ'] } });
    door.receipts.set(messageId, { ...known, conflict: { at: '2026-03-02T01:00:00.000Z', count: 2 } });
    expect((await rest.receipt(signed, id)).body).toMatchObject({
      state: 'queued',
      conflict: { at: '2026-03-02T01:00:00.000Z', count: 2, detail: expect.stringContaining('raise its version BBH') as string },
    });
    expect((await rest.receipt(plain, id)).body).not.toHaveProperty('conflict');
  });

  it('tells nobody of a receipt who computes its message from the case number, signed or not, nor another system', async () => {
    const { rest } = newDoor();
    const taken = await rest.enter(await request(complaint()));
    const id = 'receipt' in taken.body ? taken.body.receipt : '';
    const ask = async (system: string, asked: string, isSigned: boolean): Promise<number> => {
      const plain = { method: 'GET', url: `http://localhost/exchange/${system}/receipts/${asked}`, headers: {}, body: Buffer.alloc(0) };
      return (
        await rest.receipt(
          { ...plain, headers: isSigned ? await sign(plain, key) : {}, system, message: 'receipts', isTooLarge: false },
          asked,
        )
      ).status;
    };
    const computed = reportedId('lawyers-association', 'complaint', ['SLX-TEST-000001'], '1');
    expect([await ask('lawyers-association', computed, false), await ask('lawyers-association', computed, true)]).toEqual([404, 404]);
    expect([await ask('lawyers-association', id, false), await ask('court-cases', id, false)]).toEqual([200, 404]);
  });
});
