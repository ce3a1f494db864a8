import type { ConsumeMessage } from 'amqplib';
import { describe, expect, it } from 'vitest';
import { ConsumerIll, CutShort } from '../ports/index.js';
import type { BatchConsumer, Prepared } from '../ports/index.js';
import { begin, settle } from './hand-over.js';
import type { HandOver } from './hand-over.js';
import { readableLog, textOf } from './testing/rig.js';

describe('A batch handed over', () => {
  it('is acknowledged as a whole when the consumer resolves', async () => {
    expect(await settled(['a', 'b'], async () => undefined)).toEqual(['ack … b']);
  });

  it('is acknowledged only after the commit that the consumer answered with', async () => {
    const order: string[] = [];
    const outcome = await settled(
      ['a'],
      async () => {
        order.push('prepared');
        return commits(async () => void order.push('committed'));
      },
      order,
    );
    expect(outcome).toEqual(['prepared', 'committed', 'ack … a']);
  });

  it.each<[string, (fails: () => void) => BatchConsumer]>([
    ['the consumer', (fails) => async () => fails()],
    ['its commit', (fails) => async () => commits(async () => fails())],
  ])('is taken one by one when %s throws, and only what fails alone is rejected', async (_, consumer) => {
    const outcome = await settled(['a', 'poison', 'b'], async (batch) => {
      const fails = (): void => {
        if (batch.some((arrival) => textOf(arrival) === 'poison')) throw new Error('no');
      };
      return consumer(fails)(batch);
    });
    expect(outcome).toEqual(['ack … a', 'reject poison', 'ack … b']);
  });

  it('is left alone when we are ill ourselves, in either step and also one by one', async () => {
    const ill = (): never => {
      throw new ConsumerIll('away', async () => undefined);
    };
    await expect(settled(['a'], async () => ill())).rejects.toThrow(ConsumerIll);
    await expect(settled(['a'], async () => commits(async () => ill()))).rejects.toThrow(ConsumerIll);
    const outcome: string[] = [];
    await expect(
      settled(
        ['a', 'b'],
        async (batch) => (batch.length === 2 ? Promise.reject(new Error('no')) : textOf(batch[0]!) === 'b' ? ill() : undefined),
        outcome,
      ),
    ).rejects.toThrow(ConsumerIll);
    expect(outcome).toEqual(['ack … a']);
  });

  it.each<[string, (step: () => Promise<void>) => BatchConsumer]>([
    ['its first step', (step) => step],
    ['its commit', (step) => async () => commits(step)],
  ])('is kept in hand while we are ill in %s, and tried again each time we have recovered', async (_, consumer) => {
    const befores: number[] = [];
    let tries = 0;
    const step = async (): Promise<void> => {
      if (++tries <= 3) throw new ConsumerIll('away', async () => undefined);
    };
    expect(await settled(['a', 'b'], consumer(step), [], { recover: async (_illness, before) => void befores.push(before) })).toEqual([
      'ack … b',
    ]);
    expect([tries, befores]).toEqual([4, [0, 1, 2]]);
  });

  it('is cut short between two messages: what was done is acknowledged, the rest is neither acknowledged nor rejected', async () => {
    const [outcome, cut] = [[] as string[], new AbortController()];
    const consumer: BatchConsumer = async (batch) => {
      if (batch.length > 1) throw new Error('no');
      cut.abort();
    };
    await expect(settled(['a', 'b', 'c'], consumer, outcome, { cut: cut.signal })).rejects.toThrow(CutShort);
    expect(outcome).toEqual(['ack … a']);
  });

  it('tells its commit when it is to be cut short, and is left alone then', async () => {
    const outcome: string[] = [];
    const cutShort = async (cut?: AbortSignal): Promise<void> => {
      if (cut?.aborted) throw new CutShort('before it was begun');
    };
    await expect(settled(['a', 'b'], async () => commits(cutShort), outcome, { cut: AbortSignal.abort() })).rejects.toThrow(CutShort);
    expect(outcome).toEqual([]);
  });
});

const gaveUp = (illness: ConsumerIll): Promise<never> => Promise.reject(illness);

const commits = (commit: Prepared['commit']): Prepared => ({ keys: new Set(['one']), commit });

/** Hands these texts over and answers with what became of them. */
async function settled(
  texts: readonly string[],
  consumer: BatchConsumer,
  outcome: string[] = [],
  { cut = new AbortController().signal, recover = gaveUp }: Partial<Pick<HandOver, 'cut' | 'recover'>> = {},
): Promise<string[]> {
  const bodyOf = ({ content }: ConsumeMessage): string => content.toString();
  const to = {
    queue: 'q',
    consumer,
    recover,
    cut,
    log: readableLog(),
    settlement: {
      acknowledge: (delivery: ConsumeMessage, andBefore: boolean) => void outcome.push(`ack ${andBefore ? '… ' : ''}${bodyOf(delivery)}`),
      reject: async (delivery: ConsumeMessage) => void outcome.push(`reject ${bodyOf(delivery)}`),
    },
  };
  await settle(await begin(texts.map(delivery), to), to);
  return outcome;
}

const delivery = (text: string): ConsumeMessage =>
  ({ content: Buffer.from(text), properties: { messageId: text }, fields: { redelivered: false } }) as unknown as ConsumeMessage;
