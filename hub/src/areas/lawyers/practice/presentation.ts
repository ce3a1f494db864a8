import { boolean, record, text } from '../../../definitions/index.js';
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

const ofPresentation = {
  place: text(['亮证地点', 'Place'], { max: 200 }),
  coordinates: text(['亮证坐标（经度,纬度）', 'Longitude and latitude'], { max: 40 }),
  verifier: text(['核验单位', 'Verified by'], { max: 120, filter: true, search: true }),
  purpose: text(['事由', 'Purpose'], { max: 300 }),
  valid: boolean(['执业证有效', 'The licence was valid'], { filter: true }),
} as const;

/** A lawyer presented his electronic licence (亮证): where, to whom, what for, and whether it was valid then. */
export const presentation = record(lawyers, 'presentation', ['亮证记录', 'Presentations of the licence'], {
  law: ['L07', 'L08', 'L09', 'L10'],
  one: 'Presentation of the licence',
  number: 'LC{yyyymmdd}{seq:6}',
  fields: { ...practised({ on: ['亮证日期', 'Presented on'] }), ...told, ...ofPresentation },
  states: toldStates,
  intake: { fields: [...toldByAll, 'place', 'coordinates', 'verifier', 'purpose', 'valid'], opens: 'receive', withdraws: 'withdraw' },
  matching: toldMatching,
  sections: [
    boundSection,
    { title: ['亮证', 'Presentation'], fields: ['verifier', 'place', 'coordinates', 'purpose', 'valid', 'client', 'usedOn'] },
    timeSection,
    matchSection,
    linkSection,
  ],
  see,
  reveal: { client: unmasking },
  withhold: withheld,
  actions: toldActions,
  place,
  related: related({ self: 'lawyers.presentation', title: ['该律师的其他亮证记录', 'Other presentations of the lawyer'] }),
  badges: [{ ...listBadge, of: 'lawyer', beside: 'lawyerName' }],
  menu: {
    group: 'conduct',
    order: 7,
    calls: {
      'firm-clerk': { title: ['本所亮证记录', 'Presentations of my firm'] },
      lawyer: { title: ['本人亮证记录', 'My presentations'] },
    },
  },
  heading: ['lawyerName', 'verifier'],
  list: {
    columns: [...columns, 'verifier', 'place', 'valid', 'usedOn'],
    filters: [...filters, ...toldFilters, 'verifier', 'valid'],
    views: toldView,
    sort: '-usedOn',
  },
  counted: toldCounted,
});
