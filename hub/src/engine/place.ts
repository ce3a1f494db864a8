import { dayOf } from '@fatong/contracts/calendar';
import { isRef, kindOf } from '@fatong/contracts/fields';
import { districtReaders, dueField, metField, type Involving, type RecordType } from '../definitions/index.js';
import type { IndexRow, RecordRow } from '../ports/index.js';
import type { Involved } from './change.js';
import { keysChanged } from './keys.js';
import type { Targets } from './resolve.js';

type Values = Readonly<Record<string, unknown>>;

export interface Place {
  readonly district: string | null;
  readonly ownerUnit: string | null;
  readonly involved: readonly Involved[];
}

/** The city bureau: whose a record is while it cannot be told whose else. */
export const cityUnit = 'city';

/** Whose a record is. `targets`: rows its refs lead to, by field; `actorUnit`: unit of who opens it, null for reports. */
export function placeOf(
  record: RecordType,
  values: Values,
  targets: Targets,
  actor: { readonly unit: string; readonly district: string | null } | null,
): Place {
  const { place } = record;
  if (!isPlaced(record, values)) return { district: null, ownerUnit: cityUnit, involved: [] };
  const district =
    districtFields(record).length === 0
      ? (actor?.district ?? null)
      : (districtFields(record)
          .map((field) => districtIn(record, field, values, targets))
          .find((one) => one !== null) ?? null);
  const ownerUnit =
    place.owner === undefined || place.owner === 'actor'
      ? (actor?.unit ?? cityUnit)
      : 'unit' in place.owner
        ? place.owner.unit
        : (ledTo(place.owner.ref, values, targets)[0]?.ownerUnit ?? cityUnit);
  const units = Object.entries(place.units ?? {}).map(([who, role]) => ({ who, role }));
  const involved = Object.entries<Involving | readonly Involving[] | undefined>(place.involve ?? {}).flatMap(([field, how]) =>
    [how ?? []].flat().flatMap(({ role, as }) => whoIs(record, field, values, targets, as).map((who) => ({ who, role }))),
  );
  const all = [...units, ...involved];
  return {
    district,
    ownerUnit,
    involved: all.filter(({ who, role }, i) => all.findIndex((one) => one.who === who && one.role === role) === i),
  };
}

const districtIn = (record: RecordType, field: string, values: Values, targets: Targets): string | null =>
  isRef(record.fields[field]) ? (ledTo(field, values, targets)[0]?.district ?? null) : ((values[field] ?? null) as string | null);

/** What a ref leads to after the act: rows were loaded before its effects, which may have emptied it, or copied it from another ref. */
function ledTo(name: string, values: Values, targets: Targets): readonly RecordRow[] {
  const ids = [values[name]].flat();
  return (values[name] ?? null) === null
    ? []
    : (targets.get(name) ??
        [...targets.values()].flat().filter(({ id }, i, all) => ids.includes(id) && all.findIndex((one) => one.id === id) === i));
}

/** Whether it can be told whose it is; else it is the city's alone. Of what is matched, that somebody was found. */
export const isPlaced = ({ place: { known = [] }, matching }: RecordType, values: Values): boolean =>
  known.every((field) => (values[field] ?? null) !== null) &&
  (matching === null || matching.among.some(({ ref }) => (values[ref] ?? null) !== null));

/** Whom a ref involves. */
function whoIs(record: RecordType, name: string, values: Values, targets: Targets, as: Involving['as']): readonly string[] {
  const field = record.fields[name];
  if (!isRef(field)) return [];
  if (as === 'entry') return [values[name]].flat().flatMap((id) => (typeof id === 'string' ? [`${field.to}:${id}`] : []));
  const found = ledTo(name, values, targets);
  return found.flatMap(({ ownerUnit: unit, district }) =>
    as === 'unit' ? (unit ?? []) : district === null ? [] : districtReaders(district),
  );
}

/** Fields its district is read from, the first that has one. */
export const districtFields = ({ place: { district = [] } }: Pick<RecordType, 'place'>): readonly string[] => [district].flat();

/** Fields on which a record's place depends. */
export const placingFields = (record: RecordType): readonly string[] =>
  [
    ...districtFields(record),
    ...(record.matching?.among.map(({ ref }) => ref) ?? []),
    ...(record.place.known ?? []),
    ...Object.keys(record.place.involve ?? {}),
    typeof record.place.owner === 'object' && 'ref' in record.place.owner ? record.place.owner.ref : undefined,
  ].filter((field) => field !== undefined);

/** Involvements after an act: those of the place, and who acted stays in: the opener as handler, others as part; null: the machine. `before`: those that had not ended. */
export function withActor(
  place: Place | null,
  before: readonly Involved[],
  actor: { readonly id: string; readonly opens: boolean } | null,
): readonly Involved[] {
  const placed = new Set(['subject', 'firm', 'copy']);
  const kept = before.filter(({ role }) => place === null || !placed.has(role));
  const own: readonly Involved[] =
    actor === null || kept.some(({ who }) => who === actor.id) ? [] : [{ who: actor.id, role: actor.opens ? 'handler' : 'part' }];
  const all = [...kept, ...(place?.involved ?? []), ...own];
  return all.filter(({ who, role }, i) => all.findIndex((one) => one.who === who && one.role === role) === i);
}

/** Title in lists, search and references: the heading fields that are there. */
export function titleOf(record: RecordType, row: Pick<RecordRow, 'number' | 'id' | 'values'>): string {
  const parts = record.heading.flatMap((name) => {
    const [value, field] = [row.values[name] ?? null, record.fields[name]];
    return value === null || field === undefined
      ? []
      : kindOf(field)
          .words(value, field)
          .map(([zh]) => zh);
  });
  return parts.length > 0 ? parts.join(' ') : (row.number ?? row.id);
}

/** What the index of all types has of a record. `before`: as it was; null when it is new. */
export function indexRow(record: RecordType, row: RecordRow, before: RecordRow | null): IndexRow {
  const [isOver, keys] = [isEnded(record, row), keysChanged(record, row, before)];
  return {
    type: record.name,
    recordId: row.id,
    number: row.number,
    title: titleOf(record, row),
    state: row.state,
    ownerUnit: row.ownerUnit,
    district: row.district,
    ...nextDay(record, isOver ? null : row),
    openedAt: row.createdAt,
    changedAt: row.updatedAt,
    closedAt: isOver ? row.updatedAt : null,
    ...(before !== null && isEnded(record, before) !== isOver && { isTurned: true }),
    ...(keys && { keys }),
  };
}

const nextDay = (record: RecordType, row: RecordRow | null): Pick<IndexRow, 'nextDue' | 'nextDueBy'> => {
  const next = row === null ? null : nextDueOf(record, row);
  return { nextDue: next && dayOf(next.due), nextDueBy: next && next.by };
};

const isEnded = (record: RecordType, { state }: RecordRow): boolean => state !== null && record.states[state]?.kind === 'end';

/** The day the definition names, or the first day by which one of its clocks is to be met; of one that counts hours its instant. With the field that says it. */
export function nextDueOf(
  { due, clocks }: RecordType,
  { values }: Pick<RecordRow, 'values'>,
): { readonly by: string; readonly due: string } | null {
  const unmet = clocks.filter(({ name }) => (values[metField(name)] ?? null) === null).map(({ name }) => dueField(name));
  const days = [...(due === null ? [] : [due]), ...unmet].flatMap((by) => {
    const day = values[by];
    return typeof day === 'string' ? [{ by, due: day }] : [];
  });
  return days.toSorted((a, b) => (dayOf(a.due) < dayOf(b.due) ? -1 : 1))[0] ?? null;
}
