import { describe, expect, it } from 'vitest';
import { clockSteps } from './clock-steps.js';
import { area, date, did, end, entered, record, since, stamp, state, workdays } from './index.js';

const name = area('ward', ['病区', 'Ward'], {
  roles: { clerk: { title: ['经办人', 'Clerk'], surface: 'admin' } },
  groups: { all: ['病区', 'Ward'] },
});
const type = record(name, 'case', ['病例', 'Cases'], {
  number: 'BL{yyyymmdd}{seq:6}',
  fields: {
    openedOn: date(['收治日期', 'Opened on']),
    seenOn: date(['查房日期', 'Seen on']),
    paidOn: date(['缴费日期', 'Paid on']),
    toldOn: date(['告知日期', 'Told on']),
  },
  states: { open: state(['待查', 'Open']), seen: state(['已查', 'Seen']), closed: end(['出院', 'Closed']) },
  see: { clerk: 'city' },
  clocks: {
    see: { title: ['查房', 'See'], from: did('open'), within: workdays(2), met: did('see') },
    pay: { title: ['缴费', 'Pay'], from: did('open'), within: workdays(2), met: since('paidOn') },
    tell: { title: ['告知', 'Tell'], from: did('open'), within: workdays(2), met: since('toldOn') },
    leave: { title: ['出院', 'Leave'], from: did('see'), within: workdays(2), met: entered('closed') },
  },
  actions: {
    open: { title: ['收治', 'Open'], to: 'open', by: 'clerk', form: ['openedOn'] },
    see: { title: ['查房', 'See'], from: 'open', to: 'seen', by: 'clerk', then: [stamp('seenOn')] },
    pay: { title: ['缴费', 'Pay'], from: ['open', 'seen'], by: 'clerk', form: ['paidOn'] },
    tell: { title: ['告知', 'Tell'], from: 'seen', by: 'clerk', then: [stamp('toldOn')] },
    close: { title: ['出院', 'Close'], from: 'seen', to: 'closed', by: 'clerk' },
  },
  heading: ['openedOn'],
  list: { columns: ['number'] },
});

describe('the steps a clock is the limit of', () => {
  it('are the states in which what meets it is done: an action, a field filled in or stamped, a state entered', () => {
    expect(type.clocks.map((clock) => [clock.name, clockSteps(type, clock)])).toEqual([
      ['see', ['open']],
      ['pay', ['open', 'seen']],
      ['tell', ['seen']],
      ['leave', ['seen']],
    ]);
  });

  it('are none where no action of ours meets it: its master alone says when it is', () => {
    expect(clockSteps({ actions: {} }, type.clocks[0]!)).toEqual([]);
  });
});
