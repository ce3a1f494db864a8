import { describe, expect, it } from 'vitest';
import type { Broker, BrokerState, ConsumeOptions, Publication } from '../ports/index.js';
import { besidePartners } from './beside-partners.js';
import { publication } from './testing/rig.js';

function oneBroker(name: string, state: BrokerState = { connected: true, blocked: false }) {
  const published: string[] = [];
  const consumed: string[] = [];
  const broker: Broker = {
    publish: (batch) => Promise.resolve(void published.push(...batch.map(({ exchange }) => exchange))),
    consume: ({ kind }) => {
      consumed.push(kind);
      return Promise.resolve({ stop: () => Promise.resolve(void consumed.splice(consumed.indexOf(kind), 1)) });
    },
    subscribe: () => Promise.resolve({ stop: () => Promise.resolve() }),
    state: () => state,
    depths: () =>
      state.connected ? Promise.resolve([{ queue: name, messages: 1, consumers: 1 }]) : Promise.reject(new Error('not connected')),
    close: () => Promise.resolve(),
  };
  return { broker, published, consumed };
}

const takeAll = (): Promise<void> => Promise.resolve();

describe('our lines beside those of partners', () => {
  it('keeps what is ours among ours: only answers go to partners, only doors take from them, and what dies is taken from both', async () => {
    const [own, partners] = [oneBroker('inbound.court.0'), oneBroker('partner.ferry.in')];
    const both = besidePartners(own.broker, partners.broker);
    await both.publish(
      (['inbound', 'answers', 'outbound', 'events', 'answers'] as const).map(
        (exchange): Publication => publication('x', { exchange, to: 'ferry' }),
      ),
    );
    expect([own.published, partners.published]).toEqual([
      ['inbound', 'outbound', 'events'],
      ['answers', 'answers'],
    ]);
    const consuming = await Promise.all(
      (['inbound', 'outbound', 'partner', 'dead'] as const).map((kind: ConsumeOptions['kind']) => both.consume({ kind }, takeAll)),
    );
    expect([own.consumed, partners.consumed]).toEqual([
      ['inbound', 'outbound', 'dead'],
      ['partner', 'dead'],
    ]);
    for (const one of consuming) await one.stop();
    expect([own.consumed, partners.consumed]).toEqual([[], []]);
    expect((await both.depths()).map(({ queue }) => queue)).toEqual(['inbound.court.0', 'partner.ferry.in']);
  });

  it('goes on with our lines when nobody has made the virtual host of partners, and says so', async () => {
    const away = { connected: false, blocked: false, reason: 'no vhost' };
    const both = besidePartners(oneBroker('inbound.court.0').broker, oneBroker('none', away).broker);
    expect(both.state()).toEqual({ connected: true, blocked: false, partners: away });
    expect((await both.depths()).map(({ queue }) => queue)).toEqual(['inbound.court.0']);
  });
});
