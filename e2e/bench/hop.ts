import { randomUUID } from 'node:crypto';
import { setTimeout as after } from 'node:timers/promises';
import { connect } from 'amqplib';
import type { ChannelModel, ConfirmChannel } from 'amqplib';

export interface BenchEnvironment {
  readonly amqpUrl: string;
}

export interface BenchOptions {
  /** Messages of the throughput phase. */
  readonly messages: number;
  /** Messages of the latency phase of a line; 2500 when absent. */
  readonly paced?: number;
}

export interface Measure {
  /** Messages a second through a full queue. */
  readonly per_s: number;
  /** From before the publish into the first queue to the arrival out of the second, at 500 messages a second. */
  readonly p50_ms: number;
  readonly p99_ms: number;
}

/** What moves messages from one queue to another: consumes, publishes persistent and confirmed, then acknowledges. */
export interface Hop {
  /** Begins; answers with how to end it: everything in hand is published and acknowledged first. */
  start(amqpUrl: string, queues: { from: string; to: string }): Promise<() => Promise<void>>;
  /** How the hop's framework wants a body of this number; about 1 KB. */
  encode(body: string): Buffer;
  decode(bytes: Buffer): string;
  /** It lets messages overtake each other: only that each came once is proven. */
  readonly isUnordered?: true;
}

/** The queues of every hop. */
export const quorumQueue = { durable: true, arguments: { 'x-queue-type': 'quorum' } };

/** Measures a hop between two quorum queues and proves that every message came through once and in order. */
export async function measureHop(hop: Hop, { amqpUrl }: BenchEnvironment, { messages }: BenchOptions): Promise<Measure> {
  const name = `bench.${randomUUID().slice(0, 8)}`;
  const queues = { from: `${name}.from`, to: `${name}.to` };
  const connection = await connect(amqpUrl, { noDelay: true });
  const channel = await connection.createConfirmChannel();
  try {
    for (const queue of Object.values(queues)) await channel.assertQueue(queue, quorumQueue);
    const per_s = await throughput({ hop, amqpUrl, queues, channel, messages });
    const [p50_ms, p99_ms] = await latencies({ hop, amqpUrl, queues, connection, channel, messages: Math.min(messages, 2_500) });
    return { per_s, p50_ms, p99_ms };
  } finally {
    for (const queue of Object.values(queues)) await channel.deleteQueue(queue);
    await connection.close();
  }
}

interface Run {
  readonly hop: Hop;
  readonly amqpUrl: string;
  readonly queues: { readonly from: string; readonly to: string };
  readonly channel: ConfirmChannel;
  readonly messages: number;
}

async function throughput({ hop, amqpUrl, queues, channel, messages }: Run): Promise<number> {
  for (let index = 0; index < messages; index++) {
    channel.sendToQueue(queues.from, hop.encode(bodyOf(index, 0)), { persistent: true });
    if (index % 1_000 === 999) await channel.waitForConfirms();
  }
  await channel.waitForConfirms();
  const begin = performance.now();
  const stop = await hop.start(amqpUrl, queues);
  // Asking the broker for a count every 10 ms costs the hop next to nothing; a consumer of the second queue would cost it a third.
  while ((await channel.checkQueue(queues.to)).messageCount < messages) await after(10);
  const seconds = (performance.now() - begin) / 1000;
  await stop();
  await expectInOrder({ hop, queues, channel, messages });
  return Math.round(messages / seconds);
}

/** Reads the second queue empty. */
async function expectInOrder({ hop, queues, channel, messages }: Omit<Run, 'amqpUrl'>): Promise<void> {
  let next = 0;
  const seen = new Set<number>();
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  await channel.prefetch(1_000);
  const { consumerTag } = await channel.consume(queues.to, (message) => {
    if (!message) return reject(new Error('The consumer was cancelled'));
    const { index } = JSON.parse(hop.decode(message.content)) as { index: number };
    if (hop.isUnordered ? seen.has(index) : index !== next) return reject(new Error(`Message ${index} came where ${next} was due`));
    seen.add(index);
    channel.ack(message);
    if (++next === messages) resolve();
  });
  await promise;
  await channel.cancel(consumerTag);
}

async function latencies({
  hop,
  amqpUrl,
  queues,
  connection,
  channel,
  messages,
}: Run & { connection: ChannelModel }): Promise<readonly [number, number]> {
  const stop = await hop.start(amqpUrl, queues);
  const reading = await connection.createChannel();
  const times: number[] = [];
  const { promise, resolve } = Promise.withResolvers<void>();
  await reading.consume(queues.to, (message) => {
    if (!message) return;
    const { sent } = JSON.parse(hop.decode(message.content)) as { sent: number };
    reading.ack(message);
    // From the first phase: the broker may lose an acknowledgement that is followed at once by the end of its channel.
    if (sent === 0) return;
    times.push(performance.now() - sent);
    if (times.length === messages) resolve();
  });
  const perSecond = 500;
  const begin = performance.now();
  for (let index = 0; index < messages; ) {
    // A timer is too coarse for one message at a time: each tick sends what is due by now.
    for (const due = ((performance.now() - begin) / 1000) * perSecond; index < messages && index <= due; index++)
      channel.sendToQueue(queues.from, hop.encode(bodyOf(index, performance.now())), { persistent: true });
    await after(1);
  }
  await promise;
  await stop();
  times.sort((a, b) => a - b);
  return [percentile(times, 0.5), percentile(times, 0.99)];
}

const bodyOf = (index: number, sent: number): string => JSON.stringify({ index, sent, filling: filling.slice(0, 980) });

const filling = '（2026）沪01破1号 '.repeat(100).replaceAll(/[^\x20-\x7e]/g, 'x');

/** Of ascending values, one decimal. */
export function percentile(ascending: readonly number[], share: number): number {
  const value = ascending[Math.min(ascending.length - 1, Math.floor(ascending.length * share))];
  if (value === undefined) throw new Error('No values to take a percentile of');
  return Math.round(value * 10) / 10;
}
