import { Type, type TObject } from 'typebox';
import { describe, expect, it } from 'vitest';
import type { System } from '@fatong/contracts';
import { caseProgress, system as courtCases } from '@fatong/contracts/systems/court-cases';
import { BrokerAway, StoreAway } from '@fatong/hub/ports';
import { demoKeys } from './keys.js';
import type { DoorRequest } from './door.js';
import { maxInMemory } from './limits.js';
import { CallerGone } from './large-body.js';
import { restDoor } from './rest-door.js';
import { sign } from './signature.js';
import { soapDoor } from './soap-door.js';
import { readReply, soapRequest } from './soap-sending.js';
import { filingOffice, memoryBlobs, memoryDoor, memoryPublisher, pages, pdf, silentLog } from './testing/index.js';

/** The court's report with a file beside: it has a description that SOAP can be spoken by. */
const progressWithFile = {
  ...caseProgress,
  schema: Type.Object({ ...(caseProgress.schema as TObject).properties, FJ: Type.Optional(pages) }),
};
const courtWithFiles: System = { ...courtCases, contracts: [progressWithFile] };

const key = demoKeys('filing-office', 'filing-office:1')!;
const filed = (content: Buffer | string, more: object = {}): object => ({
  AH: 'A-1',
  BBH: 1,
  CL: [{ MC: '起诉状.pdf', NR: Buffer.isBuffer(content) ? content.toString('base64') : content }],
  ...more,
});

function newDoors() {
  const [door, publisher, blobs] = [memoryDoor(), memoryPublisher(), memoryBlobs()];
  const failures: unknown[] = [];
  const log = { ...silentLog, error: (...said: unknown[]) => void failures.push(said) };
  const parts = { systems: [filingOffice, courtWithFiles], keys: demoKeys, door, publisher, blobs, log, count: () => undefined };
  return {
    door,
    publisher,
    blobs,
    failures,
    rest: restDoor(parts),
    soap: () => soapDoor(parts),
    body: () => JSON.parse(publisher.published.at(-1)!.wire.body.toString()) as Record<string, unknown>,
  };
}

/** The rest of a body as it comes over a connection. */
async function* coming(bytes: Buffer, failure?: Error): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += 60_001) yield await Promise.resolve(bytes.subarray(at, at + 60_001));
  if (failure) throw failure;
}
const split = (bytes: Buffer, failure?: Error): Pick<DoorRequest, 'body' | 'rest' | 'isTooLarge'> => ({
  body: bytes.subarray(0, maxInMemory + 10),
  isTooLarge: false,
  ...(bytes.length > maxInMemory + 10 && { rest: coming(bytes.subarray(maxInMemory + 10), failure) }),
});

async function request(
  data: object | string,
  { secret = key.secret, spoil, failure }: { secret?: string; spoil?: boolean; failure?: Error } = {},
): Promise<DoorRequest> {
  const bytes = Buffer.from(typeof data === 'string' ? data : JSON.stringify(data));
  const signed = {
    method: 'POST',
    url: 'http://localhost/exchange/filing-office/filing',
    headers: { 'content-type': 'application/json' },
    body: bytes,
  };
  const headers = { ...(await sign(signed, { ...key, secret })), 'accept-language': 'en' };
  if (spoil) bytes.write('y', bytes.length - 20);
  return { ...signed, headers, system: 'filing-office', message: 'filing', ...split(bytes, failure) };
}

describe('a body too large for memory, at the door for JSON', () => {
  it.each([300_000, 2_000_000])('with a file of %i bytes becomes a small message that claims it', async (bytes) => {
    const { rest, publisher, blobs, door, body } = newDoors();
    const answer = await rest.enter(await request(filed(pdf(bytes))));
    expect(answer).toMatchObject({ status: 202 });
    const [[address, content]] = [...blobs.kept] as [[string, Buffer]];
    expect(content.equals(pdf(bytes))).toBe(true);
    expect(body()).toEqual({
      AH: 'A-1',
      BBH: 1,
      CL: [{ MC: '起诉状.pdf', NR: { claim: address, size: bytes, mediaType: 'application/pdf' } }],
    });
    const [id] = door.receipts.keys();
    expect([...blobs.claims]).toEqual([[id, [address]]]);
    expect([publisher.published.length, blobs.begun.size]).toEqual([1, 0]);
  });

  it('sent again, written otherwise, has the same receipt and one effect', async () => {
    const { rest, publisher, blobs } = newDoors();
    const first = await rest.enter(await request(filed(pdf(400_000))));
    const again = await rest.enter(
      await request(JSON.stringify(Object.fromEntries(Object.entries(filed(pdf(400_000))).reverse()), null, 2).replaceAll('/', '\\/')),
    );
    expect(again.body).toEqual(first.body);
    expect([publisher.published.length, blobs.kept.size, blobs.begun.size]).toEqual([1, 1, 0]);
  });

  it('with another file under the same identity and version is a conflict, and its file is not kept', async () => {
    const { rest, blobs } = newDoors();
    await rest.enter(await request(filed(pdf(400_000))));
    expect(await rest.enter(await request(filed(pdf(400_000, 'z'))))).toMatchObject({ status: 409 });
    expect([blobs.kept.size, blobs.begun.size]).toEqual([1, 0]);
  });

  it('that is not what its digest says is refused at its end, and nothing of it is kept', async () => {
    const { rest, blobs, door, publisher } = newDoors();
    expect(await rest.enter(await request(filed(pdf(2_000_000)), { spoil: true }))).toMatchObject({
      status: 401,
      body: { type: '/problems/digest-wrong' },
    });
    expect([blobs.kept.size, blobs.begun.size, door.receipts.size, publisher.published.length]).toEqual([0, 0, 0, 0]);
    expect(door.refusals).toMatchObject([{ problem: 'digest-wrong' }]);
  });

  it('of somebody whose signature is wrong is not read', async () => {
    const { rest, blobs } = newDoors();
    const asked = await request(filed(pdf(2_000_000)), { secret: 'not the secret' });
    expect(await rest.enter(asked)).toMatchObject({ status: 401, body: { type: '/problems/signature-wrong' } });
    expect((await asked.rest![Symbol.asyncIterator]().next()).done).toBe(false);
    expect(blobs.begun.size).toBe(0);
  });

  it.each([
    ['no base64', filed(`${'QUJD'.repeat(100_000)}?`), 'base64', '/CL/0/NR'],
    ['base64 without its end', filed(`${'QUJD'.repeat(100_000)}QU`), 'base64', '/CL/0/NR'],
    ['base64 that goes on behind its end', filed(`${'QUJD'.repeat(100_000)}QQ==QUJD`), 'base64', '/CL/0/NR'],
    ['a file of another kind', filed(Buffer.concat([Buffer.from('PK\u0003\u0004'), pdf(300_000)])), 'media-type', '/CL/0/NR'],
    ['text longer than agreed', filed(pdf(10), { BZ: 'x'.repeat(300_000) }), 'length', '/BZ'],
  ])('with %s is refused by the place', async (_what, data, code, pointer) => {
    const { rest, blobs, publisher } = newDoors();
    expect(await rest.enter(await request(data))).toMatchObject({
      status: 422,
      body: { type: '/problems/contract-broken', errors: [{ pointer, code }] },
    });
    expect([blobs.kept.size, blobs.begun.size, publisher.published.length]).toEqual([0, 0, 0]);
  });

  it.each([
    ['no JSON', `{"a":"${'x'.repeat(300_000)}`, 400, 'body-malformed'],
    ['too many levels', `${'['.repeat(70)}"${'x'.repeat(300_000)}"`, 400, 'body-too-deep'],
    [
      'more structure than is taken, in letters that are several bytes',
      `[${'"正正正正正正正正正正",'.repeat(140_000)}1]`,
      413,
      'structure-too-large',
    ],
    ['more structure than is taken', `[${'1,'.repeat(2_200_000)}1]`, 413, 'structure-too-large'],
  ])('of %s is refused', async (_what, data, status, code) => {
    const { rest, blobs, failures } = newDoors();
    expect(await rest.enter(await request(data))).toMatchObject({ status, body: { type: `/problems/${code}` } });
    expect({ begun: blobs.begun.size, failures }).toEqual({ begun: 0, failures: [] });
  });

  it('may hold any text where nothing was agreed, which is kept beside, and agreed text, which stays', async () => {
    const { rest, blobs, body } = newDoors();
    const unagreed = '附注\\n'.repeat(100_000);
    expect(
      (await rest.enter(await request(`{"AH":"A-1","BBH":1,"ZW":"${'正'.repeat(200_000)}","XZD":{"a":["${unagreed}"]}}`))).status,
    ).toBe(202);
    expect([...blobs.kept.values()].map(String)).toEqual(['附注\n'.repeat(100_000)]);
    const [address] = blobs.kept.keys();
    expect(body()).toEqual({
      AH: 'A-1',
      BBH: 1,
      ZW: '正'.repeat(200_000),
      XZD: { a: [{ claim: address, size: 700_000, mediaType: 'text/plain' }] },
    });
  });

  it('comes again when disk or broker were away, and leaves nothing half-written', async () => {
    const { rest, blobs, publisher } = newDoors();
    blobs.failNext(new StoreAway('the disk is full'));
    expect(await rest.enter(await request(filed(pdf(300_000))))).toMatchObject({ status: 503, headers: { 'retry-after': '5' } });
    expect([blobs.kept.size, blobs.begun.size, publisher.published.length]).toEqual([0, 0, 0]);
    publisher.failNext(new BrokerAway('no confirm'));
    expect((await rest.enter(await request(filed(pdf(300_000))))).status).toBe(503);
    expect((await rest.enter(await request(filed(pdf(300_000))))).status).toBe(202);
    expect([blobs.kept.size, blobs.begun.size, publisher.published.length]).toEqual([1, 0, 1]);
  });

  it('whose sender goes away leaves nothing, and is nobody’s error', async () => {
    const { rest, blobs, failures, door } = newDoors();
    await rest.enter(await request(filed(pdf(2_000_000)), { failure: new CallerGone('gone') }));
    expect({ kept: blobs.kept.size, begun: blobs.begun.size, failures, refusals: door.refusals }).toEqual({
      kept: 0,
      begun: 0,
      failures: [],
      refusals: [],
    });
  });

  it('is not read while four others of its sender are', async () => {
    const { rest, door } = newDoors();
    const open = Promise.withResolvers<void>();
    const held = async (): Promise<DoorRequest> => {
      const asked = await request(filed(pdf(400_000)));
      const { rest: source } = asked;
      return {
        ...asked,
        rest: (async function* () {
          await open.promise;
          yield* source!;
        })(),
      };
    };
    const four = (await Promise.all([held(), held(), held(), held()])).map((asked) => rest.enter(asked));
    const fifth = await request(filed(pdf(400_000)));
    await expect.poll(async () => (await rest.enter(await request(filed(pdf(400_000))))).status).toBe(429);
    expect(await rest.enter(fifth)).toMatchObject({ status: 429, body: { type: '/problems/too-many' }, headers: { 'retry-after': '15' } });
    open.resolve();
    expect((await Promise.all(four)).map(({ status }) => status)).toEqual([202, 202, 202, 202]);
    expect(door.refusals).toEqual([]);
  });
});

describe('a small body with a file', () => {
  it('becomes a message that claims it, too', async () => {
    const { rest, blobs, body } = newDoors();
    expect((await rest.enter(await request(filed(pdf(20))))).status).toBe(202);
    const [address] = blobs.kept.keys();
    expect(body()).toMatchObject({ CL: [{ NR: { claim: address, size: 20, mediaType: 'application/pdf' } }] });
  });

  it.each([
    ['a claim somebody wrote himself', { claim: 'a'.repeat(64), size: 20, mediaType: 'application/pdf' }, 'file'],
    ['no base64', 'QUJ', 'base64'],
    ['a file of another kind', Buffer.from('\u0000\u0001').toString('base64'), 'media-type'],
  ])('with %s is refused', async (_what, NR, code) => {
    const { rest, blobs } = newDoors();
    expect(await rest.enter(await request({ AH: 'A-1', BBH: 1, CL: [{ MC: 'a', NR }] }))).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/CL/0/NR', code }] },
    });
    expect([blobs.kept.size, blobs.begun.size]).toEqual([0, 0]);
  });
});

describe('a body too large for memory, at the door for SOAP', () => {
  const courtKey = demoKeys.of('court-cases')[0]!;
  const report =
    '<AH>（2026）沪0104民初1号</AH><BBH>1</BBH><FYDM>沪0104</FYDM><AJLB>2</AJLB><SPCX>01</SPCX><AJZT>01</AJZT><LARQ>20260302</LARQ><LS><LSZYZH>13101201010900123</LSZYZH><LSXM>陈思远</LSXM><LSSF>2</LSSF></LS>';
  const wrapped = (content: Buffer): string => content.toString('base64').replaceAll(/(.{76})/g, '$1&#xD;\n');
  function soapAsked(
    inside: string,
    { secret = courtKey.secret, encoding = 'UTF-8' }: { secret?: string; encoding?: 'UTF-8' | 'GB18030' } = {},
  ): DoorRequest {
    const { headers, body } = soapRequest({
      contract: progressWithFile,
      element: `<caseProgress xmlns="urn:fatong:court-cases:v1">${report}${inside}</caseProgress>`,
      key: { ...courtKey, secret },
      encoding,
    });
    return {
      method: 'POST',
      url: 'http://localhost/soap/court-cases',
      headers: { 'accept-language': 'en', ...headers },
      system: 'court-cases',
      message: '',
      ...split(body),
    };
  }

  it.each([['UTF-8'], ['GB18030']] as const)(
    'in %s with a file becomes a small message that claims it; what came is kept with its address',
    async (encoding) => {
      const { soap, blobs, body, door } = newDoors();
      const answer = await (await soap()).enter(soapAsked(`<FJ>\n${wrapped(pdf(700_000))}\n</FJ>`, { encoding }));
      expect([answer.status, readReply(answer.body)]).toMatchObject([200, { state: 'queued' }]);
      const [[address, content]] = [...blobs.kept] as [[string, Buffer]];
      expect(content.equals(pdf(700_000))).toBe(true);
      expect(body()).toMatchObject({ AH: '（2026）沪0104民初1号', FJ: { claim: address, size: 700_000, mediaType: 'application/pdf' } });
      const [original] = door.originals.values();
      expect(original!.body.toString()).toContain(`<FJ>urn:fatong:blob:${address}</FJ>`);
      expect(blobs.begun.size).toBe(0);
    },
  );

  it('of somebody whose token is wrong is not laid down', async () => {
    const { soap, blobs } = newDoors();
    let begun = 0;
    const begin = blobs.begin.bind(blobs);
    blobs.begin = () => {
      begun++;
      return begin();
    };
    const answer = await (await soap()).enter(soapAsked(`<FJ>${wrapped(pdf(700_000))}</FJ>`, { secret: 'not the secret' }));
    expect([answer.status, readReply(answer.body), begun]).toMatchObject([500, { problem: 'token-wrong' }, 0]);
  });

  it('is read also while strangers hang on with bodies of their own: only who is verified is counted', async () => {
    const { soap, blobs } = newDoors();
    const door = await soap();
    const gone = Promise.withResolvers<void>();
    const stranger = (): DoorRequest => ({
      ...soapAsked('<X/>'.repeat(100_000), { secret: 'not the secret' }),
      rest: (async function* () {
        await gone.promise;
        yield Buffer.from('<X/>');
      })(),
    });
    const strangers = Array.from({ length: 8 }, () => door.enter(stranger()));
    expect((await door.enter(soapAsked(`<FJ>${wrapped(pdf(700_000))}</FJ>`))).status).toBe(200);
    expect(blobs.kept.size).toBe(1);
    gone.resolve();
    for (const answer of await Promise.all(strangers)) expect(readReply(answer.body)).toMatchObject({ problem: 'token-wrong' });
  });

  it.each([
    ['no base64', `<FJ>${'?'.repeat(400_000)}</FJ>`, 'contract-broken', [{ path: '/FJ', code: 'base64' }]],
    ['an entity of its own', `<FJ>${'QUJD'.repeat(100_000)}&bomb;</FJ>`, 'xml-forbidden', [{ code: 'entity' }]],
    ['no end', `<FJ>${'QUJD'.repeat(100_000)}</FJ`, 'xml-malformed', [{}]],
  ])('with %s is refused, and nothing is kept', async (_what, inside, problem, places) => {
    const { soap, blobs } = newDoors();
    const answer = await (await soap()).enter(soapAsked(inside));
    expect(readReply(answer.body)).toMatchObject({ problem, places });
    expect([blobs.kept.size, blobs.begun.size]).toEqual([0, 0]);
  });
});
