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
/** Neither applicants nor payments one by one are the association’s. */
const { association: _, 'association-head': __, ...supervisors } = all;
const handlers = ['clerk', 'district', 'office', 'officer'] as const;

/** Section 0 of areas/notary.md: the city sees all acts, a district those of its offices, an office its own, a notary his own; parties are masked and unmasked by who handles them. */
export const acts: SubjectRights = {
  sees: {
    'notary.act': { ...all, officer: 'own' },
    'notary.party': { ...supervisors, officer: 'own' },
    'notary.fee': { ...supervisors, officer: 'own' },
    'notary.device': all,
  },
  acts: { 'notary.act': {}, 'notary.party': {}, 'notary.fee': {}, 'notary.device': {} },
  unmasks: {
    'notary.act': { applicants: handlers, agents: handlers, reason: [...handlers, 'lead'] },
    'notary.party': { name: handlers, digest: ['clerk'] },
    'notary.fee': { payer: ['clerk'] },
    'notary.device': {},
  },
  reports: {
    'notary.act-states': [...readers, 'officer'],
    'notary.party-states': [...Object.keys(supervisors), 'officer'],
    'notary.fee-states': [...Object.keys(supervisors), 'officer'],
    'notary.device-states': readers,
  },
  secrets: { applicant: '申请人秦某某', digest: 'AB'.repeat(32), payer: 'CD'.repeat(32), agent: '代理人尤某某', why: '不予办理的缘由' },
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
          reason: '不予办理的缘由',
          netFee: 80_000,
        },
      },
      [ownerUnit, who],
    );
    put(
      'notary.party',
      whose,
      {
        state: 'counted',
        ownerUnit,
        values: { actNumber: 'GZ-1', office, notary: person, kind: 'person', name: '申请人秦某某', digest: 'AB'.repeat(32), age: 66 },
      },
      [ownerUnit, who],
    );
    put(
      'notary.fee',
      whose,
      {
        state: 'counted',
        ownerUnit,
        values: { actNumber: 'GZ-1', office, notary: person, kind: 'act', amount: 80_000, paidOn: '2026-01-05', payer: 'CD'.repeat(32) },
      },
      [ownerUnit, who],
    );
    put('notary.device', whose, { state: 'online', ownerUnit, values: { office, name: '录音录像', kind: 'camera' } }, [ownerUnit]);
  },
};
