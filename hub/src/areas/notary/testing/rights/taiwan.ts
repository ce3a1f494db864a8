import type { SubjectRights } from '../rights-cast.js';

const association = ['association'] as const;
const head = ['association-head'] as const;

/** N50: the association handles, its head approves answers, the city reads, the office explains what it certified. */
export const taiwan: SubjectRights = {
  sees: {
    'notary.taiwan': {
      lead: 'all',
      clerk: 'all',
      chief: 'all',
      inspector: 'nothing',
      district: 'nothing',
      association: 'all',
      'association-head': 'all',
      office: 'unit',
      officer: 'nothing',
    },
  },
  acts: {
    'notary.taiwan': {
      register: association,
      mail: association,
      supplement: association,
      tellAgain: association,
      hear: [],
      arrive: [],
      comeBack: [],
      noteReceipt: association,
      query: association,
      explain: ['office'],
      askReply: association,
      approveReply: head,
      returnReply: head,
      askDecline: association,
      approveDecline: head,
      returnDecline: head,
      take: association,
      show: association,
      verify: association,
      differ: association,
      settle: association,
      archive: association,
    },
  },
  unmasks: {
    'notary.taiwan': { applicant: ['association', 'association-head', 'office'], holder: ['association', 'association-head'] },
  },
  reports: { 'notary.taiwan-states': ['lead', 'clerk', 'chief', 'association', 'association-head', 'office'] },
  secrets: { taiwan: { applicant: '林宜君', holder: '林志豪' } },
  put: (put, { whose, ownerUnit, office }) => {
    put(
      'notary.taiwan',
      whose,
      {
        state: 'querying',
        district: null,
        ownerUnit: 'association/notaries',
        values: {
          direction: 'out',
          kind: 'inheritance',
          certificate: `（2026）沪证台字第${whose.person}号`,
          office,
          applicant: '林宜君',
          holder: '林志豪',
          queryOn: '2026-03-05',
        },
      },
      [ownerUnit],
    );
  },
};
