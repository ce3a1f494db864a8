import type { SubjectRights } from '../rights-cast.js';

const bureau = ['clerk', 'lead'];
const association = ['association', 'association-head'];
const all = { lead: 'all', clerk: 'all', chief: 'all', inspector: 'all', district: 'district', office: 'unit', officer: 'own' } as const;

const { officer: _, ...supervising } = all;
const supervisors = Object.keys(supervising);

/** N01–N07: all see what lies in their reach; the association reads and comments on those of recordings (N06) and on what is red (N41), which is why there is one of them. */
export const warnings: SubjectRights = {
  sees: { 'notary.warning': { ...all, association: 'all', 'association-head': 'all' } },
  acts: {
    'notary.warning': {
      raise: [],
      lapse: [],
      pushAtOnce: [],
      push: bureau,
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
  },
  unmasks: { 'notary.warning': {} },
  reports: {
    'notary.warning-states': [...Object.keys(all), ...association],
    'notary.warnings': supervisors,
    'notary.largeFees': supervisors,
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
  },
};
