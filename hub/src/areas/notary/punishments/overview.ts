import { dated, now, report } from '../../../definitions/index.js';
import { notary } from '../area.js';
import { punishment } from './punishment.js';

/** What was corrected or revoked counts no more. */
const standing = { state: ['effective', 'expired'] } as const;

/**
 * 惩处统计 (N10): kind × level × class of office in the chosen year, in cases and in persons. Who has several counts as one person, of one fact or of different ones: in the
 * whole, and in each row.
 */
export const punishments = report(notary, 'punishments', ['惩处统计', 'Figures of punishments'], {
  law: ['N10', 'N11', 'N12', 'N13', 'N14', 'N32'],
  menu: { group: 'punishments', order: 5, among: true },
  see: ['lead', 'clerk', 'chief', 'inspector', 'district', 'office'],
  measures: {
    inForce: now(['在影响期', 'In force'], punishment, { state: 'effective' }),
    cases: dated(['件数', 'Cases'], punishment, 'effectiveOn', standing),
    concerned: dated(['件数', 'Cases'], punishment, 'effectiveOn', standing),
    party: dated(['党纪处分', 'Party discipline'], punishment, 'effectiveOn', { ...standing, kind: 'party' }),
    industry: dated(['行业惩戒', 'Industry sanctions'], punishment, 'effectiveOn', { ...standing, kind: 'industry' }),
    government: dated(['政务处分', 'Government discipline'], punishment, 'effectiveOn', { ...standing, kind: 'government' }),
    education: dated(['批评教育', 'Criticism'], punishment, 'effectiveOn', { ...standing, kind: 'education' }),
    house: dated(['处规处理', 'House rules'], punishment, 'effectiveOn', { ...standing, kind: 'house' }),
    administrative: dated(['行政处罚', 'Administrative penalties'], punishment, 'effectiveOn', { ...standing, kind: 'administrative' }),
  },
  ratios: {
    persons: {
      title: ['人数', 'Persons'],
      unit: 'sum',
      of: ['concerned'],
      distinct: 'person',
      formula: ['期间内生效惩处涉及的不同人员数', 'different persons of the punishments'],
    },
  },
  counters: ['inForce', 'cases', 'party', 'industry', 'government', 'education', 'house', 'administrative'],
  trend: ['cases'],
  tables: {
    kind: {
      title: ['按种类', 'By kind'],
      head: ['惩处种类', 'Kind'],
      by: 'kind',
      columns: ['cases', 'persons'],
      rank: 'cases',
      top: 6,
    },
    level: {
      title: ['按等级', 'By level'],
      head: ['惩处等级', 'Level'],
      by: 'level',
      columns: ['cases', 'persons'],
      rank: 'cases',
      top: 30,
    },
    officeClass: {
      title: ['按机构类别', 'By class of office'],
      head: ['机构类别', 'Class'],
      by: 'officeClass',
      columns: ['cases', 'persons', 'party', 'industry', 'government', 'education', 'house', 'administrative'],
      rank: 'cases',
      top: 3,
    },
    office: {
      title: ['按机构', 'By office'],
      head: ['公证机构', 'Office'],
      by: 'office',
      columns: ['cases', 'persons', 'party', 'industry', 'government', 'education', 'house', 'administrative'],
      rank: 'cases',
      top: 22,
    },
  },
});
