import type { Client } from 'pg';
import type { Session } from '../connect.js';
import { parsers } from '../parsers.js';

/** What one statement read of one table, as the database itself says. */
export interface Read {
  /** How, as `Index Scan`. */
  readonly kind: string;
  readonly table: string;
  /** Rows found and rows looked at in vain. */
  readonly rows: number;
}

/** A session that has each statement explained while it is carried out, and tells the reads of those that `heed` wants. */
export function explaining(
  client: Client,
  heard: (text: string, reads: readonly Read[]) => void,
  heed: (text: string) => boolean = () => true,
): Session {
  return {
    async query({ text }, values = []) {
      if (heed(text)) heard(text, await readsOf(client, text, values));
      const { rows, rowCount } = await client.query({ text, values: [...values], types: parsers });
      return { rows: rows as never[], count: rowCount ?? 0 };
    },
  };
}

export const rowsOf = (reads: readonly Read[]): number => reads.reduce((sum, { rows }) => sum + rows, 0);

interface Node {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Actual Rows': number;
  readonly 'Actual Loops': number;
  readonly 'Rows Removed by Filter'?: number;
  readonly Plans?: readonly Node[];
}

/** Explaining carries out as well: what that changed is taken back. */
async function readsOf(client: Client, text: string, values: readonly unknown[]): Promise<Read[]> {
  await client.query('BEGIN');
  const {
    rows: [plan],
  } = await client.query<{ 'QUERY PLAN': [{ Plan: Node }] }>(`EXPLAIN (ANALYZE, FORMAT JSON) ${text}`, [...values]);
  await client.query('ROLLBACK');
  return scansOf(plan!['QUERY PLAN'][0].Plan);
}

const scansOf = (node: Node): Read[] => [
  ...(node['Relation Name'] === undefined || !node['Node Type'].endsWith('Scan')
    ? []
    : [
        {
          kind: node['Node Type'],
          table: node['Relation Name'],
          rows: (node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0)) * node['Actual Loops'],
        },
      ]),
  ...(node.Plans ?? []).flatMap(scansOf),
];
