import { describe, expect, it } from 'vitest';
import { newWorld, somebody } from '../../../engine/testing/index.js';
import { area } from '../index.js';
import { demo } from './demo.js';

const data = demo({ size: 20, today: '2026-03-02' });

describe('the demo data of __areaLower__', () => {
  it('have an account of every role, in a unit that is there or is made', () => {
    expect(new Set(data.accounts.flatMap(({ roles }) => roles))).toEqual(new Set(Object.keys(area.roles).map((role) => `__area__.${role}`)));
    expect(data.accounts.filter(({ unit }) => !unit.startsWith('district/') && !data.units.some(({ id }) => id === unit))).toEqual([]);
  });

  it('tell acts that those who do them may do, none of them after today', async () => {
    const world = newWorld([area]);
    const records = new Map<string, { id: string; version: number }>();
    for (const { by, at, type, action, on, form } of data.acts) {
      const { roles } = data.accounts.find(({ username }) => username === by)!;
      const outcome = await world.engine.perform({ viewer: somebody(by, roles, { ...data.units[0]! }), type, action, form, idempotencyKey: `${on}:${action}`, ...records.get(on) });
      expect({ on, action, outcome }).toMatchObject({ outcome: { done: {} } });
      if ('done' in outcome) records.set(on, outcome.done);
      expect(at.slice(0, 10) <= '2026-03-02').toBe(true);
    }
  });
});
