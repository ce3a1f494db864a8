import { randomUUID } from 'node:crypto';
import { Type } from 'typebox';
import { contract, type System } from '@fatong/contracts';
import { mapping, text } from '@fatong/mappings/kit';
import { connectBroker, queuesOf, topology } from '@fatong/hub/broker';
import { digestOfBytes, mappedId } from '@fatong/hub/platform';
import { startPipeline } from '@fatong/hub/pipeline';
import type { Acting, Publication } from '@fatong/hub/ports';
import { openStore } from '@fatong/hub/store';
import { percentile, type BenchOptions, type Measure } from './hop.js';
import { silent, type StoreEnvironment } from './environment.js';

const fields = { ABH: Type.String({ maxLength: 40 }), BT: Type.String({ maxLength: 200 }), NR: Type.String({ maxLength: 4000 }), ZT: Type.Enum(['1', '2']), SJ: Type.Number() };
const identity = { id: ['ABH'], key: 'ABH', order: 'version' } as const;
const from = contract({ owner: 'bench-a', message: 'note', version: 1, title: ['测试来文', 'Bench note in'], kind: 'in', identity, schema: Type.Object(fields) });
const to = contract({ owner: 'bench-b', message: 'note', version: 1, title: ['测试去文', 'Bench note out'], kind: 'out', identity: { ...identity, id: ['id'], key: 'id' }, schema: Type.Object({ id: Type.String(), title: Type.String(), content: Type.String(), state: Type.String(), sent: Type.Number() }) });
const route = mapping(from, to, (s) => ({ id: s.ABH, title: text(s.BT), content: s.NR, state: s.ZT, sent: s.SJ }));
const system = (folder: string, contracts: System['contracts']): System => ({ id: 'S00', folder, title: [folder, folder], area: 'bench', partitions: 1, protocol: 'rest', contracts });
const systems = [system('bench-a', [from]), system('bench-b', [to])];

/** Nobody acts: the message goes straight on. */
const nobody: Acting = { subscribers: () => [], act: () => Promise.reject(new Error('No area takes part in a route.')), told: () => Promise.resolve() };

/** Our A → B route: validate, map, validate, store both bodies encrypted, publish confirmed, acknowledge. */
export async function route1kB(env: StoreEnvironment, { messages }: BenchOptions): Promise<Measure> {
  const store = await openStore({ url: env.databaseUrl, dataDir: env.dataDir, records: [], log: silent });
  const broker = await connectBroker({ url: env.amqpUrl, topology: topology({ systems: systems.map(queuesOf), prefix: `bench${randomUUID().slice(0, 8)}.` }), log: silent });
  // Nobody answers for bench-b, so credit must not run out.
  const pipeline = startPipeline({ broker, store: store.store, flow: store.flow, acting: nobody, reader: store.messages, mappings: [route], canonical: [], systems, log: silent, meter: { count: () => undefined, observe: () => undefined, gauge: () => undefined }, relay: { credit: 10_000_000, idle: 5 } });
  const arrived: number[] = [];
  let wanted = 0;
  let reached = Promise.withResolvers<void>();
  await broker.consume({ kind: 'outbound', batch: 200 }, (batch) => {
    const now = Date.now() / 1000;
    for (const { body } of batch) arrived.push(now - (JSON.parse(body.toString()) as { sent: number }).sent);
    if (arrived.length >= wanted) reached.resolve();
    return Promise.resolve();
  });
  try {
    await fill(messages, (batch) => broker.publish(batch));
    wanted = messages;
    const begin = performance.now();
    await pipeline.consume();
    await reached.promise;
    const per_s = Math.round(messages / ((performance.now() - begin) / 1000));
    arrived.length = 0;
    reached = Promise.withResolvers();
    wanted = Math.min(messages, 2_500);
    await paced(wanted, (batch) => broker.publish(batch));
    await reached.promise;
    const times = arrived.map((seconds) => seconds * 1000).sort((a, b) => a - b);
    return { per_s, p50_ms: percentile(times, 0.5), p99_ms: percentile(times, 0.99) };
  } finally {
    await pipeline.stop();
    await broker.close();
    await store.close();
  }
}

const filling = '关于律师执业投诉的情况说明，'.repeat(20);

function publication(): Publication {
  const id = randomUUID();
  const body = Buffer.from(JSON.stringify({ ABH: id, BT: '测试', NR: filling, ZT: '1', SJ: Date.now() / 1000 }));
  return { exchange: 'inbound', to: 'bench-a', wire: { attributes: { id: mappedId(id, 'bench', 0), source: '/systems/bench-a', type: from.type, time: new Date().toISOString(), datacontenttype: 'application/json', partitionkey: digestOfBytes(body).slice(0, 16) }, body } };
}

async function fill(messages: number, publish: (batch: Publication[]) => Promise<void>): Promise<void> {
  for (let done = 0; done < messages; done += 1000) await publish(Array.from({ length: Math.min(1000, messages - done) }, publication));
}

async function paced(messages: number, publish: (batch: Publication[]) => Promise<void>): Promise<void> {
  const begin = Date.now();
  for (let sent = 0; sent < messages; ) {
    const due = Math.min(messages, Math.ceil(((Date.now() - begin) / 1000) * 500));
    if (due > sent) await publish(Array.from({ length: due - sent }, publication));
    sent = due;
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
}
