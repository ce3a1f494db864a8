import type { RecordType } from '../definitions/index.js';
import type { IndexRow, InvolvementRow, RecordRow } from '../ports/index.js';

type Values = Readonly<Record<string, unknown>>;

export interface Place {
  readonly district: string | null;
  readonly ownerUnit: string | null;
  readonly involved: readonly Pick<InvolvementRow, 'who' | 'role'>[];
}

/** The city bureau: whose a record is while it cannot be told whose else. */
export const cityUnit = 'city';

/** Whose a record is. `targets`: rows its refs lead to, by field; `actorUnit`: unit of who opens it, null for reports. */
export function placeOf(record: RecordType, values: Values, targets: ReadonlyMap<string, RecordRow>, actor: { readonly unit: string; readonly district: string | null } | null): Place {
  const { place } = record;
  if (place.known?.some((field) => (values[field] ?? null) === null)) return { district: null, ownerUnit: cityUnit, involved: [] };
  const isRef = (field: string): boolean => record.fields[field]?.kind === 'ref';
  const district = place.district === undefined ? (actor?.district ?? null)
    : isRef(place.district) ? (targets.get(place.district)?.district ?? null) : ((values[place.district] ?? null) as string | null);
  const ownerUnit = place.owner === undefined || place.owner === 'actor' ? (actor?.unit ?? cityUnit)
    : 'unit' in place.owner ? place.owner.unit : (targets.get(place.owner.ref)?.ownerUnit ?? cityUnit);
  const entries = Object.entries(place.involve ?? {}).flatMap(([field, how]) => {
    const [id, target, of] = [values[field], targets.get(field), record.fields[field]];
    if (typeof id !== 'string' || of?.kind !== 'ref' || how === undefined) return [];
    if (how.as === 'entry') return [{ who: `${of.to}:${id}`, role: how.role }];
    return target?.ownerUnit ? [{ who: target.ownerUnit, role: how.role }] : [];
  });
  const units = Object.entries(place.units ?? {}).map(([who, role]) => ({ who, role }));
  return { district, ownerUnit, involved: [...units, ...entries] };
}

/** Fields on which a record's place depends. */
export const placingFields = (record: RecordType): readonly string[] =>
  [record.place.district, ...(record.place.known ?? []), ...Object.keys(record.place.involve ?? {}), typeof record.place.owner === 'object' && 'ref' in record.place.owner ? record.place.owner.ref : undefined]
    .filter((field) => field !== undefined);

/** Title in lists, search and references: the heading fields that are there. */
export function titleOf(record: RecordType, row: Pick<RecordRow, 'number' | 'id' | 'values'>): string {
  const parts = record.heading.flatMap((name) => {
    const [value, field] = [row.values[name], record.fields[name]];
    if (value === undefined || value === null) return [];
    if (field?.kind === 'choice') return [value].flat().map((code) => field.choices[code as string]?.[0] ?? '');
    return typeof value === 'string' || typeof value === 'number' ? [String(value)] : [];
  });
  return parts.length > 0 ? parts.join(' ') : (row.number ?? row.id);
}

export function indexRow(record: RecordType, row: RecordRow): IndexRow {
  const isEnded = row.state !== null && record.states[row.state]?.kind === 'end';
  return {
    type: record.name, recordId: row.id, number: row.number, title: titleOf(record, row), state: row.state,
    ownerUnit: row.ownerUnit, district: row.district, openedAt: row.createdAt, closedAt: isEnded ? row.updatedAt : null,
  };
}
