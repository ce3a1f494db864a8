import { exporting, record } from '../../../definitions/index.js';
import { lawyers, office } from '../area.js';

const words = exporting({
  types: {
    'lawyers.zombie': ['僵尸律师核查', 'Zombie lawyers'],
    'lawyers.zombieHit': ['核查命中名单', 'Hits of the search'],
    'lawyers.signal': ['核查线索', 'Signals'],
  },
  by: office.all,
  approve: ['city-lead'],
});

/** Exports of lists that say who may be no lawyer any more are asked for, and approved by another person (L25, 导出审批). */
export const exportRequest = record(lawyers, 'exportRequest', ['导出申请', 'Exports asked for'], {
  one: 'Export asked for',
  law: 'L25',
  number: 'LD{yyyymmdd}{seq:6}',
  fields: words.fields,
  states: words.states,
  sections: words.sections,
  see: office.see,
  clocks: words.clocks,
  actions: words.actions,
  notices: words.notices,
  menu: { group: 'zombies', order: 5 },
  heading: ['what'],
  list: {
    columns: ['number', 'what', 'state', 'askedOn', 'approvedOn', 'useDue'],
    filters: ['state', 'what', 'askedOn'],
    views: { asked: { title: ['待审批', 'Awaits approval'], filter: { state: 'asked' } } },
    sort: '-createdAt',
  },
});
