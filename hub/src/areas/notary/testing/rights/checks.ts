import type { SubjectRights } from '../rights-cast.js';

const bureau = { lead: 'all', clerk: 'all', chief: 'all', inspector: 'all', district: 'district' } as const;
const investigators = ['district', 'inspector', 'clerk'] as const;

/** N08, N09: the city orders, districts and inspectors look into it, the office signs for it and reads the result. */
export const checks: SubjectRights = {
  sees: {
    'notary.check': { ...bureau, association: 'nothing', 'association-head': 'nothing', office: 'unit', officer: 'nothing' },
  },
  acts: {
    'notary.check': {
      deploy: ['clerk'],
      sign: ['office', 'district', 'inspector'],
      record: investigators,
      change: investigators,
      report: ['district', 'inspector'],
      sendBack: ['lead', 'clerk'],
      conclude: ['lead', 'clerk'],
      dispose: ['clerk', 'district', 'inspector'],
      archive: ['clerk'],
      withdraw: ['lead'],
      // Done by opening it, by no button.
      open: [],
    },
  },
  unmasks: {
    'notary.check': {
      facts: ['lead', 'clerk', 'inspector', 'district'],
      report: ['lead', 'clerk', 'inspector', 'district'],
      steps: ['lead', 'clerk', 'inspector', 'district'],
    },
  },
  reports: {
    'notary.checks': ['lead', 'clerk', 'chief', 'inspector', 'district'],
    'notary.check-states': ['lead', 'clerk', 'chief', 'inspector', 'district', 'office'],
  },
  secrets: { checks: { facts: '举报称代书人冒名签字', report: '核查报告全文不公开', steps: '对象欧阳某某' } },
  put: (put, { whose, ownerUnit, office }) => {
    put(
      'notary.check',
      whose,
      {
        state: 'review',
        ownerUnit,
        values: {
          subject: '批量涉老公证核查',
          source: 'warning',
          office,
          officeCode: 'GZ',
          dueOn: '2026-03-31',
          deployedOn: '2026-03-02',
          facts: '举报称代书人冒名签字',
          report: '核查报告全文不公开',
          steps: [
            {
              row: 1,
              on: '2026-03-03',
              kind: 'interview',
              persons: '对象欧阳某某',
              investigator: '甲',
              second: '乙',
              content: '谈话。',
              at: '2026-03-03T01:00:00.000Z',
              by: { id: 'x', name: 'x' },
            },
          ],
        },
      },
      [ownerUnit],
    );
  },
};
