import type { SubjectRights } from '../rights-cast.js';

const authorities = ['lead', 'clerk', 'chief', 'inspector', 'district'] as const;
const nobody = { office: 'nothing', officer: 'nothing' } as const;
const bureau = { lead: 'all', clerk: 'all', chief: 'all', inspector: 'all' } as const;
const making = ['lead', 'clerk'] as const;
const approving = ['lead', 'chief'] as const;

/** N46, N47, N49 of areas/notary.md: the city makes tables and analyses, its heads approve them; districts and the association read what was published. */
export const tables: SubjectRights = {
  sees: {
    'notary.report': { ...bureau, ...nobody, district: 'nothing', association: 'nothing', 'association-head': 'nothing' },
    'notary.analysis': { ...bureau, ...nobody, district: 'all', association: 'all', 'association-head': 'all' },
  },
  acts: {
    'notary.report': {
      make: making,
      recount: making,
      fill: making,
      submit: making,
      sendBack: approving,
      freeze: approving,
      send: making,
      compare: making,
      compareAgain: [],
      correct: making,
      discard: making,
      count: [],
    },
    'notary.analysis': {
      make: making,
      recount: making,
      revise: making,
      submit: making,
      sendBack: approving,
      publish: approving,
      compare: making,
      compareAgain: [],
      withdraw: approving,
      discard: making,
      count: [],
    },
  },
  unmasks: { 'notary.report': {}, 'notary.analysis': {} },
  reports: {
    'notary.businessTables': authorities,
    'notary.oversightTables': authorities,
    'notary.staffTables': authorities,
    'notary.supervisionAnalysis': [...authorities, 'office'],
    'notary.report-states': ['lead', 'clerk', 'chief', 'inspector'],
    'notary.analysis-states': [...authorities, 'association', 'association-head'],
  },
  put: (put, { whose }) => {
    const days = { from: '2026-01-01', to: '2026-03-31', edition: 1, countedOn: '2026-04-01' } as const;
    put('notary.report', whose, { state: 'frozen', values: { ...days, form: 'acts', maker: '甲', checker: '乙' } }, []);
    put(
      'notary.analysis',
      whose,
      {
        state: 'published',
        values: { ...days, kind: 'oversight', title: '一季度研判', text: '预警2〔1〕件。', publishedOn: '2026-04-02' },
      },
      [],
    );
  },
};
