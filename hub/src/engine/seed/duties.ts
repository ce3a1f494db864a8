import { and, expressionOf, valueOf, type LeafValue } from '@fatong/contracts/expression';
import type { DemoDuty } from '../../definitions/index.js';
import type { RecordRow, Viewer } from '../../ports/index.js';
import type { Parts } from '../parts.js';
import { replay, type Telling } from './acts.js';

const leaf = (read: string): LeafValue<string> => valueOf<string>({ read });

/** Lets officials go through what stands open of a type by then. What was touched since was gone through already, when the seed was stopped and goes on. */
export async function attend(parts: Telling, duty: DemoDuty, viewers: ReadonlyMap<string, Viewer>): Promise<void> {
  for (const { id } of await standing(parts, duty)) {
    // As it is by now: what was decided of one moves others of the same person, or ends them.
    const row = (await parts.store.transact((unit) => unit.records(duty.type, [id]))).get(id);
    if (row === undefined || !duty.states.includes(row.state ?? '')) continue;
    const { version, number, values } = row;
    await replay(
      parts,
      duty.acts({ number, values }).map((act) => ({ ...act, type: duty.type, on: id })),
      viewers,
      new Map([[id, { id, version }]]),
    );
  }
}

async function standing(
  { records, catalogue }: Parts,
  { at, type, states }: Pick<DemoDuty, 'at' | 'type' | 'states'>,
): Promise<readonly RecordRow[]> {
  const where = expressionOf(and(leaf('state').in(states), leaf('updatedAt').atMost(at)));
  const found: RecordRow[] = [];
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const page = await records.list({
      type,
      scopes: [{ kind: 'city' }],
      where,
      sort: { field: 'createdAt', descending: false },
      limit: 200,
      fields: Object.keys(catalogue.type(type)!.fields),
      ...(cursor !== undefined && { cursor }),
    });
    found.push(...page.items);
    cursor = page.next;
  }
  return found;
}
