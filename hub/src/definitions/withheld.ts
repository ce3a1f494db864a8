import type { Label } from '@fatong/contracts';
import { holds } from '@fatong/contracts/expression';
import type { RecordType } from './record.js';
import type { WithheldType } from './words.js';

/** Fields withheld from a reader, with what is said in their place; null: nothing is said. */
export type Withheld = ReadonlyMap<string, Label | null>;
type Kept = Pick<RecordType, 'see' | 'withheld'>;

/** Nothing is withheld. */
export const openly: Withheld = new Map();

/** What these roles of the area do not see of a record with these values. Who sees it in two roles sees what either does. */
export function withheldFrom(record: Kept, roles: readonly string[], values: Readonly<Record<string, unknown>>): Withheld {
  return fieldsOf(rulesFor(record, roles).filter(({ until }) => until === null || !holds(until, values)));
}

/** What they do not see of some record: nothing may be found or ordered by it, since an answer would tell it. */
export const barredFor = (record: Kept, roles: readonly string[]): ReadonlySet<string> => new Set(fieldsOf(rulesFor(record, roles)).keys());

/** What they never learn to exist. */
export const unheardOf = (record: Kept, roles: readonly string[]): ReadonlySet<string> =>
  new Set(fieldsOf(rulesFor(record, roles).filter(({ until, why }) => until === null && why === null)).keys());

/** What none of their records ever shows them, whatever is said in its place. */
export const neverShown = (record: Kept, roles: readonly string[]): ReadonlySet<string> =>
  new Set(fieldsOf(rulesFor(record, roles).filter(({ until }) => until === null)).keys());

/** A value without what of its rows is withheld: `officers.home` is the field home of every row of officers. */
export function openIn(field: string, value: unknown, withheld: Withheld): unknown {
  const cells = new Set([...withheld.keys()].flatMap((name) => (name.startsWith(`${field}.`) ? [name.slice(field.length + 1)] : [])));
  if (cells.size === 0 || !Array.isArray(value)) return value;
  return (value as readonly object[]).map((row) => Object.fromEntries(Object.entries(row).filter(([name]) => !cells.has(name))));
}

function rulesFor({ see, withheld }: Kept, roles: readonly string[]): readonly WithheldType[] {
  const seeing = roles.filter((role) => Object.hasOwn(see, role));
  return withheld.filter(({ from }) => seeing.every((role) => from.includes(role)));
}

const fieldsOf = (rules: readonly WithheldType[]): Withheld =>
  new Map(rules.flatMap(({ fields, why }) => fields.map((field) => [field, why] as const)));
