import { dated, report } from '../../../definitions/index.js';
import { lawyers, office } from '../area.js';
import { agency } from './agency.js';
import { inquiry } from './inquiry.js';
import { meeting } from './meeting.js';
import { presentation } from './presentation.js';
import { reading } from './reading.js';

const columns = ['cases', 'readings', 'meetings', 'inquiries', 'presentations'] as const;

/** What lawyers did in their practice, by authority, district and firm, and by month (L07–L10). */
export const practice = report(lawyers, 'practice', ['律师执业行为统计', 'Practice of lawyers'], {
  law: ['L07', 'L08', 'L09', 'L10'],
  menu: { group: 'conduct', order: 2 },
  see: office.all,
  measures: {
    cases: dated(['代理案件', 'Cases'], agency, 'usedOn'),
    readings: dated(['阅卷', 'Readings'], reading, 'usedOn', { state: 'recorded' }),
    meetings: dated(['会见', 'Meetings'], meeting, 'usedOn', { state: 'recorded' }),
    inquiries: dated(['尽职调查', 'Inquiries'], inquiry, 'usedOn'),
    presentations: dated(['亮证', 'Presentations'], presentation, 'usedOn', { state: 'recorded' }),
  },
  counters: columns,
  trend: columns,
  tables: {
    authorityKind: {
      title: ['各类办案机关', 'Kinds of authority'],
      head: ['办案机关类别', 'Kind'],
      by: 'authorityKind',
      columns,
      rank: 'cases',
      top: 20,
    },
    authority: {
      title: ['各办案机关', 'Authorities'],
      head: ['办案机关', 'Authority'],
      by: 'authority',
      columns,
      rank: 'readings',
      top: 30,
    },
    district: { title: ['各区情况', 'Districts'], head: ['区', 'District'], by: 'district', columns, rank: 'cases', top: 20 },
    firm: { title: ['律所情况', 'Law firms'], head: ['律师事务所', 'Law firm'], by: 'firm', columns, rank: 'cases', top: 30 },
  },
});
