import { isStaff, staffIn } from '@fatong/contracts/fields';
import type { RecordType, StaffField } from '../../definitions/index.js';
import type { Involved } from '../change.js';

type Values = Readonly<Record<string, unknown>>;

/** Fields that name officials, by name. */
export const staffFields = ({ fields }: Pick<RecordType, 'fields'>): readonly (readonly [string, StaffField])[] =>
  Object.entries(fields).flatMap(([name, field]) => (isStaff(field) ? [[name, field] as const] : []));

/** Who is named in a field, by account. */
export const idsNamed = (values: Values, field: string): readonly string[] => staffIn(values[field]).map(({ id }) => id);

/** Accounts that have the record in hand by a field: all who are named, but those whom it is kept from. */
function handlersOf(record: Pick<RecordType, 'fields'>, values: Values): ReadonlySet<string> {
  const fields = staffFields(record);
  const kept = new Set(fields.map(([, { except }]) => except));
  return new Set(fields.filter(([name]) => !kept.has(name)).flatMap(([name]) => idsNamed(values, name)));
}

/** Whoever is named now has it in hand; whoever was and is no longer goes on reading it. */
export function withStaff(
  all: readonly Involved[],
  record: Pick<RecordType, 'fields'>,
  { before, after }: { readonly before: Values; readonly after: Values },
): readonly Involved[] {
  const [was, is] = [handlersOf(record, before), handlersOf(record, after)];
  const gone = [...was].filter((who) => !is.has(who));
  const others = all.filter(({ who, role }) => !(['handler', 'part', 'former'].includes(role) && (is.has(who) || gone.includes(who))));
  return [
    ...others,
    ...[...is].map((who) => ({ who, role: 'handler' as const })),
    ...gone.map((who) => ({ who, role: 'former' as const })),
  ];
}

/** Who is kept from the record by an act is no longer named on it, where the act does not say itself who is. */
export function relieved(
  record: Pick<RecordType, 'fields'>,
  { before, patch, written }: { readonly before: Values; readonly patch: Values; readonly written: Values },
): Values {
  const left = staffFields(record).flatMap(([name, { except }]) => {
    if (except === null || !Object.hasOwn(patch, except) || Object.hasOwn(written, name)) return [];
    const values = { ...before, ...patch };
    const barred = new Set(idsNamed(values, except));
    const named = staffIn(values[name]);
    const rest = named.filter(({ id }) => !barred.has(id));
    return rest.length === named.length ? [] : [[name, rest.length === 0 ? null : rest] as const];
  });
  return { ...patch, ...Object.fromEntries(left) };
}
