import { contract, internal } from '@fatong/contracts';
import { mappings } from '@fatong/mappings';
import { systems } from '@fatong/contracts/systems';
import { Type } from 'typebox';
import { describe, expect, it } from 'vitest';
import { reading } from './reading.js';

const tip = contract({
  owner: 'metro',
  message: 'tip',
  version: 1,
  title: ['线索', 'Tip'],
  kind: 'in',
  identity: { id: ['BH'], key: 'BH', order: 'key' },
  schema: internal(Type.Object({ BH: Type.String({ label: ['编号', 'Number'] }), RQ: Type.String({ label: ['日期', 'Date'] }) })),
});
const told = contract({
  ...tip,
  owner: 'x',
  message: 'told',
  kind: 'report',
  schema: internal(Type.Object({ on: Type.String({ minLength: 10 }) })),
});
const route = (expression: unknown) =>
  ({ id: 'metro.tip.v1>x.told.v1', from: tip, to: told, target: 'x', expression }) as (typeof mappings)[number];

describe('reading what a partner says in our own process', () => {
  it('makes the report that the mapping makes', () => {
    expect(
      reading([route({ shape: { on: { read: 'RQ' } } })])({
        contract: tip,
        data: { BH: '1', RQ: '2026-03-02', XX: 'nobody agreed on it' },
      }),
    ).toEqual([{ contract: told, data: { on: '2026-03-02' } }]);
  });

  it('refuses what its contract refuses, what the report’s contract refuses, and what nobody maps, in a sentence that names it', () => {
    const read = reading([route({ shape: { on: { read: 'RQ' } } })]);
    expect(() => read({ contract: tip, data: { BH: '1' } })).toThrow(/^A message breaks metro\.tip\.v1: \/RQ /);
    expect(() => read({ contract: tip, data: { BH: '1', RQ: '2026' } })).toThrow(/^A message breaks x\.told\.v1: \/on /);
    expect(() => reading([])({ contract: tip, data: {} })).toThrow('No mapping makes a report of metro.tip.v1.');
  });

  it('knows every message of every system that becomes a report', () => {
    const read = reading(mappings);
    const mapped = new Set(mappings.filter(({ to, gather }) => to.kind === 'report' && !gather).map(({ from }) => from.type));
    for (const one of systems.flatMap(({ contracts }) => contracts).filter(({ type }) => mapped.has(type)))
      expect(() => read({ contract: one, data: null })).toThrow(`A message breaks ${one.type}`);
  });
});
