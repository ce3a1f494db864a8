import { freezing, record } from '../../../definitions/index.js';
import { petitions } from '../area.js';
import { tables } from './tables.js';

const frozen = freezing({ type: 'petitions.monthly', keeps: tables, by: ['desk', 'supervisor'], approve: ['lead', 'deputy'] });

/** 信访统计报表 (P11): the cross tables as of a day, made by one person, approved by another, and never changed: a mistake is corrected by a further edition. */
export const monthly = record(petitions, 'monthly', ['信访统计报表', 'Frozen tables'], {
  one: 'Frozen table',
  law: 'P11',
  number: 'TB{yyyymmdd}{seq:6}',
  fields: frozen.fields,
  states: frozen.states,
  sections: frozen.sections,
  see: { desk: 'city', reviewer: 'city', lead: 'city', deputy: 'city', supervisor: 'city' },
  actions: frozen.actions,
  notices: frozen.notices,
  menu: { group: 'statistics', order: 2 },
  heading: ['from', 'to'],
  list: {
    columns: ['number', 'from', 'to', 'edition', 'state', 'maker', 'checker', 'checkedOn'],
    filters: ['state', 'from', 'to', 'madeOn', 'checkedOn'],
    sort: '-createdAt',
  },
});
