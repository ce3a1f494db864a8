import { date, ref, register, text } from '../../../definitions/index.js';
import { lawyers, office } from '../area.js';
import { firm } from './firm.js';

/** Which lawyer practised in which firm from when to when (执业经历); `until` is the last day, empty = still. */
export const membership = register(lawyers, 'membership', ['执业经历', 'Practice history'], {
  one: 'Entry of the practice history',
  fields: {
    lawyer: ref(['律师', 'Lawyer'], 'lawyers.lawyer', { class: 'public', required: true, filter: true }),
    lawyerName: text(['律师姓名', 'Name of the lawyer'], { class: 'public', max: 60, take: { ref: 'lawyer', field: 'name' } }),
    firm: ref(['律师事务所', 'Firm'], firm, { class: 'public', required: true, filter: true }),
    since: date(['自', 'Since'], { class: 'public', required: true, filter: true }),
    until: date(['至', 'Until'], { class: 'public', filter: true }),
    reason: text(['变更事由', 'Reason of change'], { class: 'public' }),
  },
  see: { ...office.see, 'association-clerk': 'city', 'firm-clerk': 'unit', lawyer: 'own' },
  actions: {
    join: { title: ['开始执业', 'Begin'], by: [], enters: true, form: ['lawyer', 'firm', 'since', 'reason'] },
    register: {
      title: ['登记系统登记', 'Entered by the registry'],
      by: [],
      byReport: true,
      enters: true,
      form: ['lawyer', 'firm', 'since', 'until', 'reason'],
    },
    follow: { title: ['登记系统更新', 'Kept by the registry'], by: [], form: ['until', 'reason'] },
    // A confirmed report that he left ends it; a correction of that day says it anew (L24).
    end: { title: ['结束执业', 'End'], by: [], form: ['until'] },
  },
  place: { district: 'firm', owner: { ref: 'firm' }, involve: { lawyer: { role: 'subject', as: 'entry' } } },
  menu: { group: 'registers', order: 3 },
  heading: ['lawyerName', 'since'],
  list: { columns: ['lawyer', 'firm', 'since', 'until'], filters: ['lawyer', 'firm', 'district', 'since', 'inForce'], sort: '-since' },
  span: { since: 'since', until: 'until' },
});
