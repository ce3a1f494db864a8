import { holds } from '@fatong/contracts/expression';
import { districtReaders, isOfSeveralDistricts, type RecordType, type ScopeWord } from '../definitions/index.js';
import type { RecordRow, Scope, Viewer } from '../ports/index.js';
import { rolesIn } from './roles.js';

/** Rows of the type the viewer may see, from its `see`: alternatives; none = nothing. One predicate for lists, counts, exports and search alike. */
export function scopesOf(viewer: Viewer, record: Seen): readonly Scope[] {
  const roles = rolesOfType(viewer, record);
  const seen = roles.flatMap((role) => {
    const when = record.seenWhen?.[role];
    const besides = record.seenBesides?.[role];
    return [
      ...scopes[record.see[role]!](viewer, record).map((scope): Scope => (when === undefined ? scope : { ...scope, when })),
      ...(besides === undefined ? [] : scopes[besides](viewer, record)),
    ];
  });
  return widest([...seen, ...(roles.length > 0 && isHandledHere(record) ? scopes.assigned(viewer, record) : [])]);
}

/**
 * Whether somebody may be told that this record is there, which he may not see: an official that it is another district's; people outside the authorities
 * learn of nothing but what they see, and who sees only some of no other.
 */
export const mayKnow = (viewer: Viewer, record: Seen, { values, state }: Pick<RecordRow, 'values' | 'state'>): boolean =>
  rolesOfType(viewer, record).some((role) => {
    const when = record.seenWhen?.[role];
    return (when === undefined || holds(when, { ...values, state })) && knowing(viewer).includes(record.see[role]!);
  });

/** An official who sees what is his unit’s alone learns of the rest as one of a district does; people in the portal and institutions do not. */
const knowing = ({ account, unit }: Viewer): readonly ScopeWord[] => [
  'city',
  'district',
  'association',
  ...(account.surface === 'admin' && unit?.kind !== 'institution' ? (['unit'] as const) : []),
];

type Seen = Pick<RecordType, 'area' | 'see'> & Partial<Pick<RecordType, 'seenWhen' | 'seenBesides' | 'place' | 'master' | 'actions'>>;

const rolesOfType = (viewer: Viewer, { area, see }: Seen): readonly string[] =>
  rolesIn(viewer, area).filter((role) => Object.hasOwn(see, role));

/** Who acted on it keeps reading it, wherever he works now (domain rules 3.1: former handlers). */
const isHandledHere = ({ master, actions }: Seen): boolean => master === null && Object.keys(actions ?? {}).length > 0;

const nothing: readonly Scope[] = [];

const scopes: Readonly<Record<ScopeWord, (viewer: Viewer, record: Seen) => readonly Scope[]>> = {
  city: ({ unit }) => (unit ? [{ kind: 'city' }] : nothing),
  district: ({ unit }, record) => {
    if (!unit?.district) return nothing;
    return isOfSeveralDistricts(record.place)
      ? [{ kind: 'involved', who: [districtReaders(unit.district)] }]
      : [{ kind: 'district', district: unit.district }];
  },
  association: ({ unit }) =>
    unit?.kind === 'association'
      ? [
          { kind: 'unit', unit: unit.id },
          { kind: 'involved', who: [unit.id] },
        ]
      : nothing,
  unit: ({ unit }) =>
    unit
      ? [
          { kind: 'unit', unit: unit.id },
          { kind: 'involved', who: [unit.id] },
        ]
      : nothing,
  assigned: ({ account, standsFor = [] }) => [{ kind: 'involved', who: [account.id, ...standsFor] }],
  own: ({ account }) => [{ kind: 'involved', who: [account.id, ...(account.person === null ? [] : [account.person])] }],
};

/** Who sees the city sees all: no narrower predicate is added. The same scope is not said twice. */
function widest(all: readonly Scope[]): readonly Scope[] {
  if (all.some(({ kind, when }) => kind === 'city' && when === undefined)) return [{ kind: 'city' }];
  return all.filter((scope, i) => all.findIndex((other) => JSON.stringify(other) === JSON.stringify(scope)) === i);
}
