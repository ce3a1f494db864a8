import type { SubjectRights } from '../rights-cast.js';

const all = {
  lead: 'all',
  clerk: 'all',
  chief: 'all',
  inspector: 'all',
  district: 'district',
  association: 'all',
  'association-head': 'all',
  office: 'unit',
} as const;
const readers = Object.keys(all);
const handlers = ['clerk', 'district', 'office', 'officer'] as const;

/** Section 0 of areas/notary.md: the city sees all acts, a district those of its offices, an office its own, a notary his own; parties are masked and unmasked by who handles them. */
export const acts: SubjectRights = {
  sees: { 'notary.act': { ...all, officer: 'own' }, 'notary.device': all },
  acts: { 'notary.act': {}, 'notary.device': {} },
  unmasks: {
    'notary.act': { applicants: handlers, agents: handlers, digests: ['clerk'], reason: [...handlers, 'lead'] },
    'notary.device': {},
  },
  reports: { 'notary.act-states': [...readers, 'officer'], 'notary.device-states': readers },
  secrets: { applicant: '申请人秦某某', digest: 'AB'.repeat(32), agent: '代理人尤某某', why: '不予办理的缘由' },
  put: (put, { whose, ownerUnit, office, person }) => {
    const who = `notary.person:${person}`;
    put(
      'notary.act',
      whose,
      {
        state: 'refused',
        ownerUnit,
        values: {
          office,
          notary: person,
          matter: 'will',
          acceptedOn: '2026-01-05',
          applicants: [{ row: 1, kind: 'person', name: '申请人秦某某', digest: 'AB'.repeat(32), age: 66 }],
          agents: [{ row: 1, name: '代理人尤某某', relation: 'other' }],
          digests: ['AB'.repeat(32)],
          reason: '不予办理的缘由',
          netFee: 80_000,
        },
      },
      [ownerUnit, who],
    );
    put('notary.device', whose, { state: 'online', ownerUnit, values: { office, name: '录音录像', kind: 'camera' } }, [ownerUnit]);
  },
};
