import type { SubjectRights } from '../rights-cast.js';

const discipliningBy = ['district', 'clerk', 'lead'] as const;

/** N10–N14: who records, who reviews one level up; the association reads its own sanctions, a person what was served on him. */
export const punishments: SubjectRights = {
  sees: {
    'notary.punishment': {
      lead: 'all',
      clerk: 'all',
      chief: 'all',
      inspector: 'all',
      district: 'district',
      // Its own sanctions, and the cast is of those.
      association: 'all',
      'association-head': 'all',
      office: 'unit',
      officer: 'own',
    },
  },
  acts: {
    'notary.punishment': {
      record: discipliningBy,
      educate: ['office'],
      educateDistrict: ['district'],
      educateCity: ['clerk'],
      recordHouse: ['office'],
      lodge: [],
      pass: ['clerk'],
      confirm: ['district'],
      approve: ['lead'],
      sendBack: ['lead', 'clerk', 'district'],
      amend: discipliningBy,
      amendHere: ['office'],
      drop: discipliningBy,
      dropHere: ['office'],
      serve: ['office', 'district', 'clerk'],
      expire: [],
      correct: ['lead'],
      annul: [],
      changeRegister: ['clerk'],
      receive: [],
      renew: [],
      restate: [],
      unsettle: [],
      recognise: [],
      seek: [],
      matchPerson: ['clerk'],
      dismiss: ['clerk'],
      revoke: [],
    },
  },
  unmasks: { 'notary.punishment': { facts: ['lead', 'clerk', 'district', 'office', 'officer'] } },
  reports: {
    'notary.punishments': ['lead', 'clerk', 'chief', 'inspector', 'district', 'office'],
    'notary.punishment-states': ['lead', 'clerk', 'chief', 'inspector', 'district', 'association', 'association-head', 'office', 'officer'],
  },
  secrets: { punishments: { facts: '收受当事人礼金两千元' } },
  put: (put, { whose, ownerUnit, office, person }) => {
    put(
      'notary.punishment',
      whose,
      {
        state: 'effective',
        ownerUnit,
        values: {
          kind: 'industry',
          level: 'warning',
          person,
          personName: whose.person,
          office,
          docNo: `沪公协惩〔2026〕${whose.person}号`,
          decidedOn: '2026-03-02',
          servedOn: '2026-03-03',
          facts: '收受当事人礼金两千元',
        },
      },
      [ownerUnit, `notary.person:${person}`],
    );
  },
};
