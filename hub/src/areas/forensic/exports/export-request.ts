import { exporting, record } from '../../../definitions/index.js';
import { forensic } from '../area.js';

const words = exporting({
  types: { 'forensic.case': ['鉴定案件', 'Cases'] },
  by: ['desk', 'head', 'clerk', 'lead', 'district'],
  approve: ['head', 'lead', 'chief'],
});

/** 导出申请 (F21): cases leave the system in numbers once another person approved: of an institution its head, of the authorities the city; for seven days, for who asked, with his name on each page. */
export const exportRequest = record(forensic, 'exportRequest', ['导出申请', 'Exports asked for'], {
  one: 'Export asked for',
  law: 'F21',
  number: 'FDC{yyyymmdd}{seq:5}',
  fields: words.fields,
  states: words.states,
  sections: words.sections,
  see: { lead: 'city', chief: 'city', clerk: 'city', district: 'unit', head: 'unit', desk: 'unit' },
  clocks: words.clocks,
  actions: words.actions,
  notices: words.notices,
  menu: { group: 'cases', order: 6 },
  heading: ['what'],
  list: {
    columns: ['number', 'what', 'state', 'askedOn', 'approvedOn', 'useDue'],
    filters: ['state', 'what', 'askedOn'],
    views: { asked: { title: ['待审批', 'Awaits approval'], filter: { state: 'asked' } } },
    sort: '-createdAt',
  },
});
