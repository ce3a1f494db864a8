import { describe, expect, it } from 'vitest';
import type { Arrival } from '@fatong/hub/ports';
import { delivering } from './index.js';
import { memoryAttempts, memoryPublisher, silentLog } from './testing/index.js';

const whole: Arrival['headers'] = {
  'cloudEvents:specversion': '1.0',
  'cloudEvents:id': 'm1',
  'cloudEvents:source': '/areas/x',
  'cloudEvents:type': 's.urge.v1',
  'cloudEvents:time': '2026-01-05T01:00:00Z',
  'cloudEvents:partitionkey': 'k1',
  'x-fatong-delivery': 'd1',
  'x-fatong-attempt': 1,
};
const without = (...names: readonly string[]): Arrival['headers'] =>
  Object.fromEntries(Object.entries(whole).filter(([name]) => !names.includes(name)));

describe('what strangers put on the queue of a partner (S11)', () => {
  it.each<[string, Arrival['headers']]>([
    ['without headers', {}],
    ['without delivery', without('x-fatong-delivery')],
    ['without attempt', without('x-fatong-attempt')],
    ['with an attempt that is no number', { ...whole, 'x-fatong-attempt': 'first' }],
    ['without the attributes of a message', without('cloudEvents:id', 'cloudEvents:type')],
  ])(
    '%s is rejected each time it comes, so that it dies and does not loop: nobody is called, nothing is told, and its neighbours go',
    async (_, headers) => {
      const called: string[] = [];
      const publisher = memoryPublisher();
      const client = {
        send: ({ requestId }: { readonly requestId: string }) =>
          Promise.resolve({ outcome: 'delivered' as const, partnerRef: (called.push(requestId), 'R') }),
      };
      const deliver = delivering('s', client, {
        attempts: memoryAttempts(),
        publisher,
        recovered: () => Promise.resolve(),
        log: silentLog,
        count: () => undefined,
      });
      const arrival = (given: Arrival['headers'], redelivered = false): Arrival => ({
        queue: 'outbound.s.0',
        body: Buffer.from('{}'),
        contentType: 'application/json',
        redelivered,
        headers: given,
      });
      await expect(deliver([arrival(headers), arrival(whole)])).rejects.toThrow(
        'A message without delivery stands on the outbound queue of s.',
      );
      await expect(deliver([arrival(headers, true)])).rejects.toThrow('without delivery');
      expect([called, publisher.published.length]).toEqual([['m1'], 1]);
    },
  );
});

describe('a message that came without its body', () => {
  it.each([
    ['x-fatong-sealed', 'mapped', 'seal-broken'],
    ['cloudEvents:dataref', 'urn:fatong:blob:x', 'content-gone'],
  ])('with its header %s left: the partner is not called, and the cause says why', async (header, value, code) => {
    const called: string[] = [];
    const [publisher, attempts] = [memoryPublisher(), memoryAttempts()];
    const client = {
      send: ({ requestId }: { readonly requestId: string }) =>
        Promise.resolve({ outcome: 'delivered' as const, partnerRef: (called.push(requestId), 'R') }),
    };
    const deliver = delivering('s', client, {
      attempts,
      publisher,
      recovered: () => Promise.resolve(),
      log: silentLog,
      count: () => undefined,
    });
    await deliver([
      {
        queue: 'outbound.s.0',
        body: Buffer.from('{"a":'),
        contentType: 'application/json',
        redelivered: false,
        headers: { ...whole, [header]: value },
      },
    ]);
    expect(called).toEqual([]);
    expect(JSON.parse(publisher.published[0]!.wire.body.toString())).toMatchObject({ delivery: 'd1', outcome: 'refused', cause: { code } });
    expect(await attempts.begin('d1', 1)).toMatchObject({ kind: 'finished', outcome: { outcome: 'refused' } });
  });
});
