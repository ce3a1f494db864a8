import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { area, checkAreas, choice, consult, decisionTable, gather } from '../definitions/index.js';
import type { RuleSettingRow } from '../ports/index.js';
import { MemoryFiles, city, customs, entry, newWorld, somebody, type World } from './testing/index.js';

const trader = somebody('trader', ['customs.trader'], { ...city, id: 'trade' });
const officer = somebody('officer', ['customs.officer'], city);
const type = 'customs.crossing';
type Form = Readonly<Record<string, unknown>>;
let key = 0;
const anyTable = decisionTable('customs.any', ['表', 'Table'], { conditions: {}, results: {}, versions: [['2026-01-01', []]] });

const opened = (): World => {
  const world = newWorld([customs]);
  world.tables.put(
    entry('customs.carrier', 'k1', { code: 'K1', status: 'good' }),
    entry('customs.carrier', 'k2', { code: 'K2', status: 'good' }),
  );
  return world;
};
const paper = async (world: World, field: string, until?: string): Promise<Form> => {
  const id = randomUUID();
  await new MemoryFiles(world.tables).add({
    id,
    type,
    field,
    account: 'trader',
    at: '2026-03-02T01:00:00.000Z',
    address: id,
    size: 1,
    kind: 'pdf',
    content: { name: 'a.pdf', sm3: id },
  });
  return { [field]: [{ id, ...(until !== undefined && { until }) }] };
};
const last = (world: World) => world.tables.of(type).at(-1)!;
const act = (world: World, viewer: typeof trader, action: string, form: Form = {}) =>
  world.engine.perform({
    viewer,
    type,
    action,
    form,
    idempotencyKey: `c${++key}`,
    ...(action !== 'draft' && { id: last(world).id, version: last(world).version }),
  });
const asks = async (world: World, form: Form) => {
  await act(world, trader, 'draft', {
    carrier: 'k1',
    cargo: 'A',
    goods: 'tools',
    origin: 'near',
    ...(await paper(world, 'invoice')),
    ...form,
  });
  return act(world, trader, 'ask');
};
const said = (outcome: Awaited<ReturnType<typeof act>>) =>
  'refused' in outcome
    ? (outcome.refused.why?.[1] ?? (outcome.refused.findings ?? []).map(({ pointer, words }) => `${pointer} ${words[1]}`))
    : 'done';
const setting = (of: Partial<RuleSettingRow>): RuleSettingRow => ({
  rule: 'customs.papers',
  version: 2,
  since: '2026-03-01',
  isOn: true,
  districts: null,
  value: { rows: [{ row: 1, paper: 'invoice', days: 10 }] },
  state: 'approved',
  reason: '',
  by: 'a',
  at: '2026-03-01T00:00:00.000Z',
  decidedBy: 'b',
  decidedAt: '2026-03-01T00:00:00.000Z',
  decision: null,
  ...of,
});

// The screen and the server judge a paper by the day it is: here that of the check.
beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-03-02T01:00:00Z') }));
afterEach(() => void vi.useRealTimers());

describe('a decision table that an action consults', () => {
  it('says by the rows that hold what must be filled, at the field, and what is set', async () => {
    const world = opened();
    expect(said(await asks(world, { goods: 'food', origin: 'far', invoice: null }))).toEqual([
      '/form/invoice It is missing.',
      '/form/permit It is missing.',
    ]);
    expect(last(world)).toMatchObject({ state: 'draft', values: { cargo: 'A' } });
    expect(said(await asks(world, { goods: 'food', origin: 'near' }))).toBe('done');
    expect(last(world)).toMatchObject({ state: 'passed', values: { version: 1, verdict: 'clear' } });
  });

  it('goes by the version that two persons laid down, from its day on and never before; a proposal changes nothing', async () => {
    const world = opened();
    for (const [row, found] of [
      [setting({ state: 'proposed', decidedAt: null }), ['/form/permit It is missing.']],
      [setting({ since: '2026-03-03' }), ['/form/permit It is missing.']],
      [setting({}), 'done'],
    ] as const) {
      world.tables.ruleSettings.set('customs.papers 2', row);
      expect(said(await asks(world, { goods: 'food', origin: 'far' }))).toEqual(found);
    }
    expect(last(world).values['version']).toBe(2);
  });

  it('asks other records beside, and the machine goes on with one action or the other under its own name', async () => {
    const world = opened();
    await asks(world, {});
    await asks(world, { cargo: 'B' });
    expect(last(world)).toMatchObject({ state: 'looked', values: { verdict: 'look' } });
    expect(world.tables.added.event.slice(-2).map(({ name, actor }) => [name, actor.kind, actor.id])).toEqual([
      ['ask', 'account', 'trader'],
      ['look', 'system', 'customs.crossing.look'],
    ]);
    expect(world.engine.catalogue.machine('customs.crossing.look')).toEqual(['转查验', 'To be looked at']);
  });
});

describe('what a table is told of the entry that a ref leads to', () => {
  it('is what it says when the act is done, not when the ref was filled in; nothing while the ref is empty', async () => {
    const world = opened();
    const draft = { goods: 'tools', origin: 'near', cargo: 'A', ...(await paper(world, 'invoice')) };
    await act(world, trader, 'draft', { carrier: 'k1', ...draft });
    world.tables.put(entry('customs.carrier', 'k1', { code: 'K1', status: 'fresh' }));
    expect(said(await act(world, trader, 'ask'))).toBe('done');
    expect(last(world)).toMatchObject({ state: 'looked', values: { verdict: 'look' } });
    const other = opened();
    await asks(other, {});
    expect(last(other)).toMatchObject({ state: 'passed', values: { verdict: 'clear' } });
  });
});

describe('guards that ask others', () => {
  it('ask the record itself that a ref leads to', async () => {
    const world = opened();
    world.tables.put(entry('customs.carrier', 'k1', { code: 'K1', status: 'barred' }));
    expect(said(await asks(world, {}))).toBe('The carrier is barred.');
  });

  it('ask how many there are that say the same, and those that lead to the same and say the same', async () => {
    const world = opened();
    expect(said(await asks(world, {}))).toBe('done');
    expect(said(await asks(world, {}))).toMatch(/^This carrier took it across/);
    expect(said(await asks(world, { carrier: 'k2' }))).toBe('done');
    world.tables.put(entry('customs.carrier', 'k3', { code: 'K3', status: 'good' }));
    expect(said(await asks(world, { carrier: 'k3' }))).toMatch(/^The cargo crosses twice already/);
    expect(said(await asks(world, { carrier: 'k3', cargo: null }))).toBe('done');
  });

  it('bar whoever belongs to the unit that owns the record', async () => {
    const world = opened();
    await asks(world, { goods: 'arms', origin: 'near' });
    const own = somebody('own', ['customs.officer'], { ...city, id: last(world).ownerUnit! });
    expect(said(await act(world, own, 'let'))).toBe('Nobody looks at his own unit’s cargo.');
    expect(said(await act(world, officer, 'let'))).toBe('done');
  });
});

describe('a clock that ends with papers', () => {
  const due = async (papers: Form): Promise<unknown> => {
    const world = opened();
    await asks(world, { passedOn: '2026-03-02', ...papers });
    return last(world).values['papersDue'];
  };

  it('ends with the first of them, a date beside it too; a paper without a day never does', async () => {
    const world = opened();
    expect(await due({})).toBeNull();
    expect(await due({ limit: '2026-05-01' })).toBe('2026-05-01');
    await asks(world, { passedOn: '2026-03-02', ...(await paper(world, 'invoice', '2026-04-30')), limit: '2026-05-01' });
    expect(last(world).values['papersDue']).toBe('2026-04-30');
    world.move('2026-05-01');
    await world.engine.strike();
    expect(last(world).state).toBe('over');
  });
});

describe('the check of decision tables', () => {
  it('finds nothing in those that can be consulted, and names what cannot be', () => {
    expect(checkAreas([customs])).toEqual([]);
    const name = area('x', ['乙', 'X'], { roles: { clerk: { title: ['员', 'Clerk'], surface: 'admin' } }, groups: {} });
    const lone = decisionTable('x.table', ['表', 'Table'], {
      conditions: {},
      results: { paper: choice(['单', 'Paper'], { a: ['甲', 'A'] }, { required: true }) },
      versions: [
        ['2026-01-01', [{ paper: 'a' }]],
        ['2025-01-01', [{}]],
      ],
    });
    expect(checkAreas([gather(name, [{ lone }])])).toEqual([
      'x: the table x.table has no condition: its rows hold always.',
      'x: the table x.table is consulted by no action.',
      'x: the table x.table has a parameter whose versions are not in the order of their dates.',
      'x: the table x.table has a version 2 whose rows its own field refuses.',
    ]);
  });

  it('names a ref that leads to no such entry', () => {
    const { catalogue } = newWorld([customs]).engine;
    const crossing = catalogue.type(type)!;
    const reading = (ref: 'carrier' | 'cargo') =>
      consult<{ readonly carrier?: string | null; readonly cargo?: string | null }>()(anyTable, {
        fills: ['version'],
        asks: {},
        reads: { ref, of: catalogue.type('customs.carrier')!, fields: ['status'] },
        given: () => ({}),
        says: ({ version }) => ({ set: { version } }),
      }).check!(crossing, crossing.actions['ask']!);
    expect(reading('carrier')).toEqual([]);
    expect(reading('cargo')).toEqual(['reads cargo, which leads to no customs.carrier.']);
  });
});

describe('who owns a record', () => {
  it('alone does what its own unit does alone; others are told so', async () => {
    const world = opened();
    await asks(world, { goods: 'arms' });
    expect(said(await act(world, officer, 'recall'))).toBe('Only who declared it recalls it.');
    expect(said(await act(world, trader, 'recall'))).toBe('done');
  });
});
