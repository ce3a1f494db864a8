import { kindOf } from '@fatong/contracts/fields';
import { isMany, type RecordType } from '../definitions/index.js';
import type { RecordKey, RecordRow } from '../ports/index.js';

/** Nobody types more into a search box. */
const longest = 100;

/**
 * What a record is found by: its number and the words of its heading by how they begin, its identifiers by all of them. Nothing personal: a search box is
 * no place for it.
 */
export function keysOf(record: RecordType, { number, values }: Pick<RecordRow, 'number' | 'values'>): readonly RecordKey[] {
  const open = Object.entries(record.fields).filter(([, { class: of }]) => of === 'public' || of === 'internal');
  const textOf = (name: string): string[] => {
    const value = values[name];
    return typeof value === 'string' && value !== '' ? [value.slice(0, longest)] : [];
  };
  const identifiers = open.filter(([, field]) => kindOf(field).found === 'whole' && !isMany(field)).flatMap(([name]) => textOf(name));
  const words = open
    .filter(([name, field]) => kindOf(field).found === 'heading' && record.heading.includes(name))
    .flatMap(([name]) => textOf(name));
  const begun = [...(number === null ? [] : [number]), ...words];
  const keys = [...identifiers.map((key) => ({ key, isWhole: true })), ...begun.map((key) => ({ key, isWhole: false }))];
  return [...new Map(keys.map((one) => [one.key, one])).values()];
}

/** The same where they or their place are otherwise than before, else nothing: most changes leave them as they are. */
export function keysChanged(record: RecordType, after: RecordRow, before: RecordRow | null): readonly RecordKey[] | undefined {
  const keys = keysOf(record, after);
  const isMoved = before?.district !== after.district || before.ownerUnit !== after.ownerUnit;
  return before !== null && !isMoved && JSON.stringify(keysOf(record, before)) === JSON.stringify(keys) ? undefined : keys;
}
