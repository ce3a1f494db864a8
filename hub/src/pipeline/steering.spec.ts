import { describe, expect, it } from 'vitest';
import type { LineRules, Stop } from '../ports/index.js';
import { newLine, operator, writeFact } from './testing/new-line.js';
import { arrival, contracts, note, outcomeMessage, parcel, say, step } from './testing/world.js';
import { steering } from './steering.js';
import { defaultPolicy } from './policy.js';

type Test = ReturnType<typeof newLine>;
const steer = (test: Test) =>
  steering({
    catalog: { contract: (type) => contracts.find((one) => one.type === type) },
    systems: ['court', 'office'],
    flow: test.flow,
    policy: defaultPolicy,
  });
const halt = async (test: Test, scope: Stop['scope'], name = ''): Promise<Stop> => {
  const result = await test.store.transact((unit) => steer(test).halt(unit, { scope, name, reason: 'test' }, operator));
  if (!('done' in result)) throw new Error(result.refused.kind);
  return result.done;
};
const resume = (test: Test, { id }: Stop): Promise<unknown> => test.store.transact((unit) => steer(test).resume(unit, id, operator));
const treat = (test: Test, order: Pick<LineRules, 'kinds' | 'codes'>): Promise<unknown> =>
  test.store.transact(async (unit) => steer(test).treat(unit, { ...order, version: (await unit.rules()).version }, operator));
const deliveries = (test: Test): string[] => test.state().added.delivery.map(({ key, target, state }) => `${key} ${target} ${state}`);
const sent = (test: Test): unknown[] =>
  test.published.filter(({ exchange }) => exchange === 'outbound').map(({ wire }) => wire.attributes.partitionkey);
const turns = async (test: Test): Promise<void> => {
  while ((await test.retryTurn()) + (await test.relayTurn()) > 0);
};

describe('A stop', () => {
  it.each([
    ['everything', 'all', ''],
    ['a system', 'system', 'court'],
    ['a type', 'type', 'court.note.v1'],
  ] as const)('of %s keeps what comes and acts on nothing of it, until it is released', async (_, scope, name) => {
    const test = newLine();
    const stop = await halt(test, scope, name);
    await test.take(arrival(say(note, 'A', 1)));
    await turns(test);
    expect([test.acted(), deliveries(test)]).toEqual([[], ['A cases held']]);
    expect(test.state().added.message).toMatchObject([{ state: 'held' }]);
    await resume(test, stop);
    await turns(test);
    expect([test.acted(), deliveries(test)]).toEqual([['A:text'], ['A cases done']]);
  });

  it('of another system or type concerns nobody else', async () => {
    const test = newLine();
    await halt(test, 'system', 'office');
    await halt(test, 'type', 'court.step.v1');
    await test.take(arrival(say(note, 'A', 1)));
    expect(test.acted()).toEqual(['A:text']);
  });

  it('of a partner sends nothing to it: not with the commit, not by the relay, not what was to be tried again', async () => {
    const test = newLine();
    await test.take(arrival(say(parcel, 'R', 1)));
    const { id } = test.state().added.delivery[0]!;
    await test.take(outcomeMessage('office', { delivery: id, n: 1, outcome: 'transient' }));
    const stop = await halt(test, 'system', 'office');
    expect(deliveries(test)).toEqual(['R office held']);
    await test.take(arrival(say(parcel, 'A', 1)));
    await test.store.transact((unit) => Promise.resolve(writeFact(unit, 'F')));
    await turns(test);
    expect([sent(test), deliveries(test)]).toEqual([['R'], ['R office held', 'A office held', 'F office held']]);
    await resume(test, stop);
    await turns(test);
    expect(sent(test)).toEqual(['R', 'R', 'A', 'F']);
  });

  it('keeps the order of a key: what comes after what was held waits behind it', async () => {
    const test = newLine();
    const stop = await halt(test, 'type', 'court.step.v1');
    await test.take(arrival(say(step, 'K', 1, 'one')), arrival(say(step, 'L', 1, 'other')));
    await resume(test, stop);
    await test.take(arrival(say(step, 'K', 2, 'two')));
    expect(test.acted()).toEqual([]);
    await turns(test);
    expect(test.acted().filter((one) => one.startsWith('K'))).toEqual(['K:one', 'K:two']);
    expect(test.state().blocks.size).toBe(0);
  });

  it('still hears what became of calls that had begun', async () => {
    const test = newLine();
    await test.take(arrival(say(parcel, 'A', 1)));
    await halt(test, 'all');
    await test.take(outcomeMessage('office', { delivery: test.state().added.delivery[0]!.id, n: 1, outcome: 'delivered' }));
    expect(deliveries(test)).toEqual(['A office done']);
  });
});

describe('The treatment of failures', () => {
  it('is changed while the line runs and counts from the next failure on', async () => {
    const test = newLine();
    await test.take(arrival(say(note, 'A', 1, 'action throws')));
    await treat(test, { kinds: { ours: { again: 0, later: [60] } }, codes: {} });
    await test.take(arrival(say(note, 'B', 1, 'action throws')));
    await treat(test, { kinds: {}, codes: {} });
    await test.take(arrival(say(note, 'C', 1, 'action throws')));
    expect(deliveries(test)).toEqual(['A cases parked', 'B cases later', 'C cases parked']);
  });
});
