import type { TimelineEntry } from '@fatong/contracts/api';
import { changedSince, differing, versionsOf } from './versions.js';

const entry = (id: string, changes: TimelineEntry['changes']): TimelineEntry =>
  ({ id, at: '2026-03-02T01:00:00.000Z', kind: 'action', title: ['改', 'Change'], changes }) as unknown as TimelineEntry;
const change = (field: string, from: unknown, to: unknown) => ({ field, from, to });

describe('versions of a sheet', () => {
  const timeline = [
    entry('a', [change('name', null, '甲'), change('size', null, 1)]),
    entry('b', [change('other', null, 'x')]),
    entry('c', [change('name', '甲', '乙')]),
  ];
  const versions = versionsOf(['name', 'size'], { values: { name: '乙', size: 1, other: 'x' } }, timeline);

  it('are the acts that wrote any of its fields, each with the values it left', () => {
    expect(versions.map(({ count, values }) => [count, values['name'], values['size']])).toEqual([
      [1, '甲', 1],
      [2, '乙', 1],
    ]);
  });

  it('differ in what was changed between them', () => {
    expect([...differing(versions[1]!.values, versions[0]!.values)]).toEqual(['name']);
    expect([...differing(versions[1]!.values, versions[1]!.values)]).toEqual([]);
  });

  it('tell what others changed since one began', () => {
    expect(changedSince(timeline, new Set(['a'])).map(({ id }) => id)).toEqual(['b', 'c']);
  });
});
