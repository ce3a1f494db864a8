import { randomUUID } from 'node:crypto';
import type { Arrival, Log, Publication } from '../../ports/index.js';
import { topology } from '../topology.js';
import type { SystemQueues, Topology, TopologyNumbers } from '../topology.js';

/** What the tests of this folder build on. */

/** A topology of its own on a shared broker; one court with eight partitions, one association with one. */
export function testTopology(numbers: Partial<TopologyNumbers> = {}, systems: readonly SystemQueues[] = testSystems): Topology {
  return topology({ systems, prefix: `test.${randomUUID().slice(0, 8)}.`, numbers: { confirmTimeout: 5_000, ...numbers } });
}

export const testSystems: readonly SystemQueues[] = [
  { system: 'association', partitions: 1, in: true, out: true },
  { system: 'ferry-offices', partitions: 8, in: true, out: false },
];

export interface Line {
  readonly level: 'info' | 'warn' | 'error';
  readonly fields: object;
  readonly message: string;
}

/** A log that can be read. */
export function readableLog(): Log & { readonly lines: Line[] } {
  const lines: Line[] = [];
  const at = (level: Line['level']) => (fields: object, message: string) => void lines.push({ level, fields, message });
  return { lines, info: at('info'), warn: at('warn'), error: at('error') };
}

/** A publication whose body is `text`, to the association's inbound queue unless said otherwise. */
export function publication(text: string, to: Partial<Pick<Publication, 'exchange' | 'to'>> & { key?: string } = {}): Publication {
  return {
    exchange: to.exchange ?? 'inbound',
    to: to.to ?? 'association',
    wire: {
      attributes: {
        id: randomUUID(),
        source: '/systems/association',
        type: 'association.note.v1',
        time: '2026-01-05T01:00:00Z',
        datacontenttype: 'text/plain',
        partitionkey: to.key ?? 'k',
      },
      body: Buffer.from(text),
    },
  };
}

export const textOf = (arrival: Arrival): string => arrival.body.toString();

/** Waits until it is so. */
export async function until(what: string, isSo: () => boolean | Promise<boolean>, patience = 15_000): Promise<void> {
  for (const end = Date.now() + patience; !(await isSo()); ) {
    if (Date.now() > end) throw new Error(`Waited ${patience} ms in vain until ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
