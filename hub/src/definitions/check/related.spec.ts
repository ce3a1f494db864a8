import { describe, expect, it } from 'vitest';
import { area, checkAreas, choice, end, gather, record, ref, register, state, text } from '../index.js';

const x = area('x', ['某', 'X'], {
  roles: {
    clerk: { title: ['经办人', 'Clerk'], surface: 'admin' },
    owner: { title: ['当事人', 'Owner'], surface: 'portal' },
    guest: { title: ['访客', 'Guest'], surface: 'portal' },
  },
  groups: { all: ['全部', 'All'] },
});
const badge = {
  name: 'marked',
  title: ['标记', 'Marked'],
  type: 'x.mark',
  by: 'owner',
  states: ['open'],
  word: 'list',
  tones: { red: 'barred' },
  beside: 'code',
} as const;
const owner = (notFor: readonly string[]) =>
  register(x, 'owner', ['业主', 'Owners'], {
    number: { field: 'code' },
    fields: { code: text(['编号', 'Code'], { unique: true }) },
    see: { clerk: 'city', owner: 'unit', guest: 'unit' },
    badges: [{ ...badge, notFor }],
    heading: ['code'],
    list: { columns: ['code'] },
  });
const mark = (of: ReturnType<typeof owner>) =>
  record(x, 'mark', ['标记', 'Marks'], {
    fields: { owner: ref(['业主', 'Owner'], of, { filter: true }), list: choice(['名单', 'List'], { red: ['红', 'Red'] }) },
    states: { open: state(['在列', 'Open']), gone: end(['已移出', 'Gone']) },
    see: { clerk: 'city', owner: 'unit' },
    actions: {
      open: { title: ['列入', 'Open'], to: 'open', by: 'clerk', form: ['owner', 'list'] },
      remove: { title: ['移出', 'Remove'], from: 'open', to: 'gone', by: 'clerk' },
    },
    heading: ['list'],
    list: { columns: ['list'] },
  });
const faults = (...notFor: readonly string[]) => {
  const one = owner(notFor);
  return checkAreas([gather(x, [{ owner: one, mark: mark(one) }])]);
};

describe('the check of badges', () => {
  it('takes a badge hidden from who sees some of what it stands for, and names a role that sees none of it anyway', () => {
    expect(faults('owner')).toEqual([]);
    expect(faults('guest')).toEqual(['x.owner: hides the badge marked from guest, who sees no x.mark.']);
  });
});
