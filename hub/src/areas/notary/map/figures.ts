import { dated, now, report } from '../../../definitions/index.js';
import { act } from '../acts/act.js';
import { notary } from '../area.js';
import { officeScore } from '../indicators/office-score.js';
import { office } from '../registers/office.js';
import { person } from '../registers/person.js';
import { authorities, city, offices } from '../topics/readers.js';
import { inForce } from '../topics/counted.js';
import { warning } from '../warnings/warning.js';

/** A warning that nobody has closed, withdrawn or called a false alarm. */
export const open = ['raised', 'pushed', 'signed', 'checking', 'explained', 'rectifying', 'transferred', 'review'] as const;
const practising = { kind: 'notary', status: 'practising' } as const;
const share = (title: readonly [string, string], part: 'senior' | 'middle' | 'junior' | 'untitled') => ({
  title,
  unit: 'percent' as const,
  of: [part, 'notaries'] as const,
  formula: ['该档职称公证员 ÷ 执业公证员', 'notaries of that grade ÷ notaries'] as const,
});

/** What the map and the boards show that no topic has: what stands open now, of which office, and by whom the work is done (N28, N44, N45). */
export const standing = report(notary, 'standing', ['风险与人员现状', 'Risks and staff as they stand'], {
  law: ['N28', 'N44', 'N45'],
  menu: { group: 'analysis', order: 4 },
  see: [...authorities, 'office'],
  narrow: { office: [...authorities, 'office'] },
  measures: {
    open: now(['未销号预警', 'Open warnings'], warning, { state: [...open] }),
    openRed: now(['其中红色', 'Of them red'], warning, { state: [...open], level: 'red' }),
    late: now(['超期未办', 'Overdue'], warning, { state: [...open], finishStanding: 'overdue' }),
    notaries: now(['执业公证员', 'Notaries'], person, practising),
    senior: now(['高级职称', 'Senior'], person, { ...practising, title: ['first', 'second'] }),
    middle: now(['中级职称', 'Middle'], person, { ...practising, title: 'third' }),
    junior: now(['初级职称', 'Junior'], person, { ...practising, title: ['fourth', 'junior'] }),
    untitled: now(['未登记职称', 'No title registered'], person, { ...practising, title: '-' }),
    scored: now(['测评中的机构', 'Offices being scored'], officeScore, { state: 'running' }),
    issued: dated(['出证量', 'Issued'], act, 'issuedOn', { state: [...inForce] }),
  },
  ratios: {
    seniorShare: share(['高级占比', 'Senior'], 'senior'),
    middleShare: share(['中级占比', 'Middle'], 'middle'),
    juniorShare: share(['初级占比', 'Junior'], 'junior'),
    // Of the month that is counted; while one is closed and the next has begun, the mean of both.
    score: {
      title: ['综合测评', 'Overall score'],
      unit: 'points',
      of: ['scored'],
      mean: 'points',
      formula: ['本期综合测评得分的平均，无得分的不计', 'mean of the overall scores of the month, without those that have none'],
    },
    perNotaries: {
      title: ['办证比（每百名公证员出证）', 'Issued by 100 notaries'],
      unit: 'per100',
      of: ['issued', 'notaries'],
      formula: ['出证量 ÷ 执业公证员 × 100', 'acts issued ÷ notaries × 100'],
    },
  },
  counters: ['open', 'openRed', 'late', 'notaries', 'senior', 'middle', 'junior', 'untitled', 'issued'],
  tables: {
    offices: {
      title: ['有未销号预警的机构', 'Offices with an open warning'],
      head: ['公证机构', 'Notary office'],
      by: 'office',
      columns: ['open', 'openRed', 'late'],
      rank: 'open',
      top: 50,
      standing: true,
    },
    districts: {
      title: ['各区未销号预警', 'Open warnings by district'],
      head: ['区（市管机构不在区内）', 'District (offices of the city are in none)'],
      by: 'district',
      columns: ['open', 'openRed', 'late'],
      rank: 'open',
      top: 20,
    },
    titles: {
      title: ['职称构成', 'Titles'],
      head: ['技术职称', 'Title'],
      by: 'title',
      columns: ['notaries'],
      rank: 'notaries',
      top: 10,
    },
    scores: {
      title: ['各机构综合测评', 'Overall scores'],
      head: ['公证机构', 'Notary office'],
      by: 'office',
      columns: ['score', 'scored'],
      rank: 'scored',
      top: 50,
    },
    staff: {
      title: ['各机构公证员', 'Notaries by office'],
      head: ['公证机构', 'Notary office'],
      by: 'office',
      columns: ['notaries', 'senior', 'middle', 'junior', 'issued', 'perNotaries'],
      rank: 'notaries',
      top: 50,
    },
  },
});

/** How many offices of which class and form there are: of the city and of districts, not of one office. */
export const connected = report(notary, 'connected', ['公证机构概况', 'Notary offices'], {
  law: ['N44', 'N45'],
  menu: { group: 'analysis', order: 5 },
  see: [...authorities, ...city.filter((role) => role.startsWith('association')), ...offices],
  measures: {
    all: now(['公证机构', 'Notary offices'], office, {}),
    ofCity: now(['市管公证机构', 'Offices of the city'], office, { category: 'city' }),
    ofDistrict: now(['区公证机构', 'Offices of districts'], office, { category: 'district' }),
    mixed: now(['混合制公证机构', 'Mixed offices'], office, { category: 'mixed' }),
  },
  ratios: {},
  counters: ['all', 'ofCity', 'ofDistrict', 'mixed'],
  tables: {
    categories: {
      title: ['机构类别', 'Classes of office'],
      head: ['机构类别', 'Class of office'],
      by: 'category',
      columns: ['all'],
      rank: 'all',
      top: 5,
    },
    forms: {
      title: ['组织形式', 'Forms'],
      head: ['组织形式', 'Form'],
      by: 'form',
      columns: ['all', 'ofCity', 'ofDistrict', 'mixed'],
      rank: 'all',
      top: 5,
    },
  },
});
