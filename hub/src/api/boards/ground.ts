import type { GroundView } from '@fatong/contracts/api';
import { ground as sketch, outlinesOf } from '@fatong/contracts/bureau/ground';
import { expressionOf, valueOf } from '@fatong/contracts/expression';
import type { GroundType } from '../../definitions/index.js';
import type { RecordReader } from '../../ports/index.js';

/** What a map is drawn on: the outlines in force with their review number; else our sketch, which has none. Whoever sees a map sees them, whatever records he sees. */
export async function groundFor(ground: GroundType | null, records: Pick<RecordReader, 'list'>): Promise<GroundView> {
  if (ground === null) return sketch;
  const { record, states, outlines, approval, since } = ground;
  const { items } = await records.list({
    type: record.name,
    scopes: [{ kind: 'city' }],
    fields: [outlines, approval, since],
    where: expressionOf(valueOf<string>({ read: 'state' }).in(states)),
    sort: { field: since, descending: true },
    limit: 1,
    isCounted: false,
  });
  const [text, number] = [outlines, approval].map((field) => items[0]?.values[field]);
  const found = outlinesOf(typeof text === 'string' ? text : '');
  if ('fault' in found) return sketch;
  return {
    ...sketch,
    outlines: found.outlines.map(({ district, rings }) => ({ district, rings: rings.map((ring) => [...ring]) })),
    approval: typeof number === 'string' ? number : null,
    isSketch: false,
  };
}
