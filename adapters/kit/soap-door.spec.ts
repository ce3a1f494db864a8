import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { messageBounds, parseBounded } from '@fatong/contracts';
import { systems } from '@fatong/contracts/systems';
import { caseProgress, system } from '@fatong/contracts/systems/court-cases';
import { BrokerAway, StoreAway } from '@fatong/hub/ports';
import { demoKeys } from './keys.js';
import { type DoorRequest } from './door.js';
import { elementXml } from './soap-data.js';
import { soapDescription } from './soap-description.js';
import { soapDoor } from './soap-door.js';
import { soapOpening } from './soap-proof.js';
import { readReply, soapRequest, type SoapReply } from './soap-sending.js';
import { memoryBlobs, memoryDoor, memoryPublisher, silentLog } from './testing/index.js';

const key = demoKeys.of('court-cases')[0]!;
const progress = {
  AH: '（2026）沪0104民初1234号',
  BBH: 1,
  FYDM: '沪0104',
  AJLB: '2',
  SPCX: '01',
  AJZT: '01',
  LARQ: '20260302',
  LS: [{ LSZYZH: '13101201010900123', LSXM: '陈思远𠮷', LSSF: '2', DSRMC: '欧阳·晓岚', SSDW: '01' }],
};

async function newDoor() {
  const door = memoryDoor();
  const publisher = memoryPublisher();
  const counts: string[] = [];
  const soap = await soapDoor({
    systems,
    keys: demoKeys,
    door,
    publisher,
    blobs: memoryBlobs(),
    log: silentLog,
    count: (name, { problem }) => counts.push(problem ?? name),
  });
  const enter = async (asked: DoorRequest): Promise<{ status: number; headers: object; reply: SoapReply; body: string }> => {
    const answer = await soap.enter(asked);
    return { ...answer, reply: readReply(answer.body) };
  };
  return { door, publisher, counts, soap, enter };
}

interface Change {
  element?: string;
  encoding?: 'UTF-8' | 'GB18030';
  now?: Date;
  secret?: string;
  headers?: Record<string, string>;
  edit?: (text: string) => string;
  isTooLarge?: boolean;
}

/** A request of the court; `edit` changes its text before it leaves. */
function request(
  data: unknown = progress,
  { element, encoding, now, secret, headers, edit, isTooLarge = false }: Change = {},
): DoorRequest {
  const sending = soapRequest({
    contract: caseProgress,
    element: element ?? elementXml(caseProgress, data),
    key: { ...key, ...(secret !== undefined && { secret }) },
    ...(encoding && { encoding }),
    ...(now && { now }),
  });
  const body = edit ? Buffer.from(edit(sending.body.toString())) : sending.body;
  return {
    method: 'POST',
    url: 'http://localhost:8081/soap/court-cases',
    headers: { 'accept-language': 'en', ...sending.headers, ...headers },
    body,
    system: 'court-cases',
    message: '',
    isTooLarge,
  };
}

const places = (reply: SoapReply): string[] => ('places' in reply ? reply.places.map(({ path }) => path) : []);

describe('the door for SOAP (S04, L27)', () => {
  it('gives a receipt only after the message was published, as JSON with identity, version and key', async () => {
    const { enter, publisher, door, counts } = await newDoor();
    const { status, headers, reply } = await enter(request());
    expect({ status, headers }).toEqual({ status: 200, headers: { 'content-type': 'text/xml; charset=utf-8' } });
    expect(reply).toEqual({
      receipt: door.receipts.get(publisher.published[0]!.wire.attributes.id)!.number,
      type: 'court-cases.case-progress.v1',
      state: 'queued',
    });
    expect(publisher.published).toHaveLength(1);
    expect(publisher.published[0]?.wire.attributes).toMatchObject({
      type: 'court-cases.case-progress.v1',
      partitionkey: progress.AH,
      sourceversion: '1',
      source: '/systems/court-cases',
      datacontenttype: 'application/json',
    });
    expect(JSON.parse(publisher.published[0]!.wire.body.toString())).toEqual(progress);
    expect([...door.receipts.values()].map(({ state }) => state)).toEqual(['queued']);
    expect(counts).toEqual(['door_taken']);
  });

  it('reads GB 18030 as it reads UTF-8: the same report in both is the same message', async () => {
    const { enter, publisher } = await newDoor();
    const [first, second] = [await enter(request(progress, { encoding: 'GB18030' })), await enter(request())];
    expect(first).toMatchObject({ status: 200 });
    expect(second.reply).toEqual(first.reply);
    expect(publisher.published).toHaveLength(1);
    expect(JSON.parse(publisher.published[0]!.wire.body.toString())).toEqual(progress);
  });

  it('answers the same report in another writing with the same receipt', async () => {
    const { enter, publisher, counts } = await newDoor();
    const first = await enter(request());
    const other = `<x:caseProgress xmlns:x="urn:fatong:court-cases:v1"><!-- again -->\n${elementXml(caseProgress, progress)
      .replace(/^<caseProgress [^>]*>|<\/caseProgress>$/g, '')
      .replaceAll('<', '<x:')
      .replaceAll('<x:/', '</x:')}</x:caseProgress>`;
    expect((await enter(request(progress, { element: other }))).reply).toEqual(first.reply);
    expect(publisher.published).toHaveLength(1);
    expect(counts).toEqual(['door_taken', 'door_repeated']);
  });

  it('gives no receipt when the broker did not confirm, says when to come again, and publishes when the court repeats', async () => {
    const { enter, publisher, door } = await newDoor();
    publisher.failNext(new BrokerAway('no confirm'));
    const { status, headers, body, reply } = await enter(request());
    expect({ status, headers }).toMatchObject({ status: 500, headers: { 'retry-after': '5' } });
    expect(body).toContain('<faultcode>soap:Server.unavailable</faultcode>');
    expect(reply).toMatchObject({ problem: 'unavailable', status: 503 });
    expect(door.refusals).toEqual([]);
    expect((await enter(request())).status).toBe(200);
    expect(publisher.published).toHaveLength(1);
  });

  it.each([
    ['as of 503 while the store is away', new StoreAway('no database at db.secret'), 'unavailable', 503],
    ['by a number only for a defect of ours', new Error('db.secret'), 'unexpected', 500],
  ])('answers with a fault %s', async (_, fault, problem, status) => {
    const { enter, door } = await newDoor();
    const fail = (): Promise<never> => Promise.reject(fault);
    Object.assign(door, { take: fail, refuse: fail });
    for (const asked of [request(), request({ ...progress, AJLB: '8' })]) {
      const { body, reply } = await enter(asked);
      expect(reply).toMatchObject({ problem, status });
      expect(body).not.toContain('db.secret');
    }
  });

  it('refuses the same identity with another body as a conflict and keeps the XML as evidence', async () => {
    const { enter, door, publisher } = await newDoor();
    await enter(request());
    const asked = request({ ...progress, AJZT: '02' });
    expect((await enter(asked)).reply).toMatchObject({ problem: 'identity-conflict', status: 409 });
    expect(door.refusals).toMatchObject([
      {
        problem: 'identity-conflict',
        key: progress.AH,
        system: 'court-cases',
        status: 409,
        door: 'SOAP POST /soap/court-cases',
        body: asked.body,
      },
    ]);
    expect(publisher.published).toHaveLength(1);
  });

  /** An unknown field beside those of the contract, in the message's own namespace. */
  const withField = (xml: string): DoorRequest =>
    request(progress, { edit: (text) => text.replace('</caseProgress>', `${xml}</caseProgress>`) });
  const lists = (levels: number): string => '<XZD>'.repeat(levels) + '<a/>'.repeat(2) + '</XZD><XZD/>'.repeat(levels);

  it.each([
    ['a field named __proto__', withField('<__proto__><a>1</a></__proto__>'), 'contract-broken', ['/__proto__']],
    ['the same deeper down', withField('<XZD><a/><__proto__>1</__proto__></XZD>'), 'contract-broken', ['/XZD/__proto__']],
    ['more levels than its XML has, since repeated elements are lists', withField(lists(40)), 'body-too-deep', ['']],
    ['a version beyond 2^53', request({ ...progress, BBH: '9007199254740993' }), 'contract-broken', ['/BBH']],
  ])('refuses what could not be read behind it: %s', async (_, asked, problem, where) => {
    const { enter, door, publisher } = await newDoor();
    const { status, reply } = await enter(asked);
    expect({ status, reply, where: places(reply) }).toMatchObject({ status: 500, reply: { problem }, where });
    expect([publisher.published.length, door.receipts.size]).toEqual([0, 0]);
  });

  it('takes as many levels as can be read behind it', async () => {
    const { enter, publisher } = await newDoor();
    expect((await enter(withField(lists(30)))).status).toBe(200);
    expect(parseBounded(publisher.published[0]!.wire.body, messageBounds)).toHaveProperty('value.XZD');
  });

  it('refuses a replayed request even though its content is known', async () => {
    const { enter, counts } = await newDoor();
    const asked = request();
    expect((await enter(asked)).status).toBe(200);
    expect((await enter(asked)).reply).toMatchObject({ problem: 'nonce-replayed', status: 401 });
    expect(counts).toEqual(['door_taken', 'nonce-replayed']);
  });

  it('uses up the token of a message it refuses: it proves nothing a second time, with another body neither', async () => {
    const { enter, counts, publisher } = await newDoor();
    const refused = request({ ...progress, FYDM: '京0101' });
    await enter(refused);
    const borrowed = { ...refused, body: Buffer.from(refused.body.toString().replace('京0101', progress.FYDM)) };
    expect((await enter(borrowed)).reply).toMatchObject({ problem: 'nonce-replayed', status: 401 });
    expect([counts, publisher.published]).toEqual([['contract-broken', 'nonce-replayed'], []]);
  });

  it('does not use up the token of what broke off on its way: it is taken when it comes whole', async () => {
    const { enter, counts } = await newDoor();
    const whole = request();
    await enter({ ...whole, body: whole.body.subarray(0, -30) });
    expect((await enter(whole)).status).toBe(200);
    expect(counts).toEqual(['xml-malformed', 'door_taken']);
  });

  it.each<[string, Change, string]>([
    ['a wrong token', { secret: 'not-the-secret' }, 'token-wrong'],
    ['no header', { edit: (text) => text.replace(/<soap:Header>.*<\/soap:Header>/, '') }, 'token-missing'],
    ['an endless header', { edit: (text) => text.replace('<soap:Header>', '<soap:Header><!-- ') }, 'header-too-large'],
    ['no envelope', { edit: (text) => text.replaceAll('soap:Envelope', 'soap:Letter') }, 'envelope-wrong'],
    ['another media type', { headers: { 'content-type': 'application/json' } }, 'media-type'],
  ])('reads nothing of a body with %s but its beginning, says so at once, and ends the connection', async (_what, change, problem) => {
    const { enter, door } = await newDoor();
    const asked = request(progress, { ...change, element: elementXml(caseProgress, { ...progress, BZ: '文'.repeat(20_000) }) });
    let pulled = 0;
    const rest = {
      [Symbol.asyncIterator]: () => ({
        next: () => Promise.resolve({ done: false as const, value: Buffer.from('<X/>'.repeat(1_000 * ++pulled)) }),
      }),
    };
    const { reply, headers } = await enter({ ...asked, rest });
    expect({ reply, headers, pulled }).toMatchObject({ reply: { problem }, headers: { connection: 'close' }, pulled: 0 });
    expect(door.refusals).toMatchObject([{ problem, body: asked.body.subarray(0, soapOpening) }]);
  });

  it('keeps the bytes of what it takes beside the receipt, in their encoding, the first ones of a repeat', async () => {
    const { enter, door, publisher } = await newDoor();
    const [first, again] = [request(progress, { encoding: 'GB18030' }), request()];
    await enter(first);
    await enter(again);
    expect([...door.originals]).toEqual([
      [publisher.published[0]!.wire.attributes.id, { contentType: 'text/xml; charset=gb18030', body: first.body }],
    ]);
  });

  it('names every failing path: missing, wrong type, wrong form, no such day, in the second lawyer too', async () => {
    const { enter, door } = await newDoor();
    const { AJZT: _gone, ...rest } = progress;
    const { reply } = await enter(
      request({ ...rest, BBH: 'eins', LARQ: '20260230', LS: [...progress.LS, { LSZYZH: '123', LSXM: '李丽华' }] }),
    );
    expect(reply).toMatchObject({ problem: 'contract-broken', status: 422, title: 'Message does not match the agreed format' });
    expect(places(reply).sort()).toEqual(['/AJZT', '/BBH', '/LARQ', '/LS/1/LSSF', '/LS/1/LSZYZH']);
    expect(door.refusals[0]?.paths.toSorted()).toEqual(places(reply).sort());
    expect(door.refusals[0]).toMatchObject({ type: 'court-cases.case-progress.v1' });
    expect(door.receipts.size).toBe(0);
  });

  it('takes the corrected report after a refusal without conflict', async () => {
    const { enter } = await newDoor();
    await enter(request({ ...progress, FYDM: '京0101' }));
    expect((await enter(request())).status).toBe(200);
  });

  it('accepts unknown fields of a foreign contract, and passes them on', async () => {
    const { enter, publisher } = await newDoor();
    expect((await enter(request({ ...progress, CBFG: '周明' }))).status).toBe(200);
    expect(JSON.parse(publisher.published[0]!.wire.body.toString())).toMatchObject({ CBFG: '周明' });
  });

  const signed = elementXml(caseProgress, progress);
  it.each<[string, Change, string, number]>([
    ['a token of another secret', { secret: 'not-the-secret' }, 'token-wrong', 401],
    ['no token', { edit: (text) => text.replace(/<soap:Header>.*<\/soap:Header>/, '') }, 'token-missing', 401],
    ['a password in clear', { edit: (text) => text.replace('#PasswordDigest', '#PasswordText') }, 'token-wrong', 401],
    ['a stale token', { now: new Date(Date.now() - 10 * 60_000) }, 'token-stale', 401],
    ['another user', { edit: (text) => text.replace('>court-cases<', '>lawyers-association<') }, 'key-unknown', 401],
    ['nothing', { edit: () => '' }, 'xml-malformed', 400],
    ['JSON', { edit: () => JSON.stringify(progress) }, 'xml-malformed', 400],
    ['XML that breaks off', { edit: (text) => text.slice(0, -30) }, 'xml-malformed', 400],
    [
      'bytes that are not of their encoding',
      { headers: { 'content-type': 'text/xml; charset=gb18030' }, edit: (text) => `${text}\ufffd\u00ff` },
      'xml-malformed',
      400,
    ],
    ['an encoding we do not take', { headers: { 'content-type': 'text/xml; charset=utf-16' } }, 'xml-malformed', 400],
    [
      'a document type with an external entity',
      {
        edit: (text) =>
          text.replace('<soap:Envelope', '<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]><soap:Envelope').replace('陈思远', '&f;'),
      },
      'xml-forbidden',
      400,
    ],
    [
      'a billion laughs',
      {
        edit: (text) =>
          text.replace('<soap:Envelope', '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><soap:Envelope').replace('陈思远', '&b;'),
      },
      'xml-forbidden',
      400,
    ],
    ['an entity nobody declared', { edit: (text) => text.replace('陈思远', '&nbsp;') }, 'xml-forbidden', 400],
    [
      'a processing instruction',
      { edit: (text) => text.replace('<soap:Body>', '<?xml-stylesheet href="x"?><soap:Body>') },
      'xml-forbidden',
      400,
    ],
    ['70 levels', { element: '<a>'.repeat(70) + '</a>'.repeat(70) }, 'body-too-deep', 400],
    ['an element that is no envelope', { edit: () => signed }, 'envelope-wrong', 400],
    [
      'SOAP 1.2',
      { edit: (text) => text.replace('http://schemas.xmlsoap.org/soap/envelope/', 'http://www.w3.org/2003/05/soap-envelope') },
      'envelope-version',
      400,
    ],
    [
      'an envelope of no namespace',
      { edit: (text) => text.replace('xmlns:soap=', 'xmlns="" xmlns:x=').replaceAll('soap:', '') },
      'envelope-version',
      400,
    ],
    [
      'a header behind the body',
      { edit: (text) => text.replace(/(<soap:Header>.*<\/soap:Header>)(<soap:Body>.*<\/soap:Body>)/s, '$2$1') },
      'token-missing',
      401,
    ],
    [
      'a header that does not end',
      { edit: (text) => text.replace('<wsse:Security', `<a>${'x'.repeat(20_000)}</a><wsse:Security`) },
      'header-too-large',
      413,
    ],
    [
      'a header of too many comments',
      { edit: (text) => text.replace('<soap:Header>', `<soap:Header>${'<!-- x -->'.repeat(2_000)}`) },
      'header-too-large',
      413,
    ],
    ['text beside the message', { edit: (text) => text.replace('<soap:Body>', '<soap:Body>x') }, 'envelope-wrong', 400],
    ['an empty body', { element: '' }, 'envelope-wrong', 400],
    ['two messages in one body', { element: signed + signed }, 'envelope-wrong', 400],
    ['two Security headers', { edit: (text) => text.replace(/(<wsse:Security.*<\/wsse:Security>)/, '$1$1') }, 'envelope-wrong', 400],
    [
      'a header that must be understood and is not',
      { edit: (text) => text.replace('</soap:Header>', '<a soap:mustUnderstand="1"/></soap:Header>') },
      'header-unknown',
      400,
    ],
    [
      'a header for whoever comes next',
      {
        edit: (text) =>
          text.replace(
            '</soap:Header>',
            '<a soap:mustUnderstand="1" soap:actor="http://schemas.xmlsoap.org/soap/actor/next"/></soap:Header>',
          ),
      },
      'header-unknown',
      400,
    ],
    [
      'a signature in a Security header that must be understood',
      { edit: (text) => text.replace('</wsse:Security>', '<Signature xmlns="http://www.w3.org/2000/09/xmldsig#"/></wsse:Security>') },
      'header-unknown',
      400,
    ],
    ['an unknown message', { element: '<unheardOf xmlns="urn:fatong:court-cases:v1"/>' }, 'message-unknown', 404],
    ['an unknown version', { element: signed.replace(':v1', ':v9') }, 'message-unknown', 404],
    ['a message of no namespace', { element: signed.replace(/ xmlns="[^"]*"/, '') }, 'message-unknown', 404],
    ['a namespace that is markup', { element: '<caseProgress xmlns="&lt;/faultstring>&amp;"/>' }, 'message-unknown', 404],
    ['another media type', { headers: { 'content-type': 'application/json' } }, 'media-type', 415],
    ['the media type of SOAP 1.2', { headers: { 'content-type': 'application/soap+xml; charset=utf-8' } }, 'envelope-version', 400],
    [
      'a message with attachments (MTOM)',
      { headers: { 'content-type': 'multipart/related; type="application/xop+xml"; boundary=x' } },
      'media-type',
      415,
    ],
    ['a compressed body', { headers: { 'content-encoding': 'gzip' } }, 'media-type', 415],
    ['too many bytes', { isTooLarge: true }, 'body-too-large', 413],
  ])('refuses %s with a fault that says so, evidence, and nothing published', async (_what, change, problem, status) => {
    const { enter, door, publisher, counts } = await newDoor();
    const asked = request(progress, change);
    const { status: http, headers, body, reply } = await enter(asked);
    expect({ http, reply }).toMatchObject({ http: 500, reply: { problem, status } });
    expect(body).toContain(
      `<faultcode>soap:${{ 'envelope-version': 'VersionMismatch', 'header-unknown': 'MustUnderstand' }[problem] ?? `Client.${problem}`}</faultcode>`,
    );
    expect(headers).toMatchObject(problem === 'body-too-large' ? { connection: 'close' } : {});
    expect(door.refusals).toMatchObject([
      { system: 'court-cases', problem, status, body: asked.body.subarray(0, problem === 'header-too-large' ? soapOpening : undefined) },
    ]);
    expect([counts, publisher.published, door.receipts.size]).toEqual([[problem], [], 0]);
  });

  it('does not ask for what is only understood by others, nor for blanks and comments in the envelope', async () => {
    const { enter } = await newDoor();
    const edit = (text: string): string =>
      text
        .replace(
          '</soap:Header>',
          '<a xmlns="urn:x" soap:mustUnderstand="0"/><b xmlns="urn:x"/><c soap:mustUnderstand="1" soap:actor="urn:proxy"/></soap:Header>',
        )
        .replace('<soap:Body>', '<!-- x --><soap:Body>\n')
        .replace('</soap:Body>', '\n</soap:Body>\n');
    expect((await enter(request(progress, { edit }))).status).toBe(200);
  });

  it('never lets names that objects have of themselves become more than unknown fields', async () => {
    const { enter, publisher } = await newDoor();
    const element = signed.replace('<AH>', '<constructor><prototype>y</prototype></constructor><toString>z</toString><AH>');
    expect((await enter(request(progress, { element }))).status).toBe(200);
    const data = JSON.parse(publisher.published[0]!.wire.body.toString()) as Record<string, unknown>;
    expect(Object.keys(data).sort()).toEqual([...Object.keys(progress), 'constructor', 'toString'].sort());
    expect(({} as Record<string, unknown>)['AH']).toBeUndefined();
  });

  it('speaks the caller’s language, Chinese unless he says otherwise', async () => {
    const { enter } = await newDoor();
    const zh = await enter(request({ ...progress, AJLB: '8' }, { headers: { 'accept-language': '' } }));
    expect(zh.body).toContain('<faultstring>报文不符合接口规范：1 处不符合约定。</faultstring>');
    expect((await enter(request({ ...progress, AJLB: '8' }))).reply).toMatchObject({ title: 'Message does not match the agreed format' });
  });

  it('knows no door of systems that speak otherwise or do not exist', async () => {
    const { soap, door, publisher } = await newDoor();
    for (const folder of ['lawyers-association', 'nobody', '__proto__']) {
      const answer = await soap.enter({ ...request(), system: folder });
      expect({ ...answer, body: JSON.parse(answer.body) as unknown }).toMatchObject({
        status: 404,
        headers: { 'content-type': 'application/problem+json' },
        body: { type: '/problems/message-unknown' },
      });
      expect(door.refusals.at(-1)).toMatchObject({ system: 'unknown', problem: 'message-unknown', status: 404 });
      expect(publisher.published).toEqual([]);
      expect([soap.wsdl(folder, 'http://x'), soap.xsd(folder)]).toEqual([null, null]);
    }
  });

  it('describes itself at the address it is given, whatever that is', async () => {
    const { soap } = await newDoor();
    expect(soap.wsdl('court-cases', 'https://hub.example/soap/court-cases')).toContain(
      '<soap:address location="https://hub.example/soap/court-cases"/>',
    );
    expect(soap.wsdl('court-cases', 'http://"$&<x>')).toContain('location="http://&quot;$&amp;&lt;x&gt;"');
    expect(soap.xsd('court-cases')).toBe(soapDescription(system).xsd);
  });

  if (spawnSync('xmllint', ['--version']).status === 0)
    it('answers as its schema says, receipt and problem', async () => {
      const { enter } = await newDoor();
      const inner = (body: string): string =>
        /<soap:Body>(.*)<\/soap:Body>/s.exec(body)![1]!.replace(/^<soap:Fault>.*<detail>(.*)<\/detail><\/soap:Fault>$/s, '$1');
      for (const data of [progress, { ...progress, AJLB: '8', BBH: 2 }]) {
        const checked = spawnSync('xmllint', ['--noout', '--schema', soapDescription(system).path.replace(/wsdl$/, 'xsd'), '-'], {
          input: inner((await enter(request(data))).body),
          encoding: 'utf8',
        });
        expect(checked).toMatchObject({ status: 0, stderr: '- validates\n' });
      }
    });
});
