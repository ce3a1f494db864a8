import type { SubjectRights } from '../rights-cast.js';

const handlers = ['clerk', 'district'] as const;

/** N52: the bureau that is asked answers; the office reads it, without who applied. */
export const appeals: SubjectRights = {
  sees: {
    'notary.appeal': {
      lead: 'all',
      clerk: 'all',
      chief: 'all',
      inspector: 'all',
      district: 'district',
      association: 'nothing',
      'association-head': 'nothing',
      office: 'unit',
      officer: 'nothing',
    },
  },
  acts: {
    'notary.appeal': {
      register: handlers,
      link: [],
      locate: ['clerk'],
      setAside: ['clerk'],
      accept: handlers,
      answer: handlers,
      decide: handlers,
      tellAgain: handlers,
      execute: handlers,
      archive: handlers,
      withdraw: ['lead', 'district'],
    },
  },
  unmasks: {
    'notary.appeal': {
      applicant: ['lead', 'clerk', 'district'],
      matter: ['lead', 'clerk', 'district'],
      answer: ['lead', 'clerk', 'district'],
    },
  },
  reports: { 'notary.appeal-states': ['lead', 'clerk', 'chief', 'inspector', 'district', 'office'] },
  secrets: { appeals: { applicant: '司徒望舒', matter: '不服公证处不予受理', answer: '公证处受理程序合法' } },
  put: (put, { whose, ownerUnit, office }) => {
    put(
      'notary.appeal',
      whose,
      {
        state: 'answering',
        ownerUnit,
        values: {
          kind: 'reconsideration',
          respondent: 'district',
          office,
          applicant: '司徒望舒',
          matter: '不服公证处不予受理',
          answer: '公证处受理程序合法',
          acceptedOn: '2026-03-02',
        },
      },
      [ownerUnit],
    );
  },
};
