import { not } from '@fatong/contracts/expression';
import { area, enlist, end, gather, record, staff, state, text } from '../../definitions/index.js';

const name = area('roster', ['值', 'Roster'], {
  roles: {
    clerk: { title: ['市经办人', 'City clerk'], surface: 'admin' },
    'district-clerk': { title: ['区经办人', 'District clerk'], surface: 'admin' },
    officer: { title: ['外勤人员', 'Officer'], surface: 'admin' },
    lead: { title: ['负责人', 'Lead'], surface: 'admin', leads: ['clerk', 'officer'] },
  },
  groups: { all: ['值务', 'Of the roster'] },
});

/** A case that the lead gives to two of his people, of whom some may not have it. */
const job = record(name, 'job', ['案件', 'Cases'], {
  one: 'Case',
  number: 'RJ{yyyymmdd}{seq:6}',
  fields: {
    what: text(['事由', 'What'], { required: true }),
    handlers: staff(['承办人', 'Handlers'], { roles: ['clerk', 'district-clerk', 'officer'], least: 2, most: 3, except: 'recused' }),
    recused: staff(['回避人员', 'Recused'], { roles: ['clerk', 'district-clerk', 'officer', 'lead'], most: 5 }),
    finding: text(['结论', 'Finding']),
  },
  states: { open: state(['在办', 'Open']), done: end(['办结', 'Done']) },
  see: { clerk: 'city', 'district-clerk': 'district', officer: 'assigned', lead: 'city' },
  actions: {
    open: { title: ['登记', 'Open'], to: 'open', by: ['clerk', 'district-clerk'], form: ['what'] },
    assign: {
      title: ['指定承办人', 'Assign'],
      from: 'open',
      by: 'lead',
      form: ['handlers'],
      need: ['handlers'],
      reason: true,
      due: { when: (j) => not(j.handlers.exists()) },
    },
    recuse: { title: ['申请回避', 'Recuse'], from: 'open', by: ['clerk', 'lead'], form: ['recused'], reason: true },
    swap: { title: ['换人', 'Swap'], from: 'open', by: 'lead', form: ['handlers', 'recused'] },
    find: {
      title: ['办结', 'Close'],
      from: 'open',
      to: 'done',
      by: ['clerk', 'district-clerk', 'officer'],
      assignee: 'handlers',
      due: true,
      form: ['finding'],
    },
  },
  notices: {
    assigned: {
      words: ['案件{number}由您承办（{handlers}）。', 'The case {number} is yours ({handlers}).'],
      on: { action: ['assign', 'swap'] },
      to: { assignee: 'handlers' },
    },
  },
  heading: ['what'],
  list: { columns: ['number', 'handlers'], filters: ['handlers'] },
});

/** Something that whoever takes it up has. */
const call = record(name, 'call', ['来电', 'Calls'], {
  one: 'Call',
  number: 'RC{yyyymmdd}{seq:6}',
  fields: { what: text(['事由', 'What'], { required: true }), taker: staff(['接听人', 'Taker'], { roles: ['clerk', 'lead'] }) },
  states: { open: state(['待接', 'Open']), taken: state(['在办', 'Taken']), done: end(['办结', 'Done']) },
  see: { clerk: 'city', lead: 'city' },
  actions: {
    log: { title: ['登记', 'Log'], to: 'open', by: 'clerk', form: ['what'] },
    take: { title: ['接办', 'Take up'], from: ['open', 'taken'], to: 'taken', by: ['clerk', 'lead'], then: [enlist('taker')] },
    close: { title: ['办结', 'Close'], from: 'taken', to: 'done', by: ['clerk', 'lead'], assignee: 'taker', due: true },
  },
  heading: ['what'],
  list: { columns: ['number', 'taker'] },
});

/** A small area whose records name who has them, for specs of the engine. */
export const roster = gather(name, [{ job, call }]);
