import { exporting, record } from '../../../definitions/index.js';
import { petitions } from '../area.js';

const words = exporting({
  types: { 'petitions.petition': ['信访明细统计', 'Petitions in detail'] },
  by: ['desk', 'reviewer', 'lead', 'office-clerk', 'district-clerk', 'supervisor'],
  approve: ['lead', 'office-lead', 'district-head', 'deputy'],
});

/** 导出申请 (P10): petitions in detail leave the system once another person approved; a district's are approved by its own deputy head. */
export const exportRequest = record(petitions, 'exportRequest', ['导出申请', 'Exports asked for'], {
  one: 'Export asked for',
  law: 'P10',
  number: 'DC{yyyymmdd}{seq:6}',
  fields: words.fields,
  states: words.states,
  sections: words.sections,
  see: {
    desk: 'unit',
    reviewer: 'unit',
    lead: 'city',
    deputy: 'city',
    supervisor: 'unit',
    'office-clerk': 'unit',
    'office-lead': 'unit',
    'district-clerk': 'unit',
    'district-head': 'unit',
  },
  clocks: words.clocks,
  actions: words.actions,
  notices: words.notices,
  menu: { group: 'statistics', order: 5 },
  heading: ['what'],
  list: {
    columns: ['number', 'what', 'state', 'askedOn', 'approvedOn', 'useDue'],
    filters: ['state', 'what', 'askedOn'],
    views: { asked: { title: ['待审批', 'Awaits approval'], filter: { state: 'asked' } } },
    sort: '-createdAt',
  },
});
