import { describe, expect, it } from 'vitest';
import { datarefHeader, sealedHeader } from '../platform/index.js';
import {
  ConsumerIll,
  type Arrival,
  type BatchConsumer,
  type BodySeal,
  type Broker,
  type ConsumeOptions,
  type Publication,
} from '../ports/index.js';
import { newKeyRing, openStore, type KeyRing } from '../store/index.js';
import { sealedLines } from './sealed-lines.js';
import { readableLog } from './testing/index.js';

/** The store's own, of a database that nobody asks. */
const sealOf = async (keys: KeyRing): Promise<BodySeal> =>
  (await openStore({ url: 'postgres://nobody@localhost:1/none', keys, records: [], log: readableLog() })).bodySeal;
const ring = newKeyRing();
const sealing = await sealOf(ring);
const body = Buffer.from('{"TSRXM":"张三丰"}');

const publication = (over: Partial<Publication> = {}, wire: Partial<Publication['wire']> = {}): Publication => ({
  exchange: 'inbound',
  to: 'court',
  ...over,
  wire: {
    attributes: {
      id: 'one',
      source: '/a',
      type: 'court.note.v1',
      time: '2026-01-05T01:00:00Z',
      datacontenttype: 'application/json',
      partitionkey: 'k',
    },
    body,
    headers: { 'x-own': 1 },
    ...wire,
  },
});
const arrivalOf = ({ wire }: Publication): Arrival => ({
  queue: 'inbound.court.0',
  body: wire.body,
  contentType: 'application/json',
  headers: { ...wire.headers },
  properties: { messageId: wire.attributes.id },
  redelivered: false,
});

function rig(by = sealing) {
  const published: Publication[] = [];
  const bare: Broker = {
    publish: (batch) => Promise.resolve(void published.push(...batch)),
    consume: (_, consumer) => {
      given = consumer;
      return Promise.resolve({ stop: () => Promise.resolve() });
    },
    subscribe: () => Promise.resolve({ stop: () => Promise.resolve() }),
    state: () => ({ connected: true, blocked: false }),
    depths: () => Promise.resolve([]),
    close: () => Promise.resolve(),
  };
  let given: BatchConsumer = () => Promise.resolve();
  const broker = sealedLines(bare, by);
  /** As it goes to the broker. */
  const sent = async (one: Publication): Promise<Publication> => {
    await broker.publish([one]);
    return published.at(-1)!;
  };
  /** As it is handed over. */
  const taken = async (kind: ConsumeOptions['kind'], arrival: Arrival): Promise<Arrival> => {
    const seen: Arrival[] = [];
    await broker.consume({ kind }, (batch) => Promise.resolve(void seen.push(...batch)));
    await given([arrival]);
    return seen[0]!;
  };
  return { sent, taken };
}

describe('A body on our own lines', () => {
  it.each(['inbound', 'outbound', 'dead'] as const)(
    'is sealed when it is published to %s, and opened when it is handed over, with its sealed bytes beside it',
    async (exchange) => {
      const { sent, taken } = rig();
      const on = await sent(publication({ exchange }));
      expect(on.wire.body.includes('张三丰')).toBe(false);
      expect(on.wire.headers).toEqual({ 'x-own': 1, [sealedHeader]: 'received' });
      const arrival = await taken(exchange, arrivalOf(on));
      expect(arrival).toMatchObject({
        body,
        headers: { 'x-own': 1 },
        sealed: { messageId: 'one', stage: 'received', bytes: on.wire.body },
      });
      expect(Object.keys(arrival.headers)).toEqual(['x-own']);
    },
  );

  it('that the store has sealed goes as the same bytes', async () => {
    const { sent, taken } = rig();
    const sealed = sealing.close('one', 'corrected', body);
    const on = await sent(publication({ exchange: 'outbound' }, { sealed }));
    expect(on.wire.body).toBe(sealed.bytes);
    expect((await taken('outbound', arrivalOf(on))).body).toEqual(body);
  });

  it.each(['events', 'answers'] as const)('stays in clear on %s, which others read', async (exchange) => {
    const one = publication({ exchange });
    expect(await rig().sent(one)).toBe(one);
  });

  it('that lies apart travels as its claim', async () => {
    const one = publication({}, { body: Buffer.alloc(0), headers: { [datarefHeader]: 'urn:fatong:blob:x' } });
    expect(await rig().sent(one)).toBe(one);
  });

  it('that was published in clear is handed over as it came', async () => {
    const clear = arrivalOf(publication());
    expect(await rig().taken('inbound', clear)).toBe(clear);
  });

  it('is handed over as it came, with what says that it is sealed, when it was changed, belongs to another message or stage, or was never sealed', async () => {
    const { sent, taken } = rig();
    const whole = arrivalOf(await sent(publication()));
    const changed = { ...whole, body: Buffer.from(whole.body).fill(0, 25, 26) };
    const moved = { ...whole, properties: { messageId: 'other' } };
    const staged = { ...whole, headers: { ...whole.headers, [sealedHeader]: 'mapped' } };
    const claimed = { ...whole, body: Buffer.from('{}') };
    for (const hostile of [changed, moved, staged, claimed]) expect(await taken('inbound', hostile)).toBe(hostile);
  });

  it('from a partner is not opened, whatever it says of itself', async () => {
    const { sent, taken } = rig();
    const arrival = arrivalOf(await sent(publication()));
    expect(await taken('partner', arrival)).toBe(arrival);
  });

  it('that was sealed with a key this process lacks waits for one that has it, but among the dead, where partners may name any', async () => {
    const arrival = arrivalOf(
      await rig(await sealOf({ ...ring, current: 2, data: { ...ring.data, 2: newKeyRing().data['1']! } })).sent(publication()),
    );
    const { taken } = rig();
    await expect(taken('inbound', arrival)).rejects.toThrow(ConsumerIll);
    await expect(taken('outbound', arrival)).rejects.toThrow('key 2 is not in the key file');
    expect(await taken('dead', arrival)).toBe(arrival);
  });
});
