import { beforeEach, describe, expect, it } from 'vitest';
import { BrokerAway, ConsumerIll, StoreAway, type Arrival, type Door, type Publication, type Publisher } from '@fatong/hub/ports';
import { amqpDoor, amqpHand, contentDigest, demoKeys, maxInMemory, maxOverAmqp, queuedWindow, signatureWindow } from './index.js';
import { answered, arrivedOverAmqp, filingOverAmqp, memoryBlobs, memoryDoor, memoryPublisher, pdf } from './testing/index.js';

let store = memoryDoor();
let publisher = memoryPublisher();
let blobs = memoryBlobs();
let failures: unknown[] = [];
let waiting: number | undefined;

beforeEach(() => {
  [store, publisher, blobs, failures, waiting] = [memoryDoor(), memoryPublisher(), memoryBlobs(), [], undefined];
});

function door(more: Partial<Pick<Door, 'take'> & Publisher> = {}) {
  return amqpDoor({
    systems: [filingOverAmqp, { ...filingOverAmqp, folder: 'other-office' }],
    keys: demoKeys,
    blobs,
    count: () => undefined,
    door: { ...store, ...more },
    publisher: { ...publisher, ...more },
    room: { full: () => waiting, took: () => undefined },
    log: { info: () => undefined, warn: () => undefined, error: (fields) => void failures.push(fields) },
    recovered: () => Promise.resolve(),
  });
}

const filing = (AH: string, BBH = 1, more: object = {}): Buffer => Buffer.from(JSON.stringify({ AH, BBH, ...more }));
const taken = (): Publication[] => publisher.published.filter(({ exchange }) => exchange === 'inbound');
const answers = (): ReturnType<typeof answered>[] => publisher.published.filter(({ exchange }) => exchange === 'answers').map(answered);
/** What was taken, as case and version. */
const named = (): string[] =>
  taken().map(({ wire }) => {
    const { AH, BBH } = JSON.parse(wire.body.toString()) as { AH: string; BBH: number };
    return `${AH}/${BBH}`;
  });

describe('the door for AMQP (S12)', () => {
  it('makes a signed message durable and answers with its receipt, naming the message it was', async () => {
    await door()([await arrivedOverAmqp({ id: 'm-1', body: filing('案-1') })]);
    expect(taken()).toMatchObject([
      {
        to: 'filing-office',
        wire: { attributes: { type: 'filing-office.filing.v1', partitionkey: '案-1', source: '/systems/filing-office' } },
      },
    ]);
    expect(answers()).toEqual([
      {
        to: 'm-1',
        contentType: 'application/json',
        said: { receipt: store.receipts.get(taken()[0]!.wire.attributes.id)!.number, type: 'filing-office.filing.v1', state: 'queued' },
      },
    ]);
  });

  it('gives the same receipt when the queue hands it over again, and takes it once', async () => {
    const arrival = await arrivedOverAmqp({ id: 'm-1', body: filing('案-1') });
    await door()([arrival]);
    await door()([{ ...arrival, redelivered: true }]);
    expect(taken().length).toBe(1);
    expect(new Set(answers().map(({ said }) => said['receipt'])).size).toBe(1);
  });

  it('calls the same identity with other content a conflict, and names the version to raise', async () => {
    await door()([
      await arrivedOverAmqp({ body: filing('案-1') }),
      await arrivedOverAmqp({ id: 'm-2', body: filing('案-1', 1, { BZ: '另' }) }),
    ]);
    expect(taken().length).toBe(1);
    expect(answers()[1]).toMatchObject({
      to: 'm-2',
      contentType: 'application/problem+json',
      said: { type: '/problems/identity-conflict', status: 409, params: { version: 'BBH' } },
    });
  });

  it('refuses what it cannot take with a problem for each and the place that is wrong, keeps the evidence, and takes its neighbours', async () => {
    const good = await arrivedOverAmqp({ body: filing('案-1') });
    const { 'signature-input': _, ...unsigned } = good.headers;
    const hostile: Arrival[] = [
      { ...good, headers: unsigned },
      await arrivedOverAmqp({ body: Buffer.from('{"AH": "坏的') }),
      await arrivedOverAmqp({ body: Buffer.from('{"AH":"案-2","BBH":1,"BBH":2}') }),
      await arrivedOverAmqp({ body: Buffer.from('{"AH":"案-2","BBH":9007199254740993}') }),
      await arrivedOverAmqp({ body: filing('案-2'), message: 'unheard-of' }),
      await arrivedOverAmqp({ body: Buffer.from('{"AH":"","BBH":"一"}') }),
      await arrivedOverAmqp({ body: filing('案-3'), contentType: 'text/csv' }),
      { ...good, properties: { type: { not: 'text' }, messageId: 7 }, headers: { 'signature-input': 1, 'content-digest': null } },
      { ...good, properties: { ...good.properties, contentEncoding: 'gzip' } },
    ];
    await door()([...hostile, good]);
    expect(answers().map(({ said }) => said['type'])).toEqual(
      [
        'signature-missing',
        'body-malformed',
        'body-malformed',
        'body-malformed',
        'message-unknown',
        'contract-broken',
        'media-type',
        'signature-missing',
        'media-type',
      ]
        .map((code) => `/problems/${code}`)
        .concat('filing-office.filing.v1'),
    );
    expect([2, 3, 5].map((i) => answers()[i]!.said['errors'])).toMatchObject([
      [{ pointer: '/BBH', code: 'duplicate' }],
      [{ pointer: '/BBH', code: 'number' }],
      [{ pointer: '/AH' }, { pointer: '/BBH' }],
    ]);
    expect([store.refusals.length, named(), failures]).toEqual([9, ['案-1/1'], []]);
    expect(store.refusals[1]).toMatchObject({ door: 'AMQP POST /exchange/filing-office/filing', status: 400 });
  });

  it('speaks the language that the message asks for', async () => {
    const arrival = await arrivedOverAmqp({ body: filing('案-2'), message: 'unheard-of' });
    await door()([{ ...arrival, headers: { ...arrival.headers, 'Accept-Language': 'en' } }]);
    expect(answers()[0]!.said['title']).toBe('Message unknown');
  });

  it('takes what waited on its queue for days, and not what is signed in another age', async () => {
    const ago = (seconds: number): Date => new Date(Date.now() - seconds * 1000);
    await door()([
      await arrivedOverAmqp({ body: filing('案-1'), created: ago(30 * 86_400) }),
      await arrivedOverAmqp({ body: filing('案-2'), created: ago(queuedWindow + 60) }),
    ]);
    expect(answers().map(({ said }) => said['type'])).toEqual(['filing-office.filing.v1', '/problems/signature-expired']);
    expect(answers()[1]!.said).toMatchObject({
      status: 401,
      detail: '报文的签名已超过 366 天：请重新签名后再发布。',
      params: { days: 366 },
    });
  });

  it('does not take what is signed ahead of the time, which would be good for longer than a year', async () => {
    await door()([await arrivedOverAmqp({ body: filing('案-1'), created: new Date(Date.now() + (signatureWindow + 60) * 1000) })]);
    expect([answers()[0]!.said['type'], answers()[0]!.said['params'], taken()]).toEqual([
      '/problems/signature-stale',
      { seconds: signatureWindow },
      [],
    ]);
  });

  it('takes files out of a body that is longer than what goes through the broker', async () => {
    const content = pdf(2 * maxInMemory).toString('base64');
    await door()([await arrivedOverAmqp({ body: filing('案-1', 1, { CL: [{ MC: '起诉状', NR: content }] }) })]);
    expect([answers()[0]!.contentType, taken()[0]!.wire.body.length < 1000, blobs.kept.size, blobs.begun.size]).toEqual([
      'application/json',
      true,
      1,
      0,
    ]);
  });

  it('refuses a body of which the broker’s consumer kept the beginning only, says how long one may be, and takes its neighbours', async () => {
    const [long, good] = [await arrivedOverAmqp({ id: 'long', body: filing('案-1') }), await arrivedOverAmqp({ body: filing('案-2') })];
    await door()([{ ...long, isCut: true, headers: { ...long.headers, 'accept-language': 'en' } }, good]);
    expect(answers()[0]).toEqual({
      to: 'long',
      contentType: 'application/problem+json',
      said: {
        type: '/problems/body-too-large',
        title: 'Body too large',
        status: 413,
        detail: 'The body exceeds 4194304 bytes.',
        params: { bytes: maxOverAmqp },
      },
    });
    expect([named(), store.refusals.length]).toEqual([['案-2/1'], 1]);
  });

  it('has at most 160 MB of one partner in hand, whatever it publishes', () => {
    expect(amqpHand.bodies.inHand).toBeLessThanOrEqual(160 * 1024 * 1024);
  });

  it('cannot be made to answer to a name that AMQP cannot write', async () => {
    const arrival = await arrivedOverAmqp({ body: filing('案-1') });
    await door()([{ ...arrival, properties: { ...arrival.properties, messageId: '\ufffd'.repeat(200) } }]);
    expect(answers()).toMatchObject([{ to: undefined, contentType: 'application/json' }]);
  });
});

describe('a message captured on its way to the door for AMQP', () => {
  it('published again, months later and under another name, changes nothing and is answered with the first receipt', async () => {
    const captured = await arrivedOverAmqp({ id: 'm-1', body: filing('案-1'), created: new Date(Date.now() - 200 * 86_400_000) });
    await door()([captured, await arrivedOverAmqp({ id: 'm-2', body: filing('案-1', 2) })]);
    await door()([{ ...captured, properties: { ...captured.properties, messageId: 'stranger' } }]);
    expect([named(), store.refusals]).toEqual([['案-1/1', '案-1/2'], []]);
    expect(answers()[2]).toEqual({ ...answers()[0], to: 'stranger' });
  });

  it.each<[string, string, (captured: Arrival) => Arrival]>([
    ['with another body', 'digest-wrong', (captured) => ({ ...captured, body: filing('案-1', 3) })],
    [
      'with another body and its digest',
      'signature-wrong',
      (captured) => ({
        ...captured,
        body: filing('案-1', 3),
        headers: { ...captured.headers, 'content-digest': contentDigest(filing('案-1', 3)) },
      }),
    ],
    ['as another message', 'signature-wrong', (captured) => ({ ...captured, properties: { ...captured.properties, type: 'withdrawal' } })],
    ['before another’s door', 'key-unknown', (captured) => ({ ...captured, queue: 'partner.other-office.in' })],
  ])('is refused %s', async (_, problem, change) => {
    const captured = await arrivedOverAmqp({ body: filing('案-1') });
    await door()([captured]);
    await door()([change(captured)]);
    expect([named(), answers()[1]!.said['type']]).toEqual([['案-1/1'], `/problems/${problem}`]);
  });
});

describe('the order of a key at the door for AMQP', () => {
  it('is kept in a batch, however long the first takes, while others pass it by', async () => {
    let isFirst = true;
    const [first, held] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const passing = door({
      take: async (request) => {
        if (request.key === '案-1' && isFirst) {
          isFirst = false;
          await first.promise;
        }
        return store.take(request);
      },
      publish: async (batch) => {
        await publisher.publish(batch);
        if (batch[0]?.wire.attributes.partitionkey === '案-2') held.resolve();
      },
    })([
      await arrivedOverAmqp({ body: filing('案-1', 1) }),
      await arrivedOverAmqp({ body: filing('案-1', 2) }),
      await arrivedOverAmqp({ body: filing('案-2', 1) }),
    ]);
    await Promise.race([held.promise, passing]);
    expect(named()).toEqual(['案-2/1']);
    first.resolve();
    await passing;
    expect(named()).toEqual(['案-2/1', '案-1/1', '案-1/2']);
  });

  it('is kept when the store goes away for a moment: nothing of that key is begun after it, nothing is answered, and all come again', async () => {
    let isAway = true;
    const batch = [
      await arrivedOverAmqp({ body: filing('案-1', 1) }),
      await arrivedOverAmqp({ body: filing('案-1', 2) }),
      await arrivedOverAmqp({ body: filing('案-2', 1) }),
    ];
    const ailing = door({
      take: (request) => {
        if (!isAway || request.key !== '案-1') return store.take(request);
        isAway = false;
        return Promise.reject(new StoreAway('away'));
      },
    });
    await expect(ailing(batch)).rejects.toThrow(ConsumerIll);
    expect([named(), answers()]).toEqual([['案-2/1'], []]);
    await ailing(batch);
    expect([named(), answers().length]).toEqual([['案-2/1', '案-1/1', '案-1/2'], 3]);
  });
});

describe('a message whose key nobody knows, since it could not even be read', () => {
  it('holds up what follows it, which may be of its key', async () => {
    const large = await arrivedOverAmqp({
      body: filing('案-1', 1, { CL: [{ MC: '起诉状', NR: pdf(2 * maxInMemory).toString('base64') }] }),
    });
    const batch = [await arrivedOverAmqp({ body: filing('案-2') }), large, await arrivedOverAmqp({ body: filing('案-1', 2) })];
    blobs.failNext(new StoreAway('away'));
    await expect(door()(batch)).rejects.toThrow(ConsumerIll);
    expect([named(), answers(), blobs.begun.size]).toEqual([['案-2/1'], [], 0]);
    await door()(batch);
    expect([named(), answers().length]).toEqual([['案-2/1', '案-1/1', '案-1/2'], 3]);
  });

  it('holds up nobody when it is merely refused', async () => {
    await door()([await arrivedOverAmqp({ body: Buffer.from('{') }), await arrivedOverAmqp({ body: filing('案-1') })]);
    expect([named(), answers().length]).toEqual([['案-1/1'], 2]);
  });
});

describe('a door for AMQP whose hub does not keep up', () => {
  it('takes nothing, answers nothing and keeps no evidence: the queue waits; and takes the same messages when there is room', async () => {
    const batch = [await arrivedOverAmqp({ body: filing('案-1') }), await arrivedOverAmqp({ body: filing('案-2') })];
    waiting = 100_000;
    await expect(door()(batch)).rejects.toThrow(ConsumerIll);
    expect([publisher.published, store.refusals, store.receipts.size]).toEqual([[], [], 0]);
    waiting = undefined;
    await door()(batch);
    expect([named(), answers().length]).toEqual([['案-1/1', '案-2/1'], 2]);
  });

  it('lets go of a file it had laid down for a message that has to come later', async () => {
    const large = await arrivedOverAmqp({
      body: filing('案-1', 2, { CL: [{ MC: '起诉状', NR: pdf(2 * maxInMemory).toString('base64') }] }),
    });
    const ailing = door({ take: () => Promise.reject(new StoreAway('away')) });
    await expect(ailing([await arrivedOverAmqp({ body: filing('案-1', 1) }), large])).rejects.toThrow(ConsumerIll);
    expect([blobs.begun.size, blobs.kept.size]).toEqual([0, 0]);
  });

  it('does not call a message done whose answer the broker did not take', async () => {
    const arrival = await arrivedOverAmqp({ body: filing('案-1') });
    const mute = door({
      publish: (batch) => (batch[0]?.exchange === 'answers' ? Promise.reject(new BrokerAway('not confirmed')) : publisher.publish(batch)),
    });
    await expect(mute([arrival])).rejects.toThrow(ConsumerIll);
    await door()([arrival]);
    expect([taken().length, answers().length]).toEqual([1, 1]);
  });
});
