import { randomUUID } from 'node:crypto';
import type { Contract, System } from '@fatong/contracts';
import type { Mapping } from '@fatong/mappings';
import { connectBroker, queuesOf, sealedLines, topology } from '@fatong/hub/broker';
import { startPipeline, type RelayNumbers } from '@fatong/hub/pipeline';
import type { Acting, Broker, Publication, Store } from '@fatong/hub/ports';
import { openStore } from '@fatong/hub/store';
import { percentile, type BenchOptions, type Measure } from './hop.js';
import { silent, type StoreEnvironment } from './environment.js';
import type { RecordType } from '@fatong/hub/definitions';

export type OpenStore = Awaited<ReturnType<typeof openStore>>;

export interface LineParts {
  readonly systems: readonly System[];
  readonly canonical: readonly Contract[];
  readonly mappings: readonly Mapping[];
  readonly records: readonly RecordType[];
  /** Message number n, said at `now` (ms). */
  readonly publication: (n: number, now: number) => Publication;
  readonly acting: (store: OpenStore, watched: Store) => Acting;
  readonly relay?: Partial<RelayNumbers>;
  /** Tells of each message that came to its end. */
  readonly watch: (parts: { broker: Broker; ended: (began: number) => void }) => Watching;
}

export interface Watching {
  readonly store?: (store: Store) => Store;
  /** Messages that have come to their end without being told of, asked for while the first phase runs: reading the last queue would cost the hop a part of the machine. */
  readonly count?: () => Promise<number>;
  /** Begins to tell: before the pipeline starts, or after the first phase where there is a count. */
  readonly begin?: () => Promise<void>;
}

const latencyRate = 500;

/** Our real pipeline on real servers, encrypted: through a full queue, then at 500 messages a second. */
export async function measureLine(
  env: StoreEnvironment,
  { messages, paced: latencyMessages = 2_500 }: BenchOptions,
  parts: LineParts,
): Promise<Measure> {
  const opened = await openStore({ url: env.databaseUrl, dataDir: env.dataDir, records: parts.records, log: silent });
  const broker = sealedLines(
    await connectBroker({
      url: env.amqpUrl,
      topology: topology({ systems: parts.systems.map(queuesOf), prefix: `bench${randomUUID().slice(0, 8)}.` }),
      log: silent,
    }),
    opened.bodySeal,
  );
  const times: number[] = [];
  let reached = { count: messages, ...Promise.withResolvers<void>() };
  const watching = parts.watch({
    broker,
    ended: (began) => {
      if (times.push(Date.now() - began) >= reached.count) reached.resolve();
    },
  });
  const store = watching.store?.(opened.store) ?? opened.store;
  const pipeline = startPipeline({
    broker,
    store,
    flow: opened.flow,
    operations: opened.operations,
    gatherings: opened.gatherings,
    corrections: opened.corrections,
    acting: parts.acting(opened, store),
    mappings: parts.mappings,
    canonical: parts.canonical,
    systems: parts.systems,
    log: silent,
    meter: { count: () => undefined, observe: () => undefined, gauge: () => undefined },
    ...(parts.relay && { relay: parts.relay }),
  });
  try {
    if (!watching.count) await watching.begin?.();
    for (let done = 0; done < messages; done += 1000)
      await broker.publish(Array.from({ length: Math.min(1000, messages - done) }, (_, i) => parts.publication(done + i, Date.now())));
    const begin = performance.now();
    await pipeline.consume();
    if (watching.count) while ((await watching.count()) < messages) await new Promise((resolve) => setTimeout(resolve, 20));
    else await reached.promise;
    const per_s = Math.round(messages / ((performance.now() - begin) / 1000));
    if (watching.count) await watching.begin?.();
    await reached.promise;
    times.length = 0;
    reached = { count: latencyMessages, ...Promise.withResolvers<void>() };
    await paced(latencyMessages, (from, to) =>
      broker.publish(Array.from({ length: to - from }, (_, i) => parts.publication(messages + from + i, Date.now()))),
    );
    await reached.promise;
    times.sort((a, b) => a - b);
    return { per_s, p50_ms: percentile(times, 0.5), p99_ms: percentile(times, 0.99) };
  } finally {
    await pipeline.stop();
    await broker.close();
    await opened.close();
  }
}

async function paced(count: number, publish: (from: number, to: number) => Promise<void>): Promise<void> {
  const begin = Date.now();
  for (let sent = 0; sent < count; ) {
    const due = Math.min(count, Math.ceil(((Date.now() - begin) / 1000) * latencyRate));
    if (due > sent) await publish(sent, due);
    sent = Math.max(sent, due);
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
}
