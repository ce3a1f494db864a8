import type { Reach } from '../../../../api/testing/area-rights.js';
import type { SubjectRights } from '../rights-cast.js';

const everybody: Readonly<Record<string, Reach>> = {
  lead: 'all',
  clerk: 'all',
  chief: 'all',
  district: 'all',
  association: 'all',
  'association-head': 'all',
  expert: 'all',
  head: 'all',
  desk: 'all',
  appraiser: 'all',
  reviewer: 'all',
  assistant: 'all',
  client: 'all',
};

/** Section 0 of areas/forensic.md: institutions and the dictionary are public; appraisers are seen by who supervises them, and those of their institution; clients are organisations, known to those who work with cases. */
export const registers: SubjectRights = {
  sees: {
    'forensic.institution': everybody,
    'forensic.category': everybody,
    'forensic.person': {
      lead: 'all',
      clerk: 'all',
      chief: 'all',
      district: 'district',
      association: 'all',
      'association-head': 'all',
      expert: 'nothing',
      head: 'unit',
      desk: 'unit',
      appraiser: 'unit',
      reviewer: 'unit',
      assistant: 'nothing',
      client: 'nothing',
    },
    'forensic.client': {
      ...everybody,
      association: 'nothing',
      'association-head': 'nothing',
      expert: 'nothing',
      assistant: 'nothing',
      client: 'own',
    },
  },
  acts: {
    'forensic.institution': {},
    'forensic.category': { add: ['clerk'], approve: ['lead'], retire: ['lead'] },
    'forensic.person': {},
    'forensic.client': { enter: ['desk', 'head'] },
  },
  unmasks: {
    'forensic.institution': {},
    'forensic.category': {},
    'forensic.person': { idNumber: ['clerk', 'head'] },
    'forensic.client': { phone: ['clerk', 'head', 'desk'] },
  },
  secrets: { idNumber: '310101199003070019', phone: '13812345678' },
  put: (put, { whose }) =>
    void (
      whose.person !== 'colleague' &&
      put('forensic.category', whose, {
        values: { code: `A05-${whose.unit}`, name: whose.unit, level: 'item', category: 'A05', status: 'current' },
      })
    ),
};
