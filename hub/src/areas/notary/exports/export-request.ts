import { exporting, record } from '../../../definitions/index.js';
import { notary } from '../area.js';

const words = exporting({
  types: {
    'notary.personScore': ['公证员测评（含岗位忠诚度）', 'Scores of notaries'],
    'notary.officeMonth': ['机构月报（含绩效）', 'Month reports of offices'],
  },
  by: ['clerk', 'lead', 'inspector', 'district', 'office'],
  approve: ['lead', 'chief'],
});

/** 导出申请 (N38): lists that rest on the pay of persons leave the system once another person of the city approved, for seven days and for who asked; each file carries his name as a watermark. */
export const exportRequest = record(notary, 'exportRequest', ['导出申请', 'Exports asked for'], {
  one: 'Export asked for',
  law: 'N38',
  number: 'GDC{yyyymmdd}{seq:5}',
  fields: words.fields,
  states: words.states,
  sections: words.sections,
  see: { lead: 'city', chief: 'city', clerk: 'city', inspector: 'city', district: 'unit', office: 'unit' },
  clocks: words.clocks,
  actions: words.actions,
  notices: words.notices,
  menu: { group: 'indicators', order: 8 },
  heading: ['what'],
  list: {
    columns: ['number', 'what', 'state', 'askedOn', 'approvedOn', 'useDue'],
    filters: ['state', 'what', 'askedOn'],
    views: { asked: { title: ['待审批', 'Awaits approval'], filter: { state: 'asked' } } },
    sort: '-createdAt',
  },
});
