import type { SubjectRights } from '../rights-cast.js';

/** Section 0 of areas/notary.md: offices are known to all, their staff to who supervises them; a notary sees himself. */
export const registers: SubjectRights = {
  sees: {
    'notary.office': {
      lead: 'all',
      clerk: 'all',
      chief: 'all',
      inspector: 'all',
      district: 'all',
      association: 'all',
      'association-head': 'all',
      office: 'all',
      officer: 'all',
    },
    'notary.person': {
      lead: 'all',
      clerk: 'all',
      chief: 'all',
      inspector: 'all',
      district: 'district',
      association: 'all',
      'association-head': 'all',
      office: 'unit',
      officer: 'own',
    },
  },
  acts: {
    'notary.office': { locate: ['clerk'], changeForm: ['clerk'], takeEffect: [] },
    'notary.person': { leave: [], admit: [], adopt: [] },
  },
  unmasks: { 'notary.office': {}, 'notary.person': { idNumber: ['clerk', 'office'] } },
  secrets: { idNumber: '310101199003070019' },
};
