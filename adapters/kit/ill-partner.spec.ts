import { createServer, type RequestListener, type Server } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { usualGuard } from '@fatong/contracts';
import { ConsumerIll, type Arrival, type CallOutcome, type CircuitOpening } from '@fatong/hub/ports';
import { delivering, partnerGuard, restClient, type Client } from './index.js';
import { listen, memoryAttempts, memoryPublisher, silentLog } from './testing/index.js';

const arrivalOf = (n: number): Arrival => ({
  queue: 'outbound.s.0',
  body: Buffer.from('{}'),
  contentType: 'application/json',
  redelivered: false,
  headers: {
    'cloudEvents:specversion': '1.0',
    'cloudEvents:id': `m${n}`,
    'cloudEvents:source': '/areas/x',
    'cloudEvents:type': 's.urge.v1',
    'cloudEvents:time': new Date().toISOString(),
    'cloudEvents:partitionkey': `k${n}`,
    'x-fatong-delivery': `d${n}`,
    'x-fatong-attempt': 1,
  },
});

describe('a partner that is ill (S11)', () => {
  let server: Server | undefined;
  afterEach(() => {
    server?.closeAllConnections();
    server?.close();
  });

  /** Twenty messages for a partner that answers like this, over real HTTP, with three failures allowed and two calls at once. */
  async function sendTwenty(answers: RequestListener) {
    let calls = 0;
    server = createServer((request, response) => {
      calls++;
      answers(request, response);
    });
    const opened: CircuitOpening[] = [];
    const publisher = memoryPublisher();
    const counted: string[] = [];
    const circuits = { open: (opening: CircuitOpening) => Promise.resolve(opened.push(opening) === 1), close: () => Promise.resolve(true) };
    const guard = partnerGuard('s', {
      numbers: () => ({ ...usualGuard, concurrency: 2, failures: 3, perSecond: 1000 }),
      partitions: 1,
      circuits,
      log: silentLog,
      count: () => undefined,
    });
    const client = restClient(
      's',
      { 's.urge.v1': { path: '/inbox' } },
      { url: await listen(server), key: { keyid: 'fatong:1', secret: 'x'.repeat(32) }, timeout: 600 },
    );
    const deliver = delivering(
      's',
      client,
      {
        attempts: memoryAttempts([], () => opened.length > 0),
        publisher,
        recovered: () => Promise.resolve(),
        log: silentLog,
        count: (name) => counted.push(name),
      },
      guard,
    );
    await deliver(Array.from({ length: 20 }, (_, n) => arrivalOf(n)));
    const outcomes = publisher.published.map(({ wire }) => (JSON.parse(wire.body.toString()) as { outcome: string }).outcome);
    return { calls, opened, outcomes, held: counted.filter((name) => name === 'held_deliveries').length };
  }

  it('by hanging costs as many calls as open its circuit, and no more than may be under way; the rest is held', async () => {
    const { calls, opened, outcomes, held } = await sendTwenty(() => undefined);
    expect(opened).toMatchObject([{ system: 's', isAsked: false, pause: 30 }]);
    expect(calls).toBeGreaterThanOrEqual(3);
    expect(calls).toBeLessThanOrEqual(4);
    expect([new Set(outcomes), outcomes.length, held]).toEqual([new Set(['unknown']), calls, 20 - calls]);
  });

  it.each([
    ['seconds', { 'retry-after': '7' }, 7],
    ['a date by its own clock', { date: 'Mon, 02 Mar 2026 03:00:00 GMT', 'retry-after': 'Mon, 02 Mar 2026 03:02:00 GMT' }, 120],
  ])('by 503 with Retry-After in %s is left alone for so long after the first answer', async (_, headers, pause) => {
    const { calls, opened, outcomes, held } = await sendTwenty((_request, response) => response.writeHead(503, headers).end('{}'));
    expect(opened[0]).toMatchObject({ isAsked: true, pause });
    expect(calls).toBeLessThanOrEqual(2);
    expect([new Set(outcomes), held]).toEqual([new Set(['transient']), 20 - calls]);
  });

  it('that refuses every message is not ill', async () => {
    const { calls, opened } = await sendTwenty((_request, response) => response.writeHead(422).end('{}'));
    expect([calls, opened]).toEqual([20, []]);
  });

  it('hears our calls to their end when we stop; what had not begun goes back to the queue', async () => {
    const guard = partnerGuard('s', {
      numbers: () => ({ ...usualGuard, concurrency: 2, perSecond: 1000 }),
      partitions: 1,
      circuits: { open: () => Promise.resolve(true), close: () => Promise.resolve(true) },
      log: silentLog,
      count: () => undefined,
    });
    const publisher = memoryPublisher();
    const answers = [Promise.withResolvers<CallOutcome>(), Promise.withResolvers<CallOutcome>()];
    const began = Promise.withResolvers<void>();
    let calls = 0;
    const client: Client = {
      send: () => {
        const answer = answers[calls++]!;
        if (calls === answers.length) began.resolve();
        return answer.promise;
      },
    };
    let hasEnded = false;
    const ending = delivering(
      's',
      client,
      { attempts: memoryAttempts(), publisher, recovered: () => Promise.resolve(), log: silentLog, count: () => undefined },
      guard,
    )(Array.from({ length: 5 }, (_, n) => arrivalOf(n)))
      .catch((error: unknown) => error)
      .finally(() => (hasEnded = true));
    await began.promise;
    guard.stop();
    answers[0]!.resolve({ outcome: 'delivered' });
    await expect.poll(() => publisher.published.length).toBe(1);
    expect(hasEnded).toBe(false);
    answers[1]!.resolve({ outcome: 'delivered' });
    expect(await ending).toBeInstanceOf(ConsumerIll);
    expect([calls, publisher.published.length]).toEqual([2, 2]);
  });
});
