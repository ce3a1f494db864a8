import type { SubjectRights } from '../rights-cast.js';

const bureau = ['clerk', 'lead'];
const city = { lead: 'all', clerk: 'all', chief: 'all', inspector: 'all' } as const;

/** N30–N38, N48: the city sees all scores, a district those of its offices, an office its own, a notary his; the association none. The dictionary is read by those who are measured. */
export const indicators: SubjectRights = {
  sees: {
    'notary.indicator': { ...city, district: 'all', office: 'all' },
    'notary.scoring': city,
    'notary.officeScore': { ...city, district: 'district', office: 'unit' },
    'notary.personScore': { ...city, district: 'district', office: 'unit', officer: 'own' },
  },
  acts: {
    'notary.indicator': {
      create: bureau,
      adopt: bureau,
      revise: bureau,
      attempt: bureau,
      askLaying: bureau,
      // Another one than who laid it down, or took it out of use.
      approveLaying: ['lead'],
      returnLaying: ['lead'],
      enforce: [],
      supersede: [],
      askRetirement: bureau,
      approveRetirement: ['lead'],
      returnRetirement: ['lead'],
      discard: bureau,
    },
    'notary.scoring': {
      begin: bureau,
      carryOn: [],
      count: [],
      recount: [],
      countNow: bureau,
      classify: bureau,
      freeze: [],
      follow: [],
      restate: ['clerk'],
    },
    'notary.officeScore': { open: [], recount: [], freeze: [], restate: [] },
    'notary.personScore': { open: [], recount: [], freeze: [], restate: [] },
  },
  unmasks: { 'notary.indicator': {}, 'notary.scoring': {}, 'notary.officeScore': {}, 'notary.personScore': {} },
  reports: {
    'notary.indicator-states': [...Object.keys(city), 'district', 'office'],
    'notary.scoring-states': Object.keys(city),
    'notary.officeScore-states': [...Object.keys(city), 'district', 'office'],
    'notary.personScore-states': [...Object.keys(city), 'district', 'office', 'officer'],
  },
  put(put, { whose, ownerUnit, office, person }) {
    const month = { from: '2026-02-01', to: '2026-02-28', asOf: '2026-03-01', composite: '61.3', rank: 1, rankedOf: 1 };
    put('notary.indicator', whose, { ownerUnit, state: 'draft', values: { code: 'T-01', name: '网办率', model: 'business' } }, []);
    put('notary.scoring', whose, { ownerUnit, state: 'running', values: { subject: 'office', from: '2026-02-01', to: '2026-02-28' } }, []);
    put('notary.officeScore', whose, { ownerUnit, state: 'running', values: { office, ...month } }, [ownerUnit]);
    put('notary.personScore', whose, { ownerUnit, state: 'running', values: { office, person, ...month } }, [
      ownerUnit,
      `notary.person:${person}`,
    ]);
  },
};
