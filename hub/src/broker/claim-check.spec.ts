import { describe, expect, it } from 'vitest';
import { sizes } from '@fatong/contracts';
import { datarefHeader } from '../platform/index.js';
import { memoryBlobs } from '../platform/testing/index.js';
import { BrokerAway, ConsumerIll, StoreAway, type Arrival, type BatchConsumer, type Broker, type Publication } from '../ports/index.js';
import { claimChecked, sizeApart } from './claim-check.js';

const publication = (id: string, bytes: number, fill = 'x'): Publication => ({
  exchange: 'inbound',
  to: 'court',
  wire: {
    attributes: {
      id,
      source: '/a',
      type: 'court.note.v1',
      time: '2026-01-05T01:00:00Z',
      datacontenttype: 'application/json',
      partitionkey: 'k',
    },
    body: Buffer.alloc(bytes, fill),
    headers: { 'x-own': 1 },
  },
});
const arrivalOf = ({ wire }: Publication): Arrival => ({
  queue: 'inbound.court.0',
  body: wire.body,
  contentType: 'application/json',
  headers: { ...wire.headers },
  redelivered: false,
});

function rig() {
  const published: Publication[] = [];
  const seen: Arrival[] = [];
  let given: BatchConsumer = () => Promise.resolve();
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
  const blobs = memoryBlobs();
  const broker = claimChecked(bare, blobs);
  return {
    published,
    blobs,
    broker,
    seen,
    arrive: (...batch: readonly Arrival[]): Promise<void> => arriveOn('inbound', batch),
    arriveOn,
  };

  async function arriveOn(kind: 'inbound' | 'partner', batch: readonly Arrival[]): Promise<void> {
    await broker.consume({ kind }, (all) => Promise.resolve(void seen.push(...all)));
    await given(batch);
  }
}

describe('a body too large for the broker', () => {
  it('is laid down and claimed before its message goes, and fetched before it is handed over', async () => {
    const { broker, published, blobs, arrive, seen } = rig();
    await broker.publish([publication('small', sizes.wire), publication('large', sizes.wire + 1)]);
    expect(published.map(({ wire }) => wire.body.length)).toEqual([sizes.wire, 0]);
    const [address] = blobs.kept.keys();
    expect([...blobs.claims]).toEqual([['large', [address]]]);
    expect(published[1]!.wire.headers).toEqual({
      'x-own': 1,
      [datarefHeader]: `urn:fatong:blob:${address}`,
      'x-fatong-size': sizes.wire + 1,
    });
    await arrive(...published.map(arrivalOf));
    expect(seen.map(({ body, headers }) => [body.length, headers])).toEqual([
      [sizes.wire, { 'x-own': 1 }],
      [sizes.wire + 1, { 'x-own': 1 }],
    ]);
  });

  it('of a partner claims nothing of ours, and our answer to him travels whole', async () => {
    const { broker, published, blobs, arriveOn, seen } = rig();
    await broker.publish([publication('secret', sizes.wire + 1), { ...publication('answer', sizes.wire + 1), exchange: 'answers' }]);
    expect(published.map(({ wire }) => wire.body.length)).toEqual([0, sizes.wire + 1]);
    const hostile = {
      ...arrivalOf(publication('hostile', 1)),
      headers: { [datarefHeader]: `urn:fatong:blob:${[...blobs.kept.keys()][0]}` },
    };
    await arriveOn('partner', [hostile]);
    expect(seen).toEqual([hostile]);
  });

  it('does not let later messages overtake its own', async () => {
    const { broker, published } = rig();
    await Promise.all([
      broker.publish([publication('1', sizes.wire + 1)]),
      broker.publish([publication('2', 1)]),
      broker.publish([publication('3', sizes.wire + 2)]),
      broker.publish([publication('4', 1)]),
    ]);
    expect(published.map(({ wire }) => wire.attributes.id)).toEqual(['1', '2', '3', '4']);
  });

  it('that cannot be laid down is not published, and says so as a broker would; what comes after it goes', async () => {
    const { broker, published, blobs } = rig();
    blobs.failNext(new StoreAway('full'));
    const [first, second] = await Promise.allSettled([
      broker.publish([publication('1', sizes.wire + 1)]),
      broker.publish([publication('2', 1)]),
    ]);
    expect(first).toMatchObject({ status: 'rejected', reason: expect.any(BrokerAway) as unknown });
    expect(second.status).toBe('fulfilled');
    expect(published.map(({ wire }) => wire.attributes.id)).toEqual(['2']);
  });

  it('that is gone, or too much, comes without it and with its claim, for whoever reads it to say so', async () => {
    const { broker, published, blobs, arrive, seen } = rig();
    await broker.publish([publication('1', sizes.wire + 1), publication('2', sizes.wire + 2)]);
    const [gone, grown] = [...blobs.kept.keys()];
    blobs.kept.delete(gone!);
    blobs.kept.set(grown!, Buffer.alloc(sizes.structure + 1));
    await arrive(...published.map(arrivalOf));
    expect(seen.map(({ body, headers }) => [body.length, typeof headers[datarefHeader]])).toEqual([
      [0, 'string'],
      [0, 'string'],
    ]);
  });

  it('waits with its queue while the store is away', async () => {
    const { broker, published, blobs, arrive } = rig();
    await broker.publish([publication('1', sizes.wire + 1)]);
    // The failure of a store, not the absence of content.
    blobs.read = () => {
      throw new StoreAway('away');
    };
    await expect(arrive(...published.map(arrivalOf))).rejects.toThrow(ConsumerIll);
  });

  it('weighs what it is, and no more than there may be', () => {
    expect([
      sizeApart({}),
      sizeApart({ 'x-fatong-size': 5 }),
      sizeApart({ 'x-fatong-size': '5' }),
      sizeApart({ 'x-fatong-size': -5 }),
      sizeApart({ 'x-fatong-size': 1e12 }),
    ]).toEqual([0, 5, 0, 0, 0]);
  });
});
