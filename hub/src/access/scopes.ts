import type { RecordType, ScopeWord } from '../definitions/index.js';
import type { Scope, Viewer } from '../ports/index.js';
import { rolesIn } from './roles.js';

/** Rows of the type the viewer may see, from its `see`: alternatives; none = nothing. One predicate for lists, counts, exports and search alike. */
export function scopesOf(viewer: Viewer, record: Pick<RecordType, 'area' | 'see'>): readonly Scope[] {
  const words = rolesIn(viewer, record.area).flatMap((role) => (Object.hasOwn(record.see, role) ? [record.see[role]!] : []));
  return widest(words.flatMap((word) => scopes[word](viewer)));
}

const nothing: readonly Scope[] = [];

const scopes: Readonly<Record<ScopeWord, (viewer: Viewer) => readonly Scope[]>> = {
  city: ({ unit }) => (unit ? [{ kind: 'city' }] : nothing),
  district: ({ unit }) => (unit?.district ? [{ kind: 'district', district: unit.district }] : nothing),
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
