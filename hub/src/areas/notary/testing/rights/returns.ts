import { makeUscc } from '@fatong/contracts/codes';
import type { SubjectRights } from '../rights-cast.js';

const bureau = ['clerk', 'lead'];
const all = { lead: 'all', clerk: 'all', chief: 'all', inspector: 'all', district: 'district', office: 'unit' } as const;
const readers = Object.keys(all);
const association = ['association', 'association-head'];

/**
 * What offices report of themselves (S12) and what of it is to be put right: the city sees all, a district that of its offices, an office its own. Pay of persons is unmasked by the
 * city and the office's head (N33, N38); the register of persons is written by the city alone.
 */
export const returns: SubjectRights = {
  sees: {
    'notary.staffing': all,
    'notary.officeMonth': all,
    'notary.benefit': { ...all, association: 'all', 'association-head': 'all', officer: 'own' },
    'notary.dataItem': all,
    // The city keeps the list of enterprises that are not counted (N02).
    'notary.exemption': { lead: 'all', clerk: 'all', chief: 'all', inspector: 'all' },
  },
  acts: {
    'notary.staffing': { prove: ['office', 'clerk'], enter: bureau, adopt: bureau, adoptLeaving: bureau },
    'notary.officeMonth': {},
    'notary.benefit': {},
    'notary.dataItem': { raise: [], mend: [], explain: ['office'], close: bureau, sendBack: bureau },
    'notary.exemption': {
      propose: ['clerk'],
      askListing: ['clerk'],
      approveListing: ['lead'],
      returnListing: ['lead'],
      revise: ['clerk'],
      stop: bureau,
      expire: [],
    },
  },
  unmasks: {
    'notary.staffing': { bornOn: ['clerk', 'office'] },
    'notary.officeMonth': { payOn: ['clerk', 'lead', 'office'], payOff: ['clerk', 'lead', 'office'], pays: ['clerk', 'lead', 'office'] },
    'notary.benefit': {},
    'notary.dataItem': {},
    'notary.exemption': {},
  },
  reports: {
    'notary.staffing-states': readers,
    'notary.officeMonth-states': readers,
    'notary.benefit-states': [...readers, ...association, 'officer'],
    'notary.dataItem-states': readers,
    'notary.exemption-states': ['lead', 'clerk', 'chief', 'inspector'],
  },
  secrets: { pay: '34567.89', staffBorn: '1971-07-17' },
  put: (put, { whose, ownerUnit, office, person }) => {
    put(
      'notary.staffing',
      whose,
      {
        state: 'employed',
        ownerUnit,
        values: { office, licence: `G-${whose.person}`, name: whose.person, kind: 'notary', status: 'practising', bornOn: '1971-07-17' },
      },
      [ownerUnit],
    );
    put(
      'notary.officeMonth',
      whose,
      {
        state: 'reported',
        ownerUnit,
        values: {
          office,
          period: '2026-02',
          monthOn: '2026-02-01',
          income: 105_000_00,
          payOn: 3_456_789,
          payOff: 3_456_789,
          pays: [{ row: 1, number: 'G-1', onStaff: true, amount: 3_456_789, atCap: false }],
        },
      },
      [ownerUnit],
    );
    put(
      'notary.benefit',
      whose,
      { state: 'counted', ownerUnit, values: { office, notary: person, kind: 'community', doneOn: '2026-03-01', served: 40 } },
      [ownerUnit, `notary.person:${person}`],
    );
    put('notary.dataItem', whose, { state: 'open', ownerUnit, values: { kind: 'month', office, period: '2026-01' } }, [ownerUnit]);
    put(
      'notary.exemption',
      whose,
      { state: 'current', values: { uscc: usccs[whose.person] ?? null, name: '某公司', from: '2026-01-01', until: '2026-12-31' } },
      [],
    );
  },
};

const usccs: Readonly<Record<string, string>> = {
  self: makeUscc({ serial: 7201 }),
  colleague: makeUscc({ serial: 7202 }),
  stranger: makeUscc({ serial: 7203 }),
} as const;
