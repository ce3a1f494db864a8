import { randomUUID } from 'node:crypto';
import { Type } from 'typebox';
import { contract, type System } from '@fatong/contracts';
import { mapping, text } from '@fatong/mappings/kit';
import { mappedId } from '@fatong/hub/platform';
import type { BenchOptions, Measure } from './hop.js';
import type { StoreEnvironment } from './environment.js';
import { measureLine } from './line.js';

const fields = {
  ABH: Type.String({ maxLength: 40 }),
  BT: Type.String({ maxLength: 200 }),
  NR: Type.String({ maxLength: 4000 }),
  ZT: Type.Enum(['1', '2']),
  SJ: Type.Number(),
};
const identity = { id: ['ABH'], key: 'ABH', order: 'version' } as const;
export const from = contract({
  owner: 'bench-a',
  message: 'note',
  version: 1,
  title: ['测试来文', 'Bench note in'],
  kind: 'in',
  identity,
  schema: Type.Object(fields),
});
export const to = contract({
  owner: 'bench-b',
  message: 'note',
  version: 1,
  title: ['测试去文', 'Bench note out'],
  kind: 'out',
  identity: { ...identity, id: ['id'], key: 'id' },
  schema: Type.Object({ id: Type.String(), title: Type.String(), content: Type.String(), state: Type.String(), sent: Type.Number() }),
});
export const route = mapping(from, to, (s) => ({ id: s.ABH, title: text(s.BT), content: s.NR, state: s.ZT, sent: s.SJ }));
const system = (folder: string, contracts: System['contracts']): System => ({
  id: 'S00',
  folder,
  title: [folder, folder],
  area: 'bench',
  partitions: 1,
  protocol: 'rest',
  contracts,
});
export const filling = '关于律师执业投诉的情况说明，'.repeat(20);

/** A → B without an area: validate, map, validate, store both bodies encrypted, publish confirmed, acknowledge; until it arrives at B's queue. */
export const routed = (env: StoreEnvironment, options: BenchOptions): Promise<Measure> => {
  const run = randomUUID().slice(0, 8);
  return measureLine(env, options, {
    systems: [system('bench-a', [from]), system('bench-b', [to])],
    canonical: [],
    mappings: [route],
    records: [],
    acting: () => ({
      subscribers: () => [],
      act: () => Promise.reject(new Error('No area takes part in a route.')),
      told: () => Promise.resolve(),
    }),
    // Nobody answers for B here, so credit must not run out.
    relay: { credit: 10_000_000 },
    watch: ({ broker, ended }) => ({
      count: async () => (await broker.depths()).find(({ queue }) => queue.endsWith('outbound.bench-b.0'))?.messages ?? 0,
      begin: async () => {
        let next = 0;
        await broker.consume({ kind: 'outbound' }, (batch) => {
          for (const { body } of batch) {
            const { id, sent } = JSON.parse(body.toString()) as { id: string; sent: number };
            if (Number(id.split('-').at(-1)) !== next++) throw new Error(`Message ${id} came where number ${next - 1} was due`);
            ended(sent);
          }
          return Promise.resolve();
        });
      },
    }),
    publication: (n, now) => {
      const id = `${run}-${n}`;
      const body = Buffer.from(JSON.stringify({ ABH: id, BT: '测试', NR: filling, ZT: '1', SJ: now }));
      return {
        exchange: 'inbound',
        to: 'bench-a',
        wire: {
          attributes: {
            id: mappedId(id, 'bench', 0),
            source: '/systems/bench-a',
            type: from.type,
            time: new Date(now).toISOString(),
            datacontenttype: 'application/json',
            partitionkey: id,
          },
          body,
        },
      };
    },
  });
};
