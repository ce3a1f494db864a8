import { dice } from '@fatong/contracts';
import { canonical } from '@fatong/contracts/canonical';
import { systems } from '@fatong/contracts/systems';
import { complaint } from '@fatong/contracts/systems/lawyers-association';
import { mappings } from '@fatong/mappings';
import { lifeOf } from '../kit/lives.js';
import { areas } from '@fatong/hub/areas';
import { openEngine } from '@fatong/hub/engine';
import { reportedId } from '@fatong/hub/platform';
import type { Publication, Store, Unit } from '@fatong/hub/ports';
import type { BenchOptions, Measure } from './hop.js';
import { silent, type StoreEnvironment } from './environment.js';
import { lawyer } from './lawyer.js';
import { measureLine } from './line.js';

/** A report from a partner's queue to the committed record, with event, index, involvement and both bodies; message number n, said at `now`. */
export const recordedOf = (
  env: StoreEnvironment,
  options: BenchOptions,
  publication: (n: number, now: number) => Publication,
): Promise<Measure> => {
  /** By transaction: others run beside the line's. */
  const began = new WeakMap<Unit, number[]>();
  return measureLine(env, options, {
    systems,
    canonical,
    mappings,
    records: areas.flatMap(({ records }) => records),
    acting: (opened, store) => {
      const { acting } = openEngine({
        areas,
        store,
        records: opened.records,
        rights: { rolesIn: () => [], scopesOf: () => [], mayKnow: () => false },
        systems: Object.fromEntries(systems.map(({ folder, title }) => [folder, title])),
        log: silent,
      });
      return {
        ...acting,
        act: (unit, subscriber, messages) => {
          began.get(unit)?.push(...messages.map(({ time }) => Date.parse(time)));
          return acting.act(unit, subscriber, messages);
        },
      };
    },
    // A message has come to its end when the transaction that holds its record is committed.
    watch: ({ ended }) => ({
      store: (store): Store => ({
        ...store,
        recovered: () => store.recovered(),
        close: () => store.close(),
        transact: async (work) => {
          let times: number[] = [];
          const result = await store.transact((unit) => {
            began.set(unit, (times = []));
            return work(unit);
          });
          for (const time of times) ended(time);
          return result;
        },
      }),
    }),
    publication,
  });
};

/** A first report as its partner's door lays it into the queue. */
export function reported(
  of: { owner: string; message: string; type: string },
  data: object,
  now: number,
  about: readonly string[],
  key: string,
): Publication {
  return {
    exchange: 'inbound',
    to: of.owner,
    wire: {
      attributes: {
        id: reportedId(of.owner, of.message, about, '1'),
        source: `/systems/${of.owner}`,
        type: of.type,
        time: new Date(now).toISOString(),
        datacontenttype: 'application/json',
        partitionkey: key,
        sourceversion: '1',
      },
      body: Buffer.from(JSON.stringify(data)),
    },
  };
}

/** A complaint from the association. */
export const recorded = (env: StoreEnvironment, options: BenchOptions): Promise<Measure> => {
  const chances = dice(7);
  const run = Date.now().toString(36).toUpperCase();
  return recordedOf(env, options, (n, now) => {
    const id = `SLX-${run}-${String(n).padStart(7, '0')}`;
    const { data } = lifeOf(id, lawyer, chances, new Date(now))[0]!;
    return reported(complaint, { ...data, TSNR: String(data['TSNR']).repeat(8) }, now, [id], id);
  });
};
