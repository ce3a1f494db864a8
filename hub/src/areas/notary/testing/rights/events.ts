import type { SubjectRights } from '../rights-cast.js';

const officials = ['lead', 'clerk', 'chief', 'inspector', 'district'] as const;
const finders = ['clerk', 'lead', 'district', 'inspector'] as const;
const looking = ['district', 'inspector'] as const;

/** N42, N43: 研判 clerk, 派发 lead, 签收·排查 District or inspector, 整改 office, 复核 clerk, 办结 lead. An office sees what was dispatched, and the cast is of those. */
export const events: SubjectRights = {
  sees: {
    'notary.event': {
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
    'notary.event': {
      discover: [],
      openOfWarning: [],
      openOfThirdParty: [],
      fromComplaint: finders,
      fromInspection: finders,
      takeIn: [],
      judge: ['clerk'],
      reject: ['clerk'],
      dispatch: ['lead'],
      returnJudgement: ['lead'],
      sign: looking,
      note: looking,
      orderRectification: looking,
      findNothing: looking,
      rectify: ['office'],
      handIn: ['office'],
      sendBack: ['clerk'],
      lookAgain: ['clerk'],
      // An inspector is no clerk: he reviews nothing that he looked into.
      pass: ['clerk', 'inspector'],
      close: ['lead'],
      recur: [],
      forgo: [],
      repair: [],
    },
  },
  unmasks: { 'notary.event': {} },
  reports: {
    'notary.events': [...officials, 'office'],
    'notary.alerts': [...officials, 'office'],
    'notary.event-states': [...officials, 'office'],
  },
  put: (put, { whose, ownerUnit, office }) => {
    put(
      'notary.event',
      whose,
      {
        state: 'review',
        ownerUnit,
        values: {
          subject: '非金融机构融资合同',
          origin: 'warning',
          office,
          officeLevel: 'city',
          theme: 'practice',
          domain: 'practice',
          level: 'red',
          foundOn: '2026-03-02',
          dispatchedOn: '2026-03-03',
          node: 'review',
        },
      },
      [ownerUnit],
    );
  },
};
