import type { SubjectRights } from '../rights-cast.js';

const authorities = ['lead', 'clerk', 'chief', 'inspector', 'district'] as const;
const clerk = ['clerk'] as const;

const bureauAlone = {
  lead: 'all',
  clerk: 'all',
  chief: 'all',
  inspector: 'nothing',
  district: 'nothing',
  association: 'nothing',
  'association-head': 'nothing',
  office: 'nothing',
  officer: 'nothing',
} as const;

/** N44, N45 of areas/notary.md: who supervises, and each office for itself; how many offices there are is for everybody. Places are looked up by 公管处. */
export const map: SubjectRights = {
  sees: {
    'notary.ground': bureauAlone,
    'notary.siting': bureauAlone,
  },
  acts: {
    // What every map is drawn on is used by two persons, and taken out of use by the head.
    'notary.ground': {
      receive: [],
      renew: [],
      withdraw: [],
      replace: [],
      upload: clerk,
      discard: clerk,
      askAdoption: clerk,
      approveAdoption: ['lead'],
      returnAdoption: ['lead'],
      retire: ['lead'],
    },
    'notary.siting': { seek: clerk, hear: [], miss: [], adopt: clerk, discard: clerk },
  },
  unmasks: { 'notary.siting': {}, 'notary.ground': {} },
  reports: {
    'notary.standing': [...authorities, 'office'],
    // What offices took in, by their month reports: as those are seen.
    'notary.revenue': [...authorities, 'office'],
    'notary.connected': [...authorities, 'association', 'association-head', 'office', 'officer'],
    'notary.siting-states': ['lead', 'clerk', 'chief'],
    'notary.ground-states': ['lead', 'clerk', 'chief'],
  },
  put: (put, { whose, office }) => {
    put('notary.ground', whose, { state: 'draft', district: null, ownerUnit: null, values: { approval: '沪S(2026)001号' } }, []);
    put('notary.siting', whose, { state: 'told', district: null, ownerUnit: null, values: { office, proposed: '121.4842,31.2224' } }, []);
  },
};
