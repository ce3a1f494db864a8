import type { Client } from 'pg';
import type { RecordType } from '../../definitions/index.js';
import { recordTable, tableName } from '../schema/index.js';

export { tableName };

/** Tables of records, and what grows with them. */
export const growing = (records: readonly RecordType[]): ReadonlySet<string> =>
  new Set([
    ...records.map(tableName),
    ...['record_state', 'record_index', 'record_key', 'record_event', 'record_clock', 'record_score', 'record_file', 'record_letter'],
    ...['involvement', 'notice', 'rule_fact', 'delivery', 'audit'],
  ]);

/** Fields of a type, and what every record has, by which an index leads to its records. */
export function indexed(type: RecordType): ReadonlySet<string> {
  const { table, fields } = recordTable(type);
  const leading = new Set(table.indexes.map(({ columns }) => columns[0]));
  const named = {
    number: 'number',
    state: 'state',
    district: 'district',
    ownerUnit: 'owner_unit',
    createdAt: 'created_at',
    updatedAt: 'updated_at',
  };
  const ofFields = fields.flatMap(({ name, places, blind }) => [...places, ...blind].map(({ column }) => [name, column] as const));
  return new Set([...ofFields, ...Object.entries(named)].filter(([, column]) => leading.has(column)).map(([name]) => name));
}

interface Node {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly Plans?: readonly Node[];
}

/**
 * The tables that a statement must read from their beginning to their end, one entry a time, since no index leads to what it asks for. A planner that may read
 * whole tables does so where they are small, whatever is declared; this one does it for want of anything else.
 */
export async function scannedBy(client: Client, text: string, values: readonly unknown[]): Promise<readonly string[]> {
  await client.query('SET enable_seqscan = off');
  const { rows } = await client.query<{ 'QUERY PLAN': readonly [{ readonly Plan: Node }] }>(`EXPLAIN (FORMAT JSON) ${text}`, [...values]);
  const scans = (node: Node): string[] => [
    ...(node['Node Type'] === 'Seq Scan' ? [node['Relation Name'] ?? ''] : []),
    ...(node.Plans ?? []).flatMap(scans),
  ];
  return scans(rows[0]!['QUERY PLAN'][0].Plan);
}
