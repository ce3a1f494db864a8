import type { SubjectRights } from '../rights-cast.js';

const bureau = ['clerk', 'lead'];
const association = ['association', 'association-head'];
const all = { lead: 'all', clerk: 'all', chief: 'all', inspector: 'all', district: 'district', office: 'unit', officer: 'own' } as const;

const { officer: _, ...supervising } = all;
const supervisors = Object.keys(supervising);

/** N01–N07: all see what lies in their reach; the association reads and comments on those of recordings (N06) and on what is red (N41), which is why there is one of them. */
export const warnings: SubjectRights = {
  // Comparisons with last year (N04, N05): nobody writes into one.
  sees: { 'notary.warning': { ...all, association: 'all', 'association-head': 'all' }, 'notary.comparison': all },
  acts: {
    'notary.warning': {
      raise: [],
      lapse: [],
      pushAtOnce: [],
      tellAgain: bureau,
      push: bureau,
      takeUp: bureau,
      account: bureau,
      sign: ['office'],
      check: ['office', 'district'],
      explain: ['office', 'district'],
      rectify: ['office', 'district'],
      transfer: ['district', ...bureau],
      submit: ['office', 'district', ...bureau],
      sendBack: bureau,
      close: bureau,
      dismiss: bureau,
      // A clerk decides on a single yellow one (N41); the rest its event does.
      makeEvent: bureau,
      joinEvent: [],
      followEvent: [],
      followEnded: [],
      closeWithEvent: [],
      dismissWithEvent: [],
      comment: [...bureau, 'chief', 'inspector', 'district', ...association],
    },
    'notary.comparison': { keep: [], replace: [], fix: [] },
  },
  unmasks: { 'notary.warning': {}, 'notary.comparison': {} },
  reports: {
    'notary.warning-states': [...Object.keys(all), ...association],
    'notary.warnings': supervisors,
    'notary.comparison-states': Object.keys(all),
    'notary.largeFees': supervisors,
    'notary.partyFees': supervisors,
    'notary.feeGrowth': supervisors,
    'notary.acceptanceGrowth': [...supervisors, ...association, 'officer'],
  },
  put: (put, { whose, ownerUnit, office, person }) => {
    put(
      'notary.warning',
      whose,
      {
        state: 'raised',
        ownerUnit,
        values: { model: 'video', level: 'yellow', office, notary: person, item: '时长异常', value: '120 秒', raisedOn: '2026-01-05' },
      },
      [ownerUnit, `notary.person:${person}`],
    );
    put(
      'notary.comparison',
      whose,
      {
        state: 'kept',
        ownerUnit,
        values: {
          measure: 'acceptances',
          scope: 'notary',
          span: 'month',
          period: '2026-01',
          from: '2026-01-01',
          until: '2026-01-31',
          office,
          notary: person,
          actsNow: 12,
          actsBefore: 40,
          growth: '−70.0%',
          basis: 'compared',
        },
      },
      [ownerUnit, `notary.person:${person}`],
    );
  },
};
