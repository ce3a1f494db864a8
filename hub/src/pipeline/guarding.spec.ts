import { describe, expect, it } from 'vitest';
import type { Circuit, LineRules, MaintenanceWindow } from '../ports/index.js';
import { guardSteering } from './guarding.js';
import { newLine, operator, writeFact } from './testing/new-line.js';
import { arrival, outcomeMessage, parcel, reply, message, say, systems } from './testing/world.js';

type Test = ReturnType<typeof newLine>;
const steer = (test: Test) => guardSteering({ systems, flow: test.flow });
const inHours = (hours: number): string => new Date(Date.now() + hours * 3600_000).toISOString();
const plan = (test: Test, over: Partial<MaintenanceWindow> = {}) =>
  test.store.transact((unit) =>
    steer(test).plan(unit, { system: 'office', from: inHours(-1), until: inHours(1), reason: '升级', ...over }, operator),
  );
const limit = (test: Test, numbers: object, version = 0) =>
  test.store.transact((unit) => steer(test).limit(unit, { system: 'office', version, numbers }, operator));
const deliveries = (test: Test): string[] => test.state().added.delivery.map(({ key, state, attempt }) => `${key} ${state} ${attempt}`);
const sent = (test: Test): unknown[] =>
  test.published.filter(({ exchange }) => exchange === 'outbound').map(({ wire }) => wire.attributes.partitionkey);
const turns = async (test: Test): Promise<void> => {
  while ((await test.relayTurn()) > 0);
  await test.relayTurn();
};
const fact = (test: Test, key: string): Promise<void> => test.store.transact((unit) => Promise.resolve(writeFact(unit, key)));
const changed = (test: Test, change: (rules: LineRules) => Partial<LineRules>): Promise<unknown> =>
  test.store.transact(async (unit) => {
    const rules = await unit.rules();
    return unit.layDown({ ...rules, ...change(rules) }, 'test');
  });
const circuit = (over: Partial<Circuit> = {}): Circuit => ({
  system: 'office',
  since: inHours(-1),
  retryAt: inHours(1),
  probe: null,
  words: ['没有答复', 'no answer'],
  ...over,
});
const circuits = (test: Test, ...of: readonly Circuit[]): Promise<unknown> => changed(test, () => ({ circuits: of }));

describe('A partner’s maintenance (S11)', () => {
  it('holds what is meant for it, new and waiting, takes what it says, and lets everything go in order when it ends', async () => {
    const test = newLine();
    await fact(test, 'F');
    const planned = await plan(test);
    await test.take(arrival(say(parcel, 'P', 1)), arrival(message(reply, { R: 'R1', Q: 'q' })));
    await turns(test);
    expect([sent(test), deliveries(test), test.acted()]).toEqual([[], ['P held 0', 'F held 0'], [':q']]);
    if (!('done' in planned)) throw new Error('not planned');
    await test.store.transact((unit) => steer(test).end(unit, planned.done.id, operator));
    await turns(test);
    expect(sent(test)).toEqual(['P', 'F']);
    expect(
      test
        .state()
        .added.audit.map(({ act }) => act)
        .filter((act) => act.startsWith('flow.')),
    ).toEqual(['flow.maintain', 'flow.maintained']);
  });

  it('that has not begun or is over holds nothing, and ends by itself', async () => {
    const test = newLine();
    await plan(test, { from: inHours(1), until: inHours(2) });
    await test.take(arrival(say(parcel, 'P', 1)));
    expect(sent(test)).toEqual(['P']);
    await changed(test, ({ windows }) => ({ windows: windows.map((one) => ({ ...one, from: inHours(-2), until: inHours(-1) })) }));
    await test.take(arrival(say(parcel, 'Q', 1)));
    expect(sent(test)).toEqual(['P', 'Q']);
  });

  it.each([
    [{ system: 'court' }, 'system'],
    [{ system: 'nobody' }, 'system'],
    [{ until: inHours(-0.5) }, 'until'],
    [{ from: inHours(3), until: inHours(2) }, 'until'],
    [{ until: inHours(24 * 40) }, 'until'],
  ])('of %o is refused with the field %s', async (over, field) => {
    expect(await plan(newLine(), over)).toMatchObject({ refused: { kind: 'never', field } });
  });

  it('does not overlap another of the same partner', async () => {
    const test = newLine();
    await plan(test);
    expect(await plan(test, { from: inHours(0.5), until: inHours(2) })).toMatchObject({ refused: { kind: 'never', field: 'from' } });
    expect(await plan(test, { from: inHours(1), until: inHours(2) })).toMatchObject({ done: { system: 'office' } });
  });
});

describe('An open circuit (S11)', () => {
  it('holds what is meant for the partner without spending an attempt, and lets one go when it has rested', async () => {
    const test = newLine();
    await circuits(test, circuit());
    await test.take(arrival(say(parcel, 'A', 1)), arrival(say(parcel, 'B', 1)));
    await fact(test, 'C');
    await turns(test);
    expect([sent(test), deliveries(test)]).toEqual([[], ['A held 0', 'B held 0', 'C held 0']]);
    await circuits(test, circuit({ retryAt: inHours(-0.1) }));
    await turns(test);
    expect([sent(test), deliveries(test)]).toEqual([['A'], ['A sent 1', 'B held 0', 'C held 0']]);
    await turns(test);
    expect(sent(test)).toEqual(['A']);
  });

  it('that closes lets the rest go in order', async () => {
    const test = newLine();
    await circuits(test, circuit());
    await test.take(arrival(say(parcel, 'A', 1)), arrival(say(parcel, 'B', 1)));
    await circuits(test);
    await turns(test);
    expect(sent(test)).toEqual(['A', 'B']);
  });

  it('does not park the message that tries it, however often it fails; when it is closed, it does', async () => {
    const test = newLine();
    await test.take(arrival(say(parcel, 'A', 1)));
    const { id: delivery } = test.state().added.delivery[0]!;
    const fails = (n: number): Promise<void> => test.take(outcomeMessage('office', { delivery, n, outcome: 'transient' }));
    await circuits(test, circuit());
    await fails(5);
    expect(deliveries(test)).toEqual(['A held 5']);
    await circuits(test);
    await turns(test);
    await fails(6);
    expect(deliveries(test)).toEqual(['A parked 6']);
  });

  it('is told to everybody who looks, when it opens, tries and closes', async () => {
    const test = newLine();
    await test.relayTurn();
    await circuits(test, circuit());
    await test.relayTurn();
    await test.relayTurn();
    await circuits(test);
    await test.relayTurn();
    expect(test.partnersChanged).toEqual(['office', 'office']);
  });
});

describe('A partner’s limits (S11)', () => {
  it('are laid down from the version that was seen, audited, and go back where they are left out', async () => {
    const test = newLine();
    expect(await limit(test, { perSecond: 2, timeout: 3000 })).toMatchObject({
      done: { version: 1, guards: { office: { perSecond: 2, timeout: 3000 } } },
    });
    expect(await limit(test, { perSecond: 3 })).toEqual({ refused: { kind: 'stale' } });
    expect(await limit(test, {}, 1)).toMatchObject({ done: { guards: { office: {} } } });
    expect(test.state().added.audit.map(({ act, object }) => [act, object])).toEqual([
      ['flow.guard', 'flow:system:office'],
      ['flow.guard', 'flow:system:office'],
    ]);
  });

  it.each([
    [{ concurrency: 0 }, 'concurrency'],
    [{ concurrency: 1.5 }, 'concurrency'],
    [{ perSecond: 0.1 }, 'perSecond'],
    [{ timeout: 1 }, 'timeout'],
    [{ failures: 0 }, 'failures'],
    [{ pause: 60, longestPause: 30 }, 'longestPause'],
    [{ backlog: 1 }, 'backlog'],
  ])('%o are refused with the field', async (numbers, field) => {
    expect(await limit(newLine(), numbers)).toMatchObject({ refused: { kind: 'never', field: `numbers/${field}` } });
  });
});
