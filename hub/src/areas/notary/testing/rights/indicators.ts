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
    'notary.award': { ...city, district: 'district', office: 'unit', officer: 'own' },
    // The city sees all that is asked for, an office and a district what they asked for.
    'notary.exportRequest': { ...city, district: 'unit', office: 'unit' },
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
    'notary.award': {
      record: ['district', 'clerk'],
      amend: ['district', 'clerk'],
      // Another one than who recorded it.
      recognise: ['lead'],
      sendBack: ['lead'],
      drop: ['district', 'clerk'],
      revoke: ['lead'],
    },
    'notary.exportRequest': {
      ask: ['clerk', 'lead', 'inspector', 'district', 'office'],
      approve: ['lead', 'chief'],
      refuse: ['lead', 'chief'],
      expire: [],
    },
  },
  unmasks: {
    'notary.indicator': {},
    'notary.scoring': {},
    'notary.officeScore': { amounts: ['clerk', 'lead', 'office'] },
    // Pay is read by the city, the own head and himself.
    'notary.personScore': { amounts: ['clerk', 'lead', 'office', 'officer'] },
    'notary.award': {},
    'notary.exportRequest': {},
  },
  reports: {
    'notary.indicator-states': [...Object.keys(city), 'district', 'office'],
    'notary.scoring-states': Object.keys(city),
    'notary.officeScore-states': [...Object.keys(city), 'district', 'office'],
    'notary.personScore-states': [...Object.keys(city), 'district', 'office', 'officer'],
    'notary.award-states': [...Object.keys(city), 'district', 'office', 'officer'],
    'notary.exportRequest-states': [...Object.keys(city), 'district', 'office'],
  },
  secrets: { scorePay: '345,678.90元' },
  put(put, { whose, ownerUnit, district, office, person }) {
    const month = { from: '2026-02-01', to: '2026-02-28', asOf: '2026-03-01', composite: '61.3', rank: 1, rankedOf: 1 };
    const pay = { amounts: [{ row: 1, code: 'N38-03', name: '收入', amount: '345,678.90元' }] };
    put('notary.indicator', whose, { ownerUnit, state: 'draft', values: { code: 'T-01', name: '网办率', model: 'business' } }, []);
    put('notary.scoring', whose, { ownerUnit, state: 'running', values: { subject: 'office', from: '2026-02-01', to: '2026-02-28' } }, []);
    put('notary.officeScore', whose, { ownerUnit, state: 'running', values: { office, ...month, ...pay } }, [ownerUnit]);
    put('notary.personScore', whose, { ownerUnit, state: 'running', values: { office, person, ...month, ...pay } }, [
      ownerUnit,
      `notary.person:${person}`,
    ]);
    put(
      'notary.award',
      whose,
      {
        state: 'review',
        ownerUnit,
        values: {
          title: '上海市先进个人',
          level: 'city',
          office,
          person,
          personOffice: office,
          documentNumber: `沪表〔2026〕${whose.person}号`,
          awardedOn: '2026-02-01',
        },
      },
      [ownerUnit, `notary.person:${person}`],
    );
    put('notary.exportRequest', whose, { state: 'approved', ownerUnit, values: { what: 'notary.personScore' } }, [
      ownerUnit,
      `district/${district}`,
    ]);
  },
};
