import type { AreaRights, Put, Whose } from '../../../api/testing/area-rights.js';
import { districtA, districtB, firm, units as offices } from '../../../api/testing/people.js';

/** What a subject of the area transcribes of its rights: `testing/rights/<subject>.ts`. */
export interface SubjectRights {
  readonly sees: AreaRights['sees'];
  readonly acts: AreaRights['acts'];
  readonly unmasks: AreaRights['unmasks'];
  readonly reports?: AreaRights['reports'];
  readonly secrets?: AreaRights['secrets'];
  /** One record of each of its types for each of {@link places}. */
  readonly put?: (put: Put, place: Place) => void;
}

export interface Place {
  readonly whose: Whose;
  /** Unit of the office. */
  readonly ownerUnit: string;
  readonly district: string;
  /** Id of the register entry of the office, and of a notary of it: the one with an account where `whose.person` is `self`. */
  readonly office: string;
  readonly person: string;
}

const city = offices[0]!.id;
/** The institution with accounts, its notary with an account and a colleague of his; an office of another district. */
const unitOf: Readonly<Record<string, string>> = { own: firm.id, far: 'notary/far' };
const places = [
  { person: 'self', unit: 'own', district: districtA },
  { person: 'colleague', unit: 'own', district: districtA },
  { person: 'stranger', unit: 'far', district: districtB },
] as const;

export const persons: NonNullable<AreaRights['persons']> = {
  lead: { unit: city },
  clerk: { unit: city },
  chief: { unit: city },
  inspector: { unit: city },
  district: { unit: `district/${districtA}` },
  association: { unit: 'association/lawyers' },
  'association-head': { unit: 'association/lawyers' },
  office: { unit: firm.id, surface: 'portal' },
  officer: { unit: firm.id, surface: 'portal' },
};

export function putAll(put: Put, subjects: readonly SubjectRights[]): Readonly<Record<string, string>> {
  const ids: Record<string, string> = {};
  const officeIds: Record<string, string> = {};
  for (const whose of places) {
    const ownerUnit = unitOf[whose.unit]!;
    const office = (officeIds[whose.unit] ??= put(
      'notary.office',
      whose,
      { ownerUnit, values: { code: `GZ-${whose.unit}`, name: whose.unit, level: 'district', seat: whose.district } },
      [ownerUnit],
    ));
    ids[whose.person] = put(
      'notary.person',
      whose,
      {
        ownerUnit,
        values: {
          name: whose.person,
          licence: `G-${whose.person}`,
          kind: 'notary',
          office,
          idNumber: '310101199003070019',
          partyMember: true,
        },
      },
      (id) => [`notary.person:${id}`],
    );
    for (const { put: putOf } of subjects) putOf?.(put, { whose, ownerUnit, district: whose.district, office, person: ids[whose.person]! });
  }
  return { officer: `notary.person:${ids['self']}` };
}
