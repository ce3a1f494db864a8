import type { ConsumeMessage } from 'amqplib';
import { beforeEach, describe, expect, it } from 'vitest';
import { Gathering } from './gathering.js';
import { settleAll } from './settling.js';
import { readableLog, textOf } from './testing/rig.js';

/** Each message is a batch; its text is `<name> <key>`, and it is committed when the test says so. */
describe('Batches of a queue', () => {
  let steps: string[];
  let closed: Error | undefined;
  let gates: Map<string, PromiseWithResolvers<void>>;
  let gathering: Gathering<ConsumeMessage>;
  let all: Promise<void>;

  beforeEach(() => {
    steps = [];
    closed = undefined;
    gates = new Map();
    gathering = new Gathering({ size: 1, linger: 0 });
    all = settleAll(gathering, {
      queue: 'q',
      cut: new AbortController().signal,
      recover: (illness) => Promise.reject(illness),
      log: readableLog(),
      settlement: {
        acknowledge: ({ content }) => {
          if (closed) throw closed;
          steps.push(`ack ${content.toString()}`);
        },
        reject: async ({ content }) => void steps.push(`reject ${content.toString()}`),
      },
      consumer: async ([arrival]) => {
        const text = textOf(arrival!);
        return {
          keys: new Set([text.split(' ')[1]!]),
          commit: () => {
            steps.push(`commit ${text}`);
            const gate = Promise.withResolvers<void>();
            gates.set(text, gate);
            return gate.promise;
          },
        };
      },
    });
    all.catch(() => undefined); // each test that wants the failure awaits it itself
  });

  const arrive = async (...texts: readonly string[]): Promise<void> => {
    for (const text of texts) gathering.add(message(text, text.startsWith('again')));
    await turns();
  };
  const commit = async (text: string): Promise<void> => {
    gates.get(text)!.resolve();
    await turns();
  };

  it('are committed two at a time where they share no key, and acknowledged in the order they came', async () => {
    await arrive('a K', 'b L', 'c M');
    expect(steps).toEqual(['commit a K', 'commit b L']);
    await commit('b L');
    expect(steps).toEqual(['commit a K', 'commit b L']);
    await commit('a K');
    expect(steps.filter((step) => step.startsWith('ack'))).toEqual(['ack a K', 'ack b L']);
    expect(steps.indexOf('commit c M')).toBeGreaterThan(steps.indexOf('ack a K'));
  });

  it('that share a key follow each other, and what came later waits behind them', async () => {
    await arrive('a K', 'b K', 'c L');
    expect(steps).toEqual(['commit a K']);
    await commit('a K');
    expect(steps).toEqual(['commit a K', 'ack a K', 'commit b K', 'commit c L']);
  });

  it('that were delivered before are committed alone', async () => {
    await arrive('a K', 'again L', 'c M');
    expect(steps).toEqual(['commit a K']);
    await commit('a K');
    expect(steps).toEqual(['commit a K', 'ack a K', 'commit again L']);
    await commit('again L');
    expect(steps.slice(3)).toEqual(['ack again L', 'commit c M']);
  });

  it('that fail are settled before anything of their keys goes on', async () => {
    await arrive('a K', 'b L', 'c K');
    gates.get('a K')!.reject(new Error('no'));
    await commit('b L');
    expect(steps).toEqual(['commit a K', 'commit b L', 'reject a K', 'commit c K', 'ack b L']);
  });

  it('end together: a failure of ours is told only when what is under way has come to its end, and that is not acknowledged over it', async () => {
    await arrive('a K', 'b L');
    const ill = new Error('the channel has closed');
    let isTold = false;
    all.catch(() => (isTold = true));
    closed = ill;
    await commit('a K');
    expect(isTold).toBe(false);
    await commit('b L');
    await expect(all).rejects.toBe(ill);
    expect(steps).toEqual(['commit a K', 'commit b L']);
  });
});

const message = (text: string, redelivered: boolean): ConsumeMessage =>
  ({ content: Buffer.from(text), properties: { headers: {} }, fields: { redelivered } }) as unknown as ConsumeMessage;

const turns = async (): Promise<void> => {
  for (let turn = 0; turn < 5; turn++) await new Promise(setImmediate);
};
