import type { SubjectRights } from '../rights-cast.js';

const authorities = ['lead', 'clerk', 'chief', 'inspector', 'district'] as const;

/** N44, N45 of areas/notary.md: who supervises, and each office for itself; how many offices there are is for everybody. */
export const map: SubjectRights = {
  sees: {},
  acts: {},
  unmasks: {},
  reports: {
    'notary.standing': [...authorities, 'office'],
    'notary.connected': [...authorities, 'association', 'association-head', 'office', 'officer'],
  },
};
