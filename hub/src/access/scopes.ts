import { districtReaders, type RecordType, type ScopeWord } from '../definitions/index.js';
import type { Scope, Viewer } from '../ports/index.js';
import { rolesIn } from './roles.js';

/** Rows of the type the viewer may see, from its `see`: alternatives; none = nothing. One predicate for lists, counts, exports and search alike. */
export function scopesOf(viewer: Viewer, record: Seen): readonly Scope[] {
  const words = rolesIn(viewer, record.area).flatMap((role) => (Object.hasOwn(record.see, role) ? [record.see[role]!] : []));
  return widest(words.flatMap((word) => scopes[word](viewer, record)));
}

type Seen = Pick<RecordType, 'area' | 'see'> & Partial<Pick<RecordType, 'place'>>;

const nothing: readonly Scope[] = [];

/** Whether it belongs to districts by whom it involves, rather than to one of its own. */
const isOfSeveralDistricts = ({ place }: Seen): boolean => Object.values(place?.involve ?? {}).some((how) => [how ?? []].flat().some(({ as }) => as === 'district'));

const scopes: Readonly<Record<ScopeWord, (viewer: Viewer, record: Seen) => readonly Scope[]>> = {
  city: ({ unit }) => (unit ? [{ kind: 'city' }] : nothing),
  district: ({ unit }, record) => {
    if (!unit?.district) return nothing;
    return isOfSeveralDistricts(record) ? [{ kind: 'involved', who: [districtReaders(unit.district)] }] : [{ kind: 'district', district: unit.district }];
  },
  association: ({ unit }) => (unit?.kind === 'association' ? [{ kind: 'unit', unit: unit.id }, { kind: 'involved', who: [unit.id] }] : nothing),
  unit: ({ unit }) => (unit ? [{ kind: 'unit', unit: unit.id }, { kind: 'involved', who: [unit.id] }] : nothing),
  assigned: ({ account }) => [{ kind: 'involved', who: [account.id] }],
  own: ({ account }) => [{ kind: 'involved', who: [account.id, ...(account.person === null ? [] : [account.person])] }],
};

/** Who sees the city sees all: no narrower predicate is added. The same scope is not said twice. */
function widest(all: readonly Scope[]): readonly Scope[] {
  if (all.some(({ kind }) => kind === 'city')) return [{ kind: 'city' }];
  return all.filter((scope, i) => all.findIndex((other) => JSON.stringify(other) === JSON.stringify(scope)) === i);
}
