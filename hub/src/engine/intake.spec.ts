import type { Message } from '@fatong/contracts';
import { makeResidentId } from '@fatong/contracts/codes';
import { describe, expect, it } from 'vitest';
import { checkAreas } from '../definitions/index.js';
import { city, entry, gate, newWorld, somebody, type World } from './testing/index.js';

const clerk = somebody('clerk', ['gate.clerk'], city);
const type = 'gate.sighting';
const idNumber = makeResidentId({ born: '1980-05-06', serial: 7, sex: 'male' });
let count = 0;
const message = (of: string, data: object, system = 'north'): Message => ({
  id: `m${++count}`,
  source: `/systems/${system}`,
  type: `gate.${of}.v1`,
  time: '',
  datacontenttype: '',
  partitionkey: 'k',
  data,
});
const seen = (version: number, more: object = {}): Message =>
  message('seen', { source: 'north', id: 'N-1', version, name: '张三', pass: 'P-1', happenedOn: '2026-02-20', ...more });
const newGate = (): World => {
  const world = newWorld([gate]);
  world.tables.put(
    entry('gate.entrant', 'e1', { pass: 'P-1', name: '张三', idNumber }, { district: '310101', ownerUnit: null }),
    entry('gate.entrant', 'e2', { pass: 'P-2', name: '张三' }, { district: '310115', ownerUnit: null }),
    entry('gate.carrier', 'c1', { code: 'C-1', name: '快达' }, { district: '310104', ownerUnit: null }),
  );
  return world;
};
const notes = (outcomes: Awaited<ReturnType<World['report']>>): unknown[] =>
  outcomes.map((outcome) => ('done' in outcome ? outcome.note : outcome.refused.code));
const act = (world: World, action: string, form: Record<string, unknown> = {}) => {
  const row = world.only(type);
  return world.engine.perform({ viewer: clerk, type, action, id: row.id, version: row.version, form, idempotencyKey: `k${++count}` });
};
const events = (world: World) =>
  world.tables.added.event
    .filter((event) => event.type === type)
    .map(({ kind, name, fromState, toState, sourceVersion }) => [kind, name, fromState, toState, sourceVersion]);

describe('a report that opens a record of ours', () => {
  it('is sound as declared', () => {
    expect(checkAreas([gate])).toEqual([]);
  });

  it('gives it a number, what its source says, the days it was under way, its clocks and notices, in the state the action says', async () => {
    const world = newGate();
    const outcomes = await world.report('gate', [seen(1)]);
    const row = world.only(type);
    expect(outcomes).toEqual([{ done: true, record: `${type}:${row.id}`, note: 'applied' }]);
    expect(row).toMatchObject({
      number: 'GS20260302000001',
      version: 2,
      mirror: { source: 'north', sourceId: 'N-1', stateVersion: 1 },
      values: { name: '张三', happenedOn: '2026-02-20', lag: 10, grade: 'light', lookDue: '2026-03-12' },
    });
    expect(events(world)[0]).toEqual(['report', 'gate.seen.v1', null, 'received', 1]);
    expect(world.tables.added.event[0]).toMatchObject({
      actor: { kind: 'system', id: 'north' },
      happenedAt: '2026-02-20',
      messageId: expect.any(String) as string,
    });
    expect(world.tables.added.notice.map(({ name }) => name)).toEqual(['came', 'known']);
  });

  it('told again changes nothing but the timeline, and an older one neither', async () => {
    const world = newGate();
    await world.report('gate', [seen(2)]);
    const before = world.only(type);
    expect(notes(await world.report('gate', [seen(2, { name: '李四' }), seen(1, { name: '王五' })]))).toEqual(['older', 'older']);
    expect(world.only(type)).toEqual(before);
    expect(events(world).slice(-2)).toEqual([
      ['report', 'gate.seen.v1', 'look', 'look', 2],
      ['report', 'gate.seen.v1', 'look', 'look', 1],
    ]);
  });

  it('in a newer version writes what the source says and leaves what is ours, whatever state it is in', async () => {
    const world = newGate();
    await world.report('gate', [seen(1)]);
    await act(world, 'report');
    expect(notes(await world.report('gate', [seen(2, { grave: true, happenedOn: undefined })]))).toEqual(['applied']);
    expect(world.only(type)).toMatchObject({
      state: 'told',
      values: { grade: 'grave', happenedOn: null, reporting: 'sent', lookedOn: '2026-03-02', lag: 10 },
    });
    expect(notes(await world.report('gate', [seen(3, { grave: true, happenedOn: undefined })]))).toEqual(['nothing-new']);
  });

  it('several in one batch are taken in their order, and two sources may use the same id', async () => {
    const world = newGate();
    expect(
      notes(await world.report('gate', [seen(1), seen(2, { grave: true }), seen(3, { withdrawn: true }), seen(1, { source: 'south' })])),
    ).toEqual(['applied', 'applied', 'applied', 'applied']);
    expect(world.tables.of(type).map(({ state, mirror, version }) => [mirror?.source, state, version])).toEqual([
      ['north', 'withdrawn', 4],
      ['south', 'look', 2],
    ]);
    const states = world.tables.added.state.filter(({ recordId }) => recordId === world.tables.of(type)[0]!.id);
    expect(states.map(({ version, state }) => [version, state])).toEqual([
      [1, 'received'],
      [2, 'look'],
      [4, 'withdrawn'],
    ]);
  });

  it('that takes it back closes it, with the effects of that action, also when it is over or was never heard of', async () => {
    const world = newGate();
    await world.report('gate', [seen(1)]);
    await act(world, 'report');
    await world.report('gate', [message('heard', { request: world.tables.added.outbox[0]!.id, says: 'taken' })]);
    await act(world, 'close');
    expect(notes(await world.report('gate', [seen(2, { withdrawn: true })]))).toEqual(['applied']);
    expect(world.only(type)).toMatchObject({ state: 'withdrawn', values: { reporting: null } });
    const unheard = newGate();
    await unheard.report('gate', [seen(2, { withdrawn: true }), seen(1)]);
    expect(unheard.only(type)).toMatchObject({ state: 'withdrawn', version: 1, mirror: { stateVersion: 2 } });
    expect(unheard.tables.added.notice).toEqual([]);
  });

  it('that takes it back where that is barred now, or speaks of it again after that, waits for a person with its cause, and changes nothing', async () => {
    const world = newGate();
    await world.report('gate', [seen(1)]);
    await act(world, 'report');
    const before = world.only(type);
    const [outcome] = await world.report('gate', [seen(2, { withdrawn: true })]);
    expect(outcome).toMatchObject({
      refused: {
        code: 'not-allowed',
        kind: 'data',
        words: [
          '报送要求对“门禁情况”执行“来源撤回”，但现在不能执行：上报尚未答复。',
          'The report asks for "Withdrawn by its source" of "Sightings", which is not possible now: What was told is not answered yet.',
        ],
      },
    });
    expect(world.only(type)).toEqual(before);
    const gone = newGate();
    await gone.report('gate', [seen(1), seen(2, { withdrawn: true })]);
    expect(await gone.report('gate', [seen(3)])).toMatchObject([{ refused: { code: 'taken-back' } }]);
    expect(gone.only(type)).toMatchObject({ state: 'withdrawn', mirror: { stateVersion: 2 } });
  });

  it('without what must be filled is refused with the field', async () => {
    const world = newGate();
    expect(await world.report('gate', [seen(1, { name: undefined })])).toMatchObject([
      { refused: { code: 'incomplete', words: [expect.stringContaining('/form/name'), expect.stringContaining('/form/name')] } },
    ]);
    expect(world.tables.of(type)).toEqual([]);
  });
});

describe('an answer to what a record of ours asked', () => {
  const asked = async () => {
    const world = newGate();
    await world.report('gate', [seen(1)]);
    await act(world, 'report');
    const request = (): string => world.tables.added.outbox.at(-1)!.id;
    const hear = (says: string, of = request()) => world.report('gate', [message('heard', { request: of, says }, 'third')]);
    return { world, hear, request };
  };

  it('finds it by the request, keeps what is answered and tells who asked', async () => {
    const { world, hear, request } = await asked();
    expect(notes(await hear('taken'))).toEqual(['applied']);
    expect(world.only(type)).toMatchObject({ state: 'told', values: { reporting: 'taken' } });
    expect(world.tables.added.event.at(-1)).toMatchObject({
      kind: 'report',
      name: 'gate.heard.v1',
      outboxId: request(),
      actor: { id: 'third' },
      changes: [{ field: 'reporting', from: 'sent', to: 'taken' }],
    });
    expect(world.tables.added.notice.at(-1)).toMatchObject({ name: 'back', address: expect.stringContaining('city/office') as string });
    expect(notes(await hear('taken'))).toEqual(['nothing-new']);
  });

  it('may move the state by an action; the same again changes nothing; one that comes too late for that waits for a person', async () => {
    const { world, hear, request } = await asked();
    const first = request();
    expect(notes(await hear('returned'))).toEqual(['applied']);
    expect(world.only(type)).toMatchObject({ state: 'look', values: { reporting: 'returned' } });
    expect(notes(await hear('returned'))).toEqual(['nothing-new']);
    await act(world, 'report');
    expect(request()).not.toBe(first);
    expect(notes(await hear('returned', first))).toEqual(['older']);
    expect(world.only(type)).toMatchObject({ state: 'told', values: { reporting: 'sent' } });
    await hear('taken');
    await act(world, 'close');
    expect(notes(await hear('returned'))).toEqual(['not-allowed']);
    expect(world.only(type)).toMatchObject({ state: 'done', values: { reporting: 'taken' } });
  });

  const becomes = (
    world: ReturnType<typeof newGate>,
    outcome: 'unknown' | 'delivered' | 'arrived' | 'absent' | 'refused' | 'giveUp',
    factId: string,
  ) => {
    const { id } = world.only(type);
    const sent = { deliveryId: 'd', messageId: 'm', system: 'third', type: 'third.told.v1', outcome, factId };
    return world.store.transact((unit) => world.engine.acting.told(unit, `${type}:${id}`, sent));
  };

  it('to nothing of ours is refused, and what is given up undelivered says so on the record', async () => {
    const { world, hear, request } = await asked();
    expect(await hear('taken', '00000000-0000-7000-8000-000000000000')).toMatchObject([{ refused: { code: 'unknown-request' } }]);
    await becomes(world, 'giveUp', request());
    expect(world.only(type).values).toMatchObject({ reporting: 'lost' });
  });

  it('what became of the message moves the record by the action that the asking names, on one line of its timeline, and asks nobody again', async () => {
    const { world, request } = await asked();
    const [of, facts] = [request(), world.tables.added.outbox.length];
    await becomes(world, 'unknown', of);
    expect(world.only(type)).toMatchObject({ state: 'doubt', values: { reporting: 'sent' } });
    expect(world.tables.added.event.at(-1)).toMatchObject({ kind: 'outcome', name: 'unknown', fromState: 'told', toState: 'doubt' });
    expect(world.tables.added.state.at(-1)).toMatchObject({ state: 'doubt' });
    await becomes(world, 'arrived', of);
    expect(world.only(type).state).toBe('told');
    expect(world.tables.added.outbox.length).toBe(facts);
  });

  it('what becomes of an earlier message, or cannot be taken up any more, stands on the timeline and moves nothing', async () => {
    const { world, hear, request } = await asked();
    const first = request();
    await hear('returned');
    await act(world, 'report');
    await becomes(world, 'unknown', first);
    expect(world.only(type).state).toBe('told');
    await becomes(world, 'delivered', request());
    expect(world.tables.added.event.slice(-2)).toMatchObject([
      { kind: 'outcome', name: 'unknown', toState: 'told' },
      { kind: 'outcome', name: 'delivered', toState: 'told' },
    ]);
    await becomes(world, 'absent', request());
    expect(world.only(type).state).toBe('told');
  });
});
