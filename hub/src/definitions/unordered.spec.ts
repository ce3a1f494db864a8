import { describe, expect, it } from 'vitest';
import { area, describeRecord, integer, record, state, text } from './index.js';

const ward = area('ward', ['病区', 'Wards'], {
  roles: {
    clerk: { title: ['经办人', 'Clerk'], surface: 'admin' },
    guest: { title: ['来访人', 'Guest'], surface: 'admin' },
  },
  groups: { all: ['病区', 'Wards'] },
});

const round = record(ward, 'round', ['查房', 'Rounds'], {
  one: 'Round',
  number: 'WR{yyyymmdd}{seq:6}',
  fields: {
    subject: text(['事由', 'Subject']),
    beds: integer(['床数', 'Beds']),
    faults: integer(['问题数', 'Faults']),
    note: text(['备注', 'Note']),
  },
  states: { open: state(['进行', 'Open']) },
  see: { clerk: 'city', guest: 'city' },
  withhold: [
    { from: 'guest', fields: ['note'] },
    { from: 'guest', fields: ['faults'], until: (one) => one.beds.less(2), why: ['多床一并查看。', 'Several beds together.'] },
  ],
  actions: { begin: { title: ['登记', 'Enter'], to: 'open', by: 'clerk', form: ['subject', 'beds', 'faults', 'note'] } },
  heading: ['subject'],
  list: { columns: ['number', 'subject', 'faults', 'note'], filters: ['faults'] },
});

describe('a list of which a field is withheld from some readers of some records', () => {
  const list = (role: string) => describeRecord(round, { roles: [role], systems: {}, types: () => undefined }).list;

  it('shows them its column, says that they may not order by it, and offers no filter', () => {
    expect(list('guest')).toMatchObject({ columns: ['number', 'subject', 'faults'], unordered: ['faults'], filters: [] });
  });

  it('says nothing of it to whom nothing is withheld', () => {
    expect(list('clerk')).toMatchObject({ columns: ['number', 'subject', 'faults', 'note'], filters: ['faults'] });
    expect(list('clerk')).not.toHaveProperty('unordered');
  });
});
