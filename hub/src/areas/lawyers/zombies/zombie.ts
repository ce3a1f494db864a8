import { never } from '@fatong/contracts/expression';
import { days, did, end, record, state, since, workdays } from '../../../definitions/index.js';
import { lawyers, office } from '../area.js';
import { checking, determination, exclusion } from './checking.js';
import { cancellation, disposing } from './disposing.js';
import { checked, disposed, found, published, sections } from './fields.js';
import { notices } from './notices.js';
import { publicationDays } from './parameters.js';
import { publishing } from './publishing.js';

/**
 * A lawyer who is one on paper alone (L25, 僵尸律师): suspected by a run of the search, checked by the district, determined by two persons, published with an objection,
 * then disposed of: urged, cancelled or corrected. Lawyer and firm see it once it is published.
 */
export const zombie = record(lawyers, 'zombie', ['僵尸律师核查', 'Zombie lawyers'], {
  one: 'Zombie lawyer',
  law: ['L25'],
  number: 'LJ{yyyymmdd}{seq:6}',
  fields: {
    ...found,
    ...checked,
    ...published,
    ...disposed,
    ...determination.fields,
    ...exclusion.fields,
    ...cancellation.fields,
  },
  states: {
    suspected: state(['疑似', 'Suspected'], 'open'),
    checking: state(['核查中', 'Being checked']),
    ...determination.states,
    ...exclusion.states,
    approved: state(['待公示', 'To be published'], 'waiting'),
    published: state(['公示', 'Published'], 'waiting'),
    objected: state(['异议', 'Objected to'], 'waiting'),
    determined: state(['认定', 'Determined']),
    disposing: state(['处置中', 'Being disposed of']),
    ...cancellation.states,
    disposed: state(['已处置', 'Disposed of'], 'done'),
    synced: state(['已同步', 'In step'], 'done'),
    excluded: end(['排除', 'Cleared'], 'refused'),
    archived: end(['已归档', 'Archived']),
  },
  sections,
  see: {
    ...office.see,
    lawyer: { scope: 'own', when: (z) => z.publishedOn.exists() },
    'firm-clerk': { scope: 'unit', when: (z) => z.publishedOn.exists() },
  },
  reveal: { objectorPhone: office.clerks },
  withhold: [
    {
      from: ['lawyer', 'firm-clerk'],
      fields: ['objectorName', 'objectorPhone', 'objectionReceipt', 'complaint', 'contacts', 'contactedOn', 'run'],
    },
  ],
  show: {
    complaint: (z) => z.complaint.exists(),
    syncRefusal: (z) => z.syncRefusal.exists(),
    determinationStep: never,
    exclusionStep: never,
    cancellationStep: never,
  },
  clocks: {
    window: {
      title: ['公示期', 'Publication'],
      from: since('publishedOn'),
      within: days(publicationDays),
      met: did('object', 'recordObjection', 'objectPublicly', 'stand'),
      atEnd: 'stand',
    },
    answer: {
      title: ['异议复核', 'Decision on the objection'],
      from: did('object', 'recordObjection', 'objectPublicly'),
      within: workdays(10),
      met: did('uphold', 'clear'),
      warn: [3, 1],
    },
  },
  actions: { ...checking, ...publishing, ...disposing },
  notices,
  place: {
    district: 'lawyer',
    owner: { unit: 'city/lawyers-office' },
    units: { 'city/lawyers-office': 'handler' },
    involve: { lawyer: { role: 'subject', as: 'entry' }, firm: { role: 'firm', as: 'unit' } },
  },
  related: [
    { title: ['命中记录', 'Hits'], type: 'lawyers.zombieHit', by: 'lawyer', of: 'lawyer', notFor: ['lawyer', 'firm-clerk'] },
    { title: ['核查线索', 'Signals'], type: 'lawyers.signal', by: 'lawyer', of: 'lawyer' },
    { title: ['投诉案件', 'Complaints'], type: 'lawyers.complaint', by: 'lawyer', of: 'lawyer' },
    { title: ['执业经历', 'Practice history'], type: 'lawyers.membership', by: 'lawyer', of: 'lawyer' },
  ],
  menu: {
    group: 'zombies',
    order: 1,
    calls: {
      lawyer: { title: ['涉及本人的核查公示', 'About me'] },
      'firm-clerk': { title: ['涉及本所律师的核查公示', 'About our lawyers'] },
    },
  },
  heading: ['lawyerName'],
  list: {
    columns: ['number', 'lawyerName', 'firm', 'district', 'level', 'rules', 'state', 'publishedOn', 'disposal'],
    filters: [
      'state',
      'level',
      'rules',
      'district',
      'lawyer',
      'firm',
      'run',
      'standing',
      'publishedOn',
      'determinedOn',
      'excludedOn',
      'disposal',
      'disposedOn',
      'sync',
    ],
    views: {
      suspected: { title: ['疑似', 'Suspected'], filter: { state: 'suspected' } },
      checking: { title: ['核查中', 'Being checked'], filter: { state: ['checking', 'determination', 'exclusion'] } },
      published: { title: ['公示中', 'Published'], filter: { state: ['approved', 'published', 'objected'] } },
      disposing: { title: ['处置中', 'Being disposed of'], filter: { state: ['determined', 'disposing', 'cancellation', 'disposed'] } },
    },
    sort: '-createdAt',
    exportNeeds: 'lawyers.exportRequest',
  },
});
