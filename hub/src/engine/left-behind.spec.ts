import { beforeEach, describe, expect, it } from 'vitest';
import { area, boolean, date, end, gather, record, stamp, state, text } from '../definitions/index.js';
import { city, newWorld, somebody, type World } from './testing/index.js';

const name = area('ward', ['病区', 'Ward'], {
  roles: { clerk: { title: ['经办人', 'Clerk'], surface: 'admin' } },
  groups: { all: ['病区事务', 'Of the ward'] },
});
const turned = record(name, 'turned', ['被拒来访', 'Turned away'], {
  one: 'Visit that was turned away',
  fields: { guest: text(['来访人', 'Guest']), kind: text(['类别', 'Kind']), on: date(['日期', 'On']) },
  states: { noted: end(['已记', 'Noted']) },
  see: { clerk: 'city' },
  actions: { note: { title: ['记下', 'Note'], to: 'noted', by: [], form: ['guest', 'kind'], then: [stamp('on')] } },
  heading: ['guest'],
  list: { columns: ['guest'] },
});
const leaves = { type: 'ward.turned', does: 'note', with: { guest: 'guest' }, set: { kind: 'barred' } } as const;
const visit = record(name, 'visit', ['来访', 'Visits'], {
  one: 'Visit',
  fields: { guest: text(['来访人', 'Guest']), isBarred: boolean(['禁止来访', 'Barred']), isLate: boolean(['过时', 'Late']) },
  states: { planned: state(['预约', 'Planned']), here: end(['到访', 'Here']) },
  see: { clerk: 'city' },
  actions: {
    plan: { title: ['预约', 'Plan'], to: 'planned', by: 'clerk', form: ['guest', 'isBarred', 'isLate'] },
    come: {
      title: ['到访', 'Come'],
      from: 'planned',
      to: 'here',
      by: 'clerk',
      unless: [
        { when: (v) => v.isLate.is(true), why: ['已过来访时间。', 'It is too late.'] },
        { when: (v) => v.isBarred.is(true), why: ['该来访人被禁止来访。', 'The guest is barred.'], leaves },
      ],
    },
  },
  heading: ['guest'],
  list: { columns: ['guest'] },
});
const ward = gather(name, [{ turned, visit }]);
const clerk = somebody('clerk', ['ward.clerk'], city);

describe('what a refused act leaves behind', () => {
  let world: World;
  let key = 0;
  const perform = async (action: string, form: object = {}) => {
    const row = action === 'plan' ? undefined : world.only('ward.visit');
    return world.engine.perform({
      viewer: clerk,
      type: 'ward.visit',
      action,
      form: { ...form },
      idempotencyKey: `l${++key}`,
      ...(row && { id: row.id, version: row.version }),
    });
  };
  beforeEach(() => {
    world = newWorld([ward], '2026-03-02T01:00:00.000Z');
  });

  it('is a record that says who tried, opened by the machine, though nothing of the act was done; who tried is told no more than why', async () => {
    await perform('plan', { guest: '张三', isBarred: true });
    expect(await perform('come')).toEqual({
      refused: { problem: 'action-not-possible', why: ['该来访人被禁止来访。', 'The guest is barred.'] },
    });
    expect(world.only('ward.visit').state).toBe('planned');
    expect(world.only('ward.turned')).toMatchObject({ state: 'noted', values: { guest: '张三', kind: 'barred', on: '2026-03-02' } });
  });

  it('is nothing where another guard refuses it, or none does', async () => {
    await perform('plan', { guest: '张三', isBarred: true, isLate: true });
    expect(await perform('come')).toMatchObject({ refused: { why: ['已过来访时间。', 'It is too late.'] } });
    expect(world.tables.of('ward.turned')).toEqual([]);
    world = newWorld([ward], '2026-03-02T01:00:00.000Z');
    await perform('plan', { guest: '张三' });
    expect(await perform('come')).toMatchObject({ done: { state: 'here' } });
    expect(world.tables.of('ward.turned')).toEqual([]);
  });
});
