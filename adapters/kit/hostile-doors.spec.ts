import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dice, messageBounds, parseBounded, validator } from '@fatong/contracts';
import { makeLawyerLicence, makeUscc, today } from '@fatong/contracts/codes';
import { systems } from '@fatong/contracts/systems';
import { fuzz } from '@fatong/contracts/testing';
import { caseProgress } from '@fatong/contracts/systems/court-cases';
import { complaint, complaintStory, usualCourse } from '@fatong/contracts/systems/lawyers-association';
import { begin } from '@fatong/contracts/story';
import { readXml } from '@fatong/contracts/xml';
import { demoKeys } from './keys.js';
import type { DoorRequest } from './door.js';
import { maxInMemory } from './limits.js';
import { amqpDoor } from './amqp-door.js';
import { restDoor } from './rest-door.js';
import { sign } from './signature.js';
import { elementXml } from './soap-data.js';
import { soapDoor } from './soap-door.js';
import { readReply, soapRequest } from './soap-sending.js';
import { answered, filingOverAmqp, memoryBlobs, memoryDoor, memoryPublisher, signedOverAmqp } from './testing/index.js';

/** Who knocks here: each run opens its doors anew, and a door reads the description of every partner it knows. */
const partners = systems.filter(({ folder }) => folder === 'court-cases' || folder === 'lawyers-association');

/** Doors whose every defect is heard: what the door logs as its own failure. */
function parts() {
  const failures: unknown[] = [];
  const [door, publisher, blobs] = [memoryDoor(), memoryPublisher(), memoryBlobs()];
  const log = { info: () => undefined, warn: () => undefined, error: (fields: object) => void failures.push(fields) };
  return {
    failures,
    door,
    publisher,
    blobs,
    given: { systems: partners, keys: demoKeys, door, publisher, blobs, log, count: () => undefined },
  };
}

/** A text with some of it replaced, lost or doubled. */
const spoiledText = (text: string, junk: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc
    .array(fc.record({ at: fc.nat(text.length), lost: fc.nat(12), put: junk }), { minLength: 1, maxLength: 3 })
    .map((edits) => edits.reduce((so, { at, lost, put }) => so.slice(0, at) + put + so.slice(at + lost), text));

/** What was taken, as the hub reads it. */
function readBehind({ published }: Pick<ReturnType<typeof parts>, 'publisher'>['publisher']): unknown {
  const read = parseBounded(published[0]!.wire.body, messageBounds);
  expect(read).toHaveProperty('value');
  return 'value' in read && read.value;
}

const lawyer = {
  licence: makeLawyerLicence({ year: 2012, category: 'fullTime', sex: 'male', serial: 1 }),
  name: '陈一',
  firm: { uscc: makeUscc({ serial: 1 }), name: '上海法通律师事务所' },
  district: '310101',
};
const about = { lawyer, form: 'first', course: usualCourse } as const;
const report = begin(complaintStory, { about, serial: '1', number: 'SLX-HOSTILE-1', dice: dice(1), day: today() }).next(today())!.data;

describe('the door for JSON, before hostile partners with good keys (S11)', () => {
  const json = JSON.stringify(report);
  const body = fc.oneof(
    spoiledText(
      json,
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.constantFrom(
          '{',
          '}',
          '[',
          '"',
          ',',
          '\\u0000',
          '\\ud800',
          '1e999',
          '9007199254740993',
          '"AJBH":"",',
          '"__proto__":{},',
          'null',
        ),
      ),
    ).map((text) => Buffer.from(text)),
    fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes)),
    fc
      .dictionary(fc.constantFrom(...Object.keys(report)), fc.jsonValue({ maxDepth: 3 }))
      .map((some) => Buffer.from(JSON.stringify({ ...report, ...some }))),
  );
  const rest = fc.record({
    body,
    contentType: fc.oneof(
      { weight: 4, arbitrary: fc.constant('application/json') },
      { weight: 1, arbitrary: fc.stringMatching(/^[ -~]{0,60}$/) },
    ),
    message: fc.oneof({ weight: 4, arbitrary: fc.constant('complaint') }, { weight: 1, arbitrary: fc.stringMatching(/^[a-z._~-]{1,30}$/) }),
  });

  it('takes what keeps the contract and refuses the rest with a reason, and never fails itself', async () => {
    await fc.assert(
      fc.asyncProperty(rest, async ({ body: bytes, contentType, message }) => {
        const { failures, publisher, door, given } = parts();
        const signed = {
          method: 'POST',
          url: `http://localhost/exchange/lawyers-association/${message}`,
          headers: { 'content-type': contentType },
          body: bytes,
        };
        const headers = await sign(signed, demoKeys('lawyers-association', 'lawyers-association:1')!);
        const { status, body: said } = await restDoor(given).enter({
          ...signed,
          headers,
          system: 'lawyers-association',
          message,
          isTooLarge: false,
        });
        expect(failures).toEqual([]);
        expect(status === 202 || (status >= 400 && status < 500)).toBe(true);
        expect([publisher.published.length, door.receipts.size, door.refusals.length]).toEqual(status === 202 ? [1, 1, 0] : [0, 0, 1]);
        if (status === 202 && message === 'complaint') expect(validator(complaint)(readBehind(publisher))).toEqual([]);
        if (status !== 202) expect('title' in said && said.title.length > 0).toBe(true);
      }),
      fuzz(400),
    );
  });

  it('believes nobody whose headers were touched', async () => {
    const junk = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('', 'sig1=()', 'sig1=:AAAA:', 'sha-256=:AAAA:'));
    await fc.assert(
      fc.asyncProperty(fc.constantFrom('signature', 'signature-input', 'content-digest', 'content-type'), junk, async (name, value) => {
        const { failures, publisher, given } = parts();
        const signed = {
          method: 'POST',
          url: 'http://localhost/exchange/lawyers-association/complaint',
          headers: { 'content-type': 'application/json' },
          body: Buffer.from(json),
        };
        const headers: Readonly<Record<string, string>> = {
          ...(await sign(signed, demoKeys('lawyers-association', 'lawyers-association:1')!)),
          [name]: value,
        };
        const { status } = await restDoor(given).enter({
          ...signed,
          headers,
          system: 'lawyers-association',
          message: 'complaint',
          isTooLarge: false,
        });
        expect(failures).toEqual([]);
        expect([status >= 400 && status < 500, publisher.published.length]).toEqual([true, 0]);
      }),
      fuzz(200),
    );
  });
});

/** Bodies too large for memory, by partners with good keys: what is cut while it passes must be understood as it would be in one piece, or be refused, and leave nothing behind. */
describe('both doors, before large bodies that are spoiled', () => {
  const long = 'QUJD'.repeat(75_000);
  const split = (bytes: Buffer, at: number): Pick<DoorRequest, 'body' | 'rest' | 'isTooLarge'> => ({
    body: bytes.subarray(0, at),
    isTooLarge: false,
    rest: (async function* () {
      for (let from = at; from < bytes.length; from += 65_536) yield await Promise.resolve(bytes.subarray(from, from + 65_536));
    })(),
  });
  const around = (text: string): fc.Arbitrary<number> =>
    fc
      .oneof(
        fc.integer({ min: -40, max: 40 }).map((by) => text.indexOf(long) + by),
        fc.integer({ min: -40, max: 40 }).map((by) => text.indexOf(long) + long.length + by),
        fc.nat(text.length),
      )
      .map((at) => Math.min(Math.max(0, at), text.length));
  const spoiled = (text: string, junk: fc.Arbitrary<string>): fc.Arbitrary<Buffer> =>
    fc
      .array(fc.record({ at: around(text), lost: fc.nat(6), put: junk }), { minLength: 1, maxLength: 2 })
      .map((edits) => Buffer.from(edits.reduce((so, { at, lost, put }) => so.slice(0, at) + put + so.slice(at + lost), text)));

  function judged({ failures, door, publisher, blobs }: ReturnType<typeof parts>, isTaken: boolean): void {
    expect(failures).toEqual([]);
    expect([publisher.published.length, door.receipts.size, door.refusals.length, blobs.begun.size]).toEqual(
      isTaken ? [1, 1, 0, 0] : [0, 0, 1, 0],
    );
    if (!isTaken) expect([blobs.kept.size, blobs.claims.size]).toEqual([0, 0]);
    if (isTaken) expect(publisher.published[0]!.wire.body.length).toBeLessThan(2 * maxInMemory);
  }

  it('JSON: takes what one piece would be, and never fails itself', async () => {
    const json = JSON.stringify({ ...report, XZD: { a: [long] } });
    const junk = fc.constantFrom(
      '"',
      '\\',
      '\\u',
      '\\u00',
      '\\ud83d',
      '\\"',
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '\n',
      '\u0000',
      ' ',
      '张',
      '"__proto__":1,',
    );
    await fc.assert(
      fc.asyncProperty(spoiled(json, junk), fc.integer({ min: 1, max: 299_000 }), async (bytes, at) => {
        const world = parts();
        const signed = {
          method: 'POST',
          url: 'http://localhost/exchange/lawyers-association/complaint',
          headers: { 'content-type': 'application/json' },
          body: bytes,
        };
        const headers = await sign(signed, demoKeys('lawyers-association', 'lawyers-association:1')!);
        const { status } = await restDoor(world.given).enter({
          ...signed,
          headers,
          system: 'lawyers-association',
          message: 'complaint',
          ...split(bytes, at),
        });
        judged(world, status === 202);
        const whole = parseBounded(bytes, { maxBytes: bytes.length, maxDepth: 64 });
        if (status === 202) expect('value' in whole).toBe(true);
        else if ('value' in whole) expect(status).toBe(422);
      }),
      fuzz(150),
    );
  }, 60_000);

  it('XML: takes what one piece would be, and never fails itself', async () => {
    const progress = {
      AH: '（2026）沪0104民初1234号',
      BBH: 1,
      FYDM: '沪0104',
      AJLB: '2',
      SPCX: '01',
      AJZT: '01',
      LARQ: '20260302',
      LS: [{ LSZYZH: '13101201010900123', LSXM: '陈思远', LSSF: '2' }],
      XZD: long,
    };
    const sending = soapRequest({
      contract: caseProgress,
      element: elementXml(caseProgress, progress),
      key: demoKeys.of('court-cases')[0]!,
    });
    const junk = fc.constantFrom(
      '<',
      '>',
      '&',
      '&lt;',
      '&#x41;',
      '&#0;',
      '&x;',
      '<!--',
      '-->',
      '<![CDATA[',
      ']]>',
      '<?x?>',
      '<!DOCTYPE a>',
      '</soap:Body>',
      '<a/>',
      '<a>',
      '</a>',
      ' ',
      '张',
      "'",
      '"',
    );
    await fc.assert(
      fc.asyncProperty(spoiled(sending.body.toString(), junk), fc.integer({ min: 1, max: 299_000 }), async (bytes, at) => {
        const world = parts();
        const { status } = await (await soapDoor(world.given)).enter({
          method: 'POST',
          url: 'http://localhost:8081/soap/court-cases',
          headers: sending.headers,
          system: 'court-cases',
          message: '',
          ...split(bytes, at),
        });
        judged(world, status === 200);
        if (status === 200) expect('root' in readXml(bytes.toString(), 64)).toBe(true);
      }),
      fuzz(150),
    );
  }, 60_000);
});

describe('the door for SOAP, before hostile partners with good keys (S04)', () => {
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
  const sending = soapRequest({ contract: caseProgress, element: elementXml(caseProgress, progress), key: demoKeys.of('court-cases')[0]! });
  const text = sending.body.toString();
  const junk = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 20 }),
    fc.constantFrom(
      '<',
      '>',
      '&',
      '&lt;',
      '&#0;',
      '&#x110000;',
      '&x;',
      '<!--',
      '-->',
      '<![CDATA[',
      ']]>',
      '<?x?>',
      '<!DOCTYPE a>',
      ' xmlns=""',
      ' xmlns:a="b"',
      '</soap:Body>',
      '<a/>',
      '<__proto__/>',
      '<a>'.repeat(40) + '<b/><b/>' + '</a><a/>'.repeat(40),
      '9007199254740993',
      'xsi:nil="true"',
      '\0',
      '__proto__',
    ),
  );
  const body = fc.oneof(
    spoiledText(text, junk).map((one) => Buffer.from(one)),
    fc.array(fc.record({ at: fc.nat(sending.body.length - 1), byte: fc.nat(255) }), { minLength: 1, maxLength: 4 }).map((edits) => {
      const bytes = Buffer.from(sending.body);
      for (const { at, byte } of edits) bytes[at] = byte;
      return bytes;
    }),
    fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes)),
  );
  const contentType = fc.oneof(
    { weight: 4, arbitrary: fc.constant(sending.headers['content-type'] ?? 'text/xml; charset=utf-8') },
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        'text/xml; charset=gb18030',
        'text/xml; charset=utf-16',
        'application/soap+xml',
        'text/xml; charset="',
        '',
      ),
    },
  );

  it('takes what keeps the contract and answers the rest with a fault, and never fails itself', async () => {
    await fc.assert(
      fc.asyncProperty(body, contentType, async (bytes, type) => {
        const { failures, publisher, door, given } = parts();
        const asked: DoorRequest = {
          method: 'POST',
          url: 'http://localhost:8081/soap/court-cases',
          headers: { ...sending.headers, 'content-type': type },
          body: bytes,
          system: 'court-cases',
          message: '',
          isTooLarge: false,
        };
        const answer = await (await soapDoor(given)).enter(asked);
        expect(failures).toEqual([]);
        expect([200, 500]).toContain(answer.status);
        const reply = readReply(answer.body);
        expect([publisher.published.length, door.receipts.size, door.refusals.length]).toEqual(
          answer.status === 200 ? [1, 1, 0] : [0, 0, 1],
        );
        if (answer.status === 200) expect(validator(caseProgress)(readBehind(publisher))).toEqual([]);
        else expect('problem' in reply && reply.problem.length > 0 && reply.problem !== 'unexpected').toBe(true);
      }),
      fuzz(300),
    );
  }, 60_000);
});

describe('the door for AMQP, before hostile partners with good keys (S12)', () => {
  const json = JSON.stringify({ AH: '（2026）沪0104民初1号', BBH: 1, BZ: '陈思远𠮷', CL: [{ MC: '起诉状', NR: 'QUJD' }] });
  const junk = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('{', '}', '[', '"', ',', '\\u0000', '\\ud800', '1e999', '9007199254740993', '"AJBH":"",', '"__proto__":{},', 'null'),
  );
  const body = fc.oneof(
    spoiledText(json, junk).map((text) => Buffer.from(text)),
    fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes)),
    fc.constant(Buffer.from(json)),
  );
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.constantFrom('', '__proto__', 'constructor', '../filing', 'sig=()', 'sig=:AAAA:', 'sha-256=:AAAA:'),
  );
  /** As AMQP's tables may hold it. */
  const value: fc.Arbitrary<unknown> = fc.oneof(
    text,
    fc.double(),
    fc.boolean(),
    fc.constant(null),
    fc.uint8Array({ maxLength: 20 }).map((bytes) => Buffer.from(bytes)),
    fc.array(text, { maxLength: 2 }),
    fc.dictionary(text, text, { maxKeys: 2 }),
  );
  const header = fc.oneof(
    text,
    fc.constantFrom(
      'signature',
      'Signature',
      'signature-input',
      'content-digest',
      'traceparent',
      'accept-language',
      'content-type',
      'cloudEvents:dataref',
    ),
  );
  /** What is said beside the body: most of the time as it should be. */
  const spoiling = fc.record(
    {
      headers: fc.dictionary(header, value, { maxKeys: 3 }),
      properties: fc.record({ type: value, messageId: value, contentEncoding: value }, { requiredKeys: [] }),
      contentType: value,
    },
    { requiredKeys: [] },
  );

  it('answers each message once and in its place, takes what keeps the contract and refuses the rest with a reason, and never fails itself', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(body, fc.option(spoiling)), { minLength: 1, maxLength: 5 }), async (all) => {
        const { failures, publisher, door, given } = parts();
        const batch = await Promise.all(
          all.map(async ([bytes, spoiled], i) => {
            const { id, type, contentType, headers, body: signed } = await signedOverAmqp({ id: `m-${i}`, body: bytes });
            const honest = {
              queue: 't1.partner.filing-office.in',
              body: signed,
              contentType,
              headers,
              properties: { messageId: id, type },
              redelivered: false,
            };
            return spoiled
              ? {
                  ...honest,
                  ...spoiled,
                  headers: { ...headers, ...spoiled.headers },
                  properties: { ...honest.properties, ...spoiled.properties },
                }
              : honest;
          }),
        );
        await amqpDoor({ ...given, systems: [filingOverAmqp], recovered: () => Promise.resolve() })(batch);
        expect(failures).toEqual([]);
        const answers = publisher.published.filter(({ exchange }) => exchange === 'answers').map(answered);
        expect(answers.length).toBe(batch.length);
        for (const [i, { to }] of answers.entries()) expect(to === undefined || to === batch[i]!.properties.messageId).toBe(true);
        const refused = answers.filter(({ contentType }) => contentType === 'application/problem+json');
        for (const { said } of refused) expect(Number(said['status']) >= 400 && Number(said['status']) < 500).toBe(true);
        const receipts = new Set(
          answers.filter(({ contentType }) => contentType === 'application/json').map(({ said }) => said['receipt']),
        );
        expect([
          door.refusals.length,
          door.receipts.size,
          publisher.published.filter(({ exchange }) => exchange === 'inbound').length,
        ]).toEqual([refused.length, receipts.size, receipts.size]);
      }),
      fuzz(300),
    );
  }, 60_000);
});
