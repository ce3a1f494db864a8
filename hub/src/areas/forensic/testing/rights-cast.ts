import type { AreaRights, Put, Whose } from '../../../api/testing/area-rights.js';
import { districtA, districtB, firm, units as offices } from '../../../api/testing/people.js';

/** What a subject of the area transcribes of its rights: `testing/rights/<subject>.ts`. */
export interface SubjectRights {
  readonly sees: AreaRights['sees'];
  readonly acts: AreaRights['acts'];
  readonly unmasks: AreaRights['unmasks'];
  readonly reports?: AreaRights['reports'];
  readonly secrets?: AreaRights['secrets'];
  /** One record of each of its types for each of the places of the cast. */
  readonly put?: (put: Put, place: Place) => void;
}

export interface Place {
  readonly whose: Whose;
  /** Unit of the institution. */
  readonly ownerUnit: string;
  readonly district: string;
  /** Ids of the institution, an appraiser of it and a client: those with accounts where `whose.person` is `self`. */
  readonly institution: string;
  readonly person: string;
  readonly client: string;
}

const city = offices[0]!.id;
const unitOf: Readonly<Record<string, string>> = { own: firm.id, far: 'forensic/far' };
/** The institution with accounts, its appraiser with an account and a colleague of his; an institution of another district. */
const places = [
  { person: 'self', unit: 'own', district: districtA },
  { person: 'colleague', unit: 'own', district: districtA },
  { person: 'stranger', unit: 'far', district: districtB },
] as const;

export const persons: NonNullable<AreaRights['persons']> = {
  lead: { unit: city },
  clerk: { unit: city },
  chief: { unit: city },
  district: { unit: `district/${districtA}` },
  association: { unit: 'association/lawyers' },
  'association-head': { unit: 'association/lawyers' },
  expert: { unit: 'association/lawyers' },
  head: { unit: firm.id },
  desk: { unit: firm.id },
  appraiser: { unit: firm.id },
  reviewer: { unit: firm.id },
  assistant: { unit: firm.id },
  client: { unit: 'association/lawyers', surface: 'portal' },
};

export function putAll(put: Put, subjects: readonly SubjectRights[]): Readonly<Record<string, string>> {
  const ids: Record<string, { person: string; client: string }> = {};
  const institutions: Record<string, string> = {};
  for (const whose of places) {
    const ownerUnit = unitOf[whose.unit]!;
    const institution = (institutions[whose.unit] ??= put(
      'forensic.institution',
      whose,
      { ownerUnit, values: { code: `J-${whose.unit}`, name: whose.unit, seat: whose.district } },
      [ownerUnit],
    ));
    const person = put(
      'forensic.person',
      whose,
      {
        ownerUnit,
        values: { name: whose.person, licence: `P-${whose.person}`, institution, idNumber: '310101199003070019' },
      },
      (id) => [`forensic.person:${id}`],
    );
    const client = put(
      'forensic.client',
      whose,
      {
        ownerUnit,
        values: { kind: 'police', name: whose.person, phone: '13812345678' },
      },
      (id) => [`forensic.client:${id}`],
    );
    ids[whose.person] = { person, client };
    for (const { put: putOf } of subjects) putOf?.(put, { whose, ownerUnit, district: whose.district, institution, person, client });
  }
  const self = ids['self']!;
  return {
    appraiser: `forensic.person:${self.person}`,
    reviewer: `forensic.person:${self.person}`,
    client: `forensic.client:${self.client}`,
  };
}
