import { describe, expect, it } from 'vitest';
import { area, end, record, state, text } from './index.js';

const x = area('x', ['某', 'X'], { roles: { clerk: { title: ['经办人', 'Clerk'], surface: 'admin' } }, groups: { all: ['全部', 'All'] } });
const sound = {
  fields: { subject: text(['事项', 'Subject']) },
  states: { open: state(['在办', 'Open']), done: end(['办结', 'Done']) },
  see: { clerk: 'city' },
  actions: { open: { title: ['开', 'Open'], to: 'open', by: 'clerk', form: ['subject'] } },
  heading: ['subject'],
  list: { columns: ['subject'] },
} as const;

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
