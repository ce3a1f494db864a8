import { readingModes } from '@fatong/contracts/codes';
import { choice, integer, record, text } from '../../../definitions/index.js';
import { lawyers } from '../area.js';
import { listBadge } from '../beside.js';
import {
  boundSection,
  columns,
  toldCounted,
  filters,
  linkSection,
  matchSection,
  related,
  timeSection,
  toldFilters,
  toldView,
} from './layout.js';
import { practised, told, toldByAll } from './practised.js';
import { place, see, toldActions, toldMatching, toldStates, unmasking, withheld } from './records.js';

const ofReading = {
  mode: choice(['阅卷方式', 'How'], readingModes, { filter: true }),
  volumes: integer(['卷数', 'Volumes'], { unit: ['卷', 'volumes'] }),
  pages: integer(['页数', 'Pages'], { unit: ['页', 'pages'] }),
  purpose: text(['阅卷用途', 'Purpose'], { max: 500 }),
  waited: integer(['申请至阅卷', 'Asked to read'], { unit: ['天', 'days'] }),
} as const;

/** A lawyer read the files of a case (阅卷, L08), as the court or the procuratorate tells. */
export const reading = record(lawyers, 'reading', ['阅卷记录', 'File readings'], {
  law: ['L08'],
  one: 'File reading',
  number: 'YJ{yyyymmdd}{seq:6}',
  fields: { ...practised({ on: ['阅卷日期', 'Read on'] }), ...told, ...ofReading },
  states: toldStates,
  intake: { fields: [...toldByAll, 'mode', 'volumes', 'pages', 'purpose', 'waited'], opens: 'receive', withdraws: 'withdraw' },
  matching: toldMatching,
  sections: [
    boundSection,
    { title: ['阅卷', 'Reading'], fields: ['client', 'mode', 'volumes', 'pages', 'purpose', 'usedOn', 'waited'] },
    timeSection,
    matchSection,
    linkSection,
  ],
  see,
  reveal: { client: unmasking },
  withhold: withheld,
  actions: toldActions,
  place,
  related: related({ self: 'lawyers.reading', title: ['该律师的其他阅卷记录', 'Other readings of the lawyer'] }),
  badges: [{ ...listBadge, of: 'lawyer', beside: 'lawyerName' }],
  menu: {
    group: 'conduct',
    order: 4,
    calls: { 'firm-clerk': { title: ['本所阅卷记录', 'Readings of my firm'] }, lawyer: { title: ['本人阅卷记录', 'My readings'] } },
  },
  heading: ['lawyerName', 'caseNumber'],
  list: {
    columns: [...columns, 'mode', 'volumes', 'pages', 'outcome', 'usedOn'],
    filters: [...filters, ...toldFilters, 'mode'],
    views: toldView,
    sort: '-usedOn',
  },
  counted: toldCounted,
});
