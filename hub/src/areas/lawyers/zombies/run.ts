import { record, sweeping } from '../../../definitions/index.js';
import { lawyers, office } from '../area.js';

const running = sweeping({ by: office.city });

/** A run of the search for zombie lawyers (L25, 核查批次): all lawyers by the criteria as they are laid down on that day. Its list stays as it was. */
export const zombieRun = record(lawyers, 'zombieRun', ['僵尸律师核查批次', 'Runs of the search'], {
  one: 'Run of the search',
  law: 'L25',
  number: 'LH{yyyymmdd}{seq:6}',
  fields: running.fields,
  states: running.states,
  sections: running.sections,
  see: { 'city-lead': 'city', 'city-clerk': 'city' },
  actions: running.actions,
  notices: running.notices,
  place: { owner: { unit: 'city/lawyers-office' }, units: { 'city/lawyers-office': 'handler' } },
  related: [{ title: ['命中名单', 'Hits'], type: 'lawyers.zombieHit', by: 'run' }],
  menu: { group: 'zombies', order: 2 },
  heading: ['startedOn'],
  list: {
    columns: ['number', 'state', 'startedOn', 'dataDate', 'looked', 'hits', 'unusable'],
    filters: ['state', 'startedOn'],
    sort: '-createdAt',
  },
});
