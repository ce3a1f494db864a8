import type { SubjectRights } from '../rights-cast.js';

const authorities = ['lead', 'clerk', 'chief', 'inspector', 'district'] as const;
const all = [...authorities, 'association', 'association-head', 'office', 'officer'] as const;

/** N22–N27 of areas/notary.md: everybody reads the topics, each of what he sees; the live overview and what is paid is not for the association, nor for a single notary. */
export const topics: SubjectRights = {
  sees: {},
  acts: {},
  unmasks: {},
  reports: {
    'notary.live': [...authorities, 'office'],
    'notary.fees': [...authorities, 'office'],
    'notary.warningTopic': [...authorities, 'office'],
    'notary.matters': all,
    'notary.offices': all,
    'notary.persons': all,
  },
};
