import { describe, expect, it } from 'vitest';
import { area, checkAreas, end, gather, now, record, report, text, type AreaName, type RecordType } from '../index.js';

const groups = (count: number): Record<string, readonly [string, string]> =>
  Object.fromEntries(Array.from({ length: count }, (_, i) => [`g${i}`, [`组${i}`, `Group ${i}`] as const]));
const ward = (count: number): AreaName<string, 'clerk'> =>
  area('ward', ['病区', 'Ward'], { roles: { clerk: { title: ['经办人', 'Clerk'], surface: 'admin' } }, groups: groups(count) });
const types = (of: AreaName<string, 'clerk'>, count: number, group?: string): RecordType[] =>
  Array.from({ length: count }, (_, i) =>
    record(of, `kind${i}`, [`类${i}`, `Kind ${i}`], {
      fields: { subject: text(['事项', 'Subject']) },
      states: { done: end(['办结', 'Done']) },
      see: { clerk: 'city' },
      actions: { open: { title: ['开', 'Open'], to: 'done', by: 'clerk', form: ['subject'] } },
      heading: ['subject'],
      list: { columns: ['subject'] },
      ...(group !== undefined && { menu: { group } }),
    }),
  );
const faultsOf = (of: AreaName, declared: readonly object[]): readonly string[] => checkAreas([gather(of, [{ declared }])]);

describe('the check of a menu', () => {
  it('has room for eight groups of nine entries, and says which has more', () => {
    const full = ward(8);
    expect(faultsOf(full, types(full, 9, 'g1'))).toEqual([]);
    expect(faultsOf(full, types(full, 10, 'g1'))).toEqual([
      'ward: group g1 of its menu has 10 entries, and 9 have room; move some to another group.',
    ]);
    const wide = ward(9);
    expect(faultsOf(wide, types(wide, 1))).toEqual(['ward: its menu has 9 groups (figures are one), and 8 have room.']);
  });

  it('finds room for what names no group: in the first that has some, after those that say', () => {
    const full = ward(8);
    const said = types(full, 8, 'g0');
    const unsaid = types(full, 11).slice(8);
    const { menu } = gather(full, [{ declared: [...said, ...unsaid] }]);
    expect(menu.filter(({ type }) => unsaid.some(({ name }) => name === type)).map(({ group }) => group)).toEqual(['g0', 'g1', 'g1']);
    expect(faultsOf(full, [...said, ...unsaid])).toEqual([]);
    const narrow = ward(1);
    expect(faultsOf(narrow, types(narrow, 10))).toEqual([
      'ward: group g0 of its menu has 10 entries, and 9 have room; move some to another group.',
    ]);
  });

  it('counts figures as a group of their own', () => {
    const full = ward(8);
    const [kind] = types(full, 1);
    const figures = report(full, 'overview', ['概览', 'Overview'], {
      see: ['clerk'],
      measures: { cases: now(['件数', 'Cases'], kind!, { state: 'done' }) },
      counters: ['cases'],
    });
    expect(faultsOf(full, [kind!, figures])).toContain('ward: its menu has 9 groups (figures are one), and 8 have room.');
  });
});
