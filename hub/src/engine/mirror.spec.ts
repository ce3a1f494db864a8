import type { Message } from '@fatong/contracts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fuzz } from '@fatong/contracts/testing';
import { entry, newWorld, ward } from './testing/index.js';

interface Said {
  readonly kind: 'one' | 'two';
  readonly version: number;
  readonly state: string;
  readonly a?: string;
  readonly b?: string;
}

let counter = 0;
const message = ({ kind, ...data }: Said, id: string): Message => ({
  id: `m-${++counter}`,
  source: '/systems/them',
  type: `ward.${kind}-reported.v1`,
  time: '2026-01-01T00:00:00.000Z',
  datacontenttype: 'application/json',
  partitionkey: id,
  data: { id, ...data },
});

async function told(order: readonly (readonly [Said, string])[], batches: readonly number[]) {
  const world = newWorld([ward]);
  world.tables.put(entry('ward.house', 'h', { code: 'x', title: '户' }));
  const messages = order.map(([said, id]) => message(said, id));
  for (let next = 0, i = 0; next < messages.length; i++) {
    const size = Math.max(1, batches[i % batches.length] ?? 1);
    await world.report('ward', messages.slice(next, (next += size)));
  }
  return {
    mirrors: world.tables
      .of('ward.mirror')
      .map(({ number, state, values, mirror }) => ({ number, state, values, stateVersion: mirror?.stateVersion, groups: mirror?.groups }))
      .sort((a, b) => (a.number! < b.number! ? -1 : 1)),
    events: world.tables.added.event
      .map(({ recordId, sourceVersion, toState }) => ({
        of: world.tables.records.get(`ward.mirror:${recordId}`)!.number!,
        sourceVersion: sourceVersion!,
        toState,
      }))
      .sort((a, b) => (a.of < b.of ? -1 : a.of > b.of ? 1 : a.sourceVersion - b.sourceVersion)),
  };
}

/** A master's story of a case: versions count up, each says one group and the state. */
const story = fc
  .array(
    fc.record({
      kind: fc.constantFrom('one' as const, 'two' as const),
      state: fc.constantFrom('begun', 'gone', 'over'),
      a: fc.option(fc.constantFrom('x', 'y', 'z'), { nil: undefined }),
      b: fc.option(fc.constantFrom('p', 'q'), { nil: undefined }),
    }),
    { minLength: 1, maxLength: 8 },
  )
  .map((said) => said.map((one, i): Said => ({ ...one, version: i + 1 })));

describe('a mirror', () => {
  it('is the same whatever the order and the batches in which its reports arrive', async () => {
    const run = fc.record({
      stories: fc.array(story, { minLength: 1, maxLength: 3 }),
      shuffle: fc.infiniteStream(fc.nat()),
      batches: fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 5 }),
    });
    await fc.assert(
      fc.asyncProperty(run, async ({ stories, shuffle, batches }) => {
        const inOrder = stories.flatMap((said, i) => said.map((one) => [one, `case-${i}`] as const));
        const keys = inOrder.map((one) => ({ one, key: shuffle.next().value as number }));
        const shuffled = keys.toSorted((a, b) => a.key - b.key).map(({ one }) => one);
        expect(await told(shuffled, batches)).toEqual(await told(inOrder, [1]));
      }),
      fuzz(200),
    );
  });

  it('takes the state of the highest version and each group of its own highest version, leaving out what that report leaves out', async () => {
    const { mirrors } = await told(
      [
        [{ kind: 'one', version: 3, state: 'over', a: 'y' }, 'c'],
        [{ kind: 'two', version: 4, state: 'gone', b: 'q' }, 'c'],
        [{ kind: 'one', version: 1, state: 'begun', a: 'x', b: 'p' }, 'c'],
        [{ kind: 'two', version: 2, state: 'begun', b: 'p' }, 'c'],
      ],
      [4],
    );
    expect(mirrors).toEqual([
      { number: 'c', state: 'gone', values: { a: 'y', a2: null, b: 'q', house: null }, stateVersion: 4, groups: { one: 3, two: 4 } },
    ]);
  });

  it('says of an older report that it is older, and of an equal one that it brings nothing new', async () => {
    const world = newWorld([ward]);
    const said = (version: number): Message => message({ kind: 'one', version, state: 'begun', a: 'x' }, 'c');
    const outcomes = await world.report('ward', [said(2), said(1), said(3)]);
    expect(outcomes.map((outcome) => 'done' in outcome && outcome.note)).toEqual(['applied', 'older', 'nothing-new']);
  });

  it('finds its register entry once that is known, at the next report', async () => {
    const world = newWorld([ward]);
    await world.report('ward', [message({ kind: 'one', version: 1, state: 'begun', a: 'x' }, 'c')]);
    expect(world.only('ward.mirror').values['house']).toBeNull();
    world.tables.put(entry('ward.house', 'h', { code: 'x', title: '户' }));
    await world.report('ward', [message({ kind: 'two', version: 2, state: 'begun', b: 'p' }, 'c')]);
    expect(world.only('ward.mirror').values['house']).toBe('h');
  });

  it('refuses a state word its definition does not have, and a type nobody answers, without touching neighbours', async () => {
    const world = newWorld([ward]);
    const outcomes = await world.report('ward', [
      message({ kind: 'one', version: 1, state: 'unheard-of' }, 'c'),
      { ...message({ kind: 'one', version: 1, state: 'begun' }, 'd'), type: 'ward.else.v1' },
      message({ kind: 'one', version: 1, state: 'begun' }, 'e'),
    ]);
    expect(outcomes).toMatchObject([{ refused: { code: 'state', kind: 'data' } }, { refused: { code: 'no-subscriber' } }, { done: true }]);
    expect(world.tables.of('ward.mirror').map(({ number }) => number)).toEqual(['e']);
  });

  it('hears what became of the message it waits for, and logs a record that is gone', async () => {
    const world = newWorld([ward]);
    await world.report('ward', [message({ kind: 'one', version: 1, state: 'begun', a: 'x' }, 'c')]);
    const { id } = world.only('ward.mirror');
    const outcome = {
      deliveryId: 'd',
      messageId: 'm',
      system: 'them',
      type: 'them.ask.v1',
      outcome: 'unknown',
      cause: { stage: 'outcome', code: 'outcome-unknown', kind: 'unknown', words: ['结果不明', 'Unknown'], group: 'g' },
    } as const;
    await world.store.transact((unit) => world.engine.acting.told(unit, `ward.mirror:${id}`, outcome));
    await world.store.transact((unit) => world.engine.acting.told(unit, 'ward.mirror:gone', outcome));
    expect(world.tables.added.event.at(-1)).toMatchObject({
      recordId: id,
      kind: 'outcome',
      name: 'unknown',
      reason: '结果不明',
      messageId: 'm',
      toState: 'begun',
    });
    expect(world.warnings).toEqual(['The record that waits for a delivery is not there']);
  });
});
