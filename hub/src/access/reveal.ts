import type { Label, ProblemCode, Finding } from '@fatong/contracts';
import type { RecordType } from '../definitions/index.js';
import { uuidv7 } from '../platform/index.js';
import type { RecordRow, Store, Viewer } from '../ports/index.js';
import { toJson } from './present.js';
import { rolesIn } from './roles.js';

export type Revealed = { readonly value: unknown } | { readonly refused: { readonly problem: ProblemCode; readonly findings?: readonly Finding[] } };

const noPurpose: Label = ['请写明查看目的（至少 2 个字）。', 'State what for, in at least 2 characters.'];

/** A masked value in clear, for a stated purpose: nothing is shown before its audit row is committed. `row` was read within the viewer's scopes. */
export async function reveal(store: Store, about: { readonly viewer: Viewer; readonly record: RecordType; readonly row: RecordRow; readonly field: string; readonly purpose: string; readonly at: string }): Promise<Revealed> {
  const { viewer, record, row, field, at } = about;
  const purpose = about.purpose.trim();
  const isAllowed = Object.hasOwn(record.reveal, field) && record.reveal[field]!.some((role) => rolesIn(viewer, record.area).includes(role));
  if (isAllowed && ([...purpose].length < 2 || purpose.length > 500)) return { refused: { problem: 'input', findings: [{ pointer: '/purpose', code: 'required', words: noPurpose }] } };
  await store.transact(async (unit) => unit.add('audit', {
    id: uuidv7(Date.parse(at)), at, account: viewer.account.id, unit: viewer.account.unit, address: viewer.address ?? null, act: 'reveal',
    object: `${record.name}:${row.id}`, outcome: isAllowed ? 'done' : 'refused', detail: { field, purpose: isAllowed ? purpose : '' },
  }));
  return isAllowed ? { value: toJson(record.fields[field]!, row.values[field] ?? null) } : { refused: { problem: 'forbidden' } };
}
