import { describe, expect, it } from 'vitest';
import { recordedAt } from '@fatong/contracts/expression';
import { area, choice, date, days, did, end, exists, extend, moves, record, ref, set, since, stamp, state, text } from './index.js';

const x = area('x', ['某', 'X'], { roles: { clerk: { title: ['经办人', 'Clerk'], surface: 'admin' } }, groups: { all: ['全部', 'All'] } });
const sound = {
  fields: { subject: text(['事项', 'Subject']) },
  states: { open: state(['在办', 'Open']), done: end(['办结', 'Done']) },
  see: { clerk: 'city' },
  actions: { open: { title: ['开', 'Open'], to: 'open', by: 'clerk', form: ['subject'] } },
  heading: ['subject'],
  list: { columns: ['subject'] },
} as const;

const other = record(x, 'other', ['另', 'Others'], { ...sound, fields: { ...sound.fields, next: ref(['下', 'Next'], 'x.a') } });

describe('the words of a record', () => {
  it('makes mistaken names compile errors', () => {
    const wrong = () => [
      // @ts-expect-error no such field in the heading
      record(x, 'a', ['甲', 'A'], { ...sound, heading: ['nothing'] }),
      // @ts-expect-error no such state
      record(x, 'a', ['甲', 'A'], { ...sound, actions: { open: { title: ['开', 'Open'], to: 'nowhere', by: 'clerk' } } }),
      // @ts-expect-error no such role
      record(x, 'a', ['甲', 'A'], { ...sound, actions: { open: { title: ['开', 'Open'], to: 'open', by: 'ghost' } } }),
      // @ts-expect-error no such field in the form
      record(x, 'a', ['甲', 'A'], { ...sound, actions: { open: { title: ['开', 'Open'], to: 'open', by: 'clerk', form: ['nothing'] } } }),
      // @ts-expect-error no such action bars it
      record(x, 'a', ['甲', 'A'], { ...sound, actions: { open: { title: ['开', 'Open'], to: 'open', by: 'clerk', notBy: 'never' } } }),
      // @ts-expect-error a role the area does not have
      record(x, 'a', ['甲', 'A'], { ...sound, see: { clerk: 'city', ghost: 'own' } }),
    ];
    expect(wrong()).toHaveLength(6);
  });
});

describe('the words of effects, guards and clocks', () => {
  it('makes mistaken names compile errors at their own token', () => {
    const dated = {
      ...sound,
      fields: { ...sound.fields, closedOn: date(['日', 'Closed on']), kind: choice(['类', 'Kind'], { a: ['甲', 'A'] }) },
    } as const;
    const wrong = () => [
      // @ts-expect-error no such date
      record(x, 'a', ['甲', 'A'], { ...dated, actions: { open: { ...sound.actions.open, then: [stamp('closedOm')] } } }),
      // @ts-expect-error a text keeps no day
      record(x, 'a', ['甲', 'A'], { ...dated, actions: { open: { ...sound.actions.open, then: [stamp('subject')] } } }),
      // @ts-expect-error no code of the choice
      record(x, 'a', ['甲', 'A'], { ...dated, actions: { open: { ...sound.actions.open, then: [set({ kind: 'b' })] } } }),
      record(x, 'a', ['甲', 'A'], {
        ...dated,
        // @ts-expect-error no ref leads there
        actions: { open: { ...sound.actions.open, then: [moves(other, { by: 'subject', does: 'open' })] } },
      }),
      // @ts-expect-error no action of the other record
      moves(other, { by: 'subject', does: 'shut' }),
      // @ts-expect-error no state of the other record
      exists(other, { by: 'next', is: recordedAt<string>('id', 0), states: ['gone'] }),
      record(x, 'a', ['甲', 'A'], {
        ...dated,
        // @ts-expect-error no date to begin with
        clocks: { due: { title: ['期', 'Due'], from: since('opened'), within: days(5), met: since('closedOn') } },
      }),
      record(x, 'a', ['甲', 'A'], {
        ...dated,
        // @ts-expect-error no action meets it
        clocks: { due: { title: ['期', 'Due'], from: since('closedOn'), within: days(5), met: did('shut') } },
      }),
      record(x, 'a', ['甲', 'A'], {
        ...dated,
        clocks: { due: { title: ['期', 'Due'], from: since('closedOn'), within: days(5), met: did('open') } },
        // @ts-expect-error no clock that it could extend
        actions: { open: { ...sound.actions.open, then: [extend('doe', days(5))] } },
      }),
      record(x, 'a', ['甲', 'A'], {
        ...dated,
        // @ts-expect-error no clock caps it
        clocks: { due: { title: ['期', 'Due'], from: since('closedOn'), within: days(5), met: did('open'), cap: 'law' } },
      }),
      // @ts-expect-error no column
      record(x, 'a', ['甲', 'A'], { ...dated, list: { columns: ['dueDue'] } }),
    ];
    expect(wrong).toBeTypeOf('function');
  });
});
