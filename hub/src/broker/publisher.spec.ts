import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { BrokerAway, PublishRefused } from '../ports/index.js';
import type { BrokerState } from '../ports/index.js';
import { WindowedPublisher } from './publisher.js';
import { FakeModel } from './testing/fakes.js';
import type { FakeChannel } from './testing/fakes.js';
import { publication, readableLog, testTopology } from './testing/rig.js';

const confirmTimeout = 1_000;

describe('The publisher', () => {
  let model: FakeModel;
  let state: BrokerState;
  let publisher: WindowedPublisher;
  let unroutable: number;

  beforeEach(() => {
    vi.useFakeTimers();
    model = new FakeModel();
    state = { connected: true, blocked: false };
    unroutable = 0;
    publisher = new WindowedPublisher({
      connection: { model: async () => model.asModel(), state: () => state },
      topology: testTopology({ window: 2, confirmTimeout }),
      log: readableLog(),
      onUnroutable: () => unroutable++,
    });
  });

  afterEach(() => {
    publisher.close();
    vi.useRealTimers();
  });

  /** Lets promises run; answers with the newest channel. */
  async function settled(): Promise<FakeChannel> {
    await vi.advanceTimersByTimeAsync(0);
    const channel = model.channels.at(-1);
    if (!channel) throw new Error('No channel was opened');
    return channel;
  }

  /** Publishes and keeps the outcome, so that a rejection is never unheard. */
  const publish = (...texts: string[]): Promise<unknown> =>
    publisher.publish(texts.map((text) => publication(text))).then(
      () => 'confirmed',
      (error: unknown) => error,
    );

  it('publishes persistent, mandatory messages with their attributes', async () => {
    void publish('a');
    const [sent] = (await settled()).published;
    expect(sent).toMatchObject({
      body: 'a',
      routingKey: 'association.0',
      options: {
        persistent: true,
        mandatory: true,
        contentType: 'text/plain',
        headers: { cloudEvents: expect.stringContaining('"specversion":"1.0"') as string },
      },
    });
  });

  it('writes a header an attribute for whoever reads it outside', async () => {
    const confirmed = publisher.publish([{ ...publication('a'), exchange: 'events', to: 'ward.complaint-filed.v1' }]);
    const channel = await settled();
    const [sent] = channel.published;
    channel.confirmAll();
    await confirmed;
    expect(sent?.options.headers).toMatchObject({
      'cloudEvents:specversion': '1.0',
      'cloudEvents:id': sent?.options.messageId,
      'cloudEvents:type': publication('a').wire.attributes.type,
    });
  });

  it('has no more on the wire than the window allows', async () => {
    const outcome = publish('a', 'b', 'c');
    const channel = await settled();
    expect(channel.published.map(({ body }) => body)).toEqual(['a', 'b']);
    channel.published.shift()?.confirm(null);
    expect(channel.published.map(({ body }) => body)).toEqual(['b', 'c']);
    channel.confirmAll();
    expect(await outcome).toBe('confirmed');
  });

  it('waits while the socket takes no more', async () => {
    await settled().catch(() => undefined);
    void publish('first');
    const channel = await settled();
    channel.takesMore = false;
    void publish('a');
    void publish('b');
    channel.published.shift()?.confirm(null);
    expect(channel.published.map(({ body }) => body)).toEqual(['a']);
    channel.emit('drain');
    expect(channel.published.map(({ body }) => body)).toEqual(['a', 'b']);
  });

  it('says BrokerAway with the reason when a blocked connection confirms nothing in time', async () => {
    const outcome = publish('a');
    await settled();
    state = { connected: true, blocked: true, reason: 'low on memory' };
    await vi.advanceTimersByTimeAsync(confirmTimeout);
    expect(await outcome).toBeInstanceOf(BrokerAway);
    expect(String(await outcome)).toContain('did not confirm in 1000 ms (publications are blocked: low on memory)');
  });

  it('has patience as long as confirms come', async () => {
    const outcome = publish('a', 'b', 'c');
    const channel = await settled();
    for (let count = 0; count < 3; count++) {
      await vi.advanceTimersByTimeAsync(confirmTimeout - 1);
      channel.published.shift()?.confirm(null);
    }
    expect(await outcome).toBe('confirmed');
  });

  it('goes on over a new channel when a confirm never comes, and closes the old one later', async () => {
    const outcome = publish('a', 'b');
    const stuck = await settled();
    await vi.advanceTimersByTimeAsync(confirmTimeout);
    expect(await outcome).toBeInstanceOf(BrokerAway);
    const next = publish('c');
    const channel = await settled();
    expect(channel).not.toBe(stuck);
    channel.confirmAll();
    expect(await next).toBe('confirmed');
    await vi.advanceTimersByTimeAsync(confirmTimeout);
    expect(stuck.isClosed).toBe(true);
  });

  it('rejects what was on the wire when the channel closes, and sends the rest over the next one', async () => {
    const lost = publish('a', 'b');
    const waiting = publish('c');
    const first = await settled();
    await first.close();
    expect(await lost).toBeInstanceOf(BrokerAway);
    const second = await settled();
    expect(second.published.map(({ body }) => body)).toEqual(['c']);
    second.confirmAll();
    expect(await waiting).toBe('confirmed');
  });

  it('sends nothing more of a call that failed', async () => {
    const outcome = publish('a', 'b', 'c');
    const channel = await settled();
    channel.published.shift()?.confirm(new Error('message nacked'));
    expect(await outcome).toBeInstanceOf(BrokerAway);
    channel.confirmAll();
    expect(channel.published).toEqual([]);
  });

  it('refuses only the call whose message was returned', async () => {
    const good = publish('good');
    const bad = publisher.publish([publication('bad', { to: 'ferry-offices', key: 'x' })]).catch((error: unknown) => error);
    const channel = await settled();
    const returned = channel.published[1];
    channel.emit('return', {
      fields: { exchange: returned?.exchange, routingKey: returned?.routingKey },
      properties: { messageId: returned?.options.messageId },
    });
    channel.confirmAll();
    expect(await bad).toBeInstanceOf(PublishRefused);
    expect(await good).toBe('confirmed');
    expect(unroutable).toBe(1);
  });

  it('refuses what cannot be encoded and keeps its place in the window free', async () => {
    void publish('first');
    const channel = await settled();
    channel.confirmAll();
    vi.spyOn(channel, 'publish').mockImplementationOnce(() => {
      throw new RangeError('Encoded field table exceeds the buffer');
    });
    expect(await publish('too large')).toBeInstanceOf(PublishRefused);
    const next = publish('a', 'b');
    expect(channel.published).toHaveLength(2);
    channel.confirmAll();
    expect(await next).toBe('confirmed');
  });

  it('resolves an empty call at once', async () => {
    await expect(publisher.publish([])).resolves.toBeUndefined();
  });
});
