import { describe, expect, it } from 'vitest';
import { planDiscards } from './discards.js';
import { newLine, operator, type TestLine } from './testing/new-line.js';
import { arrival, dossier, leaf, message, say, sheet, stack } from './testing/world.js';
import { mappedId } from '../platform/index.js';

const part = (of: typeof sheet, V: number, { C = 'c', Z = 3, T = `t${V}` }: { C?: string; Z?: number; T?: string } = {}) =>
  message(of, { C, V, T, Z });
const states = (test: TestLine, direction: 'in' | 'out' = 'in') =>
  test
    .state()
    .added.message.filter((one) => one.direction === direction)
    .map(({ sourceVersion, state: is }) => `${sourceVersion}:${is}`);
const open = (test: TestLine) =>
  test
    .state()
    .added.delivery.filter(({ state: is }) => is !== 'done')
    .map(({ state: is, direction }) => `${direction}:${is}`);

describe('an aggregator in the line', () => {
  it('lets parts wait as rows and makes one message of them when the last has come, in whatever order and batches', async () => {
    const test = newLine();
    await test.take(arrival(part(sheet, 2)));
    expect([states(test), open(test), test.acted()]).toEqual([['2:later'], ['in:later'], []]);
    await test.take(arrival(part(sheet, 3)), arrival(part(sheet, 1, { C: 'another' })));
    expect(test.acted()).toEqual([]);
    await test.take(arrival(part(sheet, 1)));
    expect([test.acted(), states(test), open(test)]).toEqual([['c:t1'], ['2:done', '3:done', '1:later', '1:done'], ['in:later']]);
  });

  it('makes one message of parts that come in one batch', async () => {
    const test = newLine();
    await test.take(arrival(part(sheet, 1)), arrival(part(sheet, 2)), arrival(part(sheet, 3)));
    expect([test.acted(), states(test), open(test)]).toEqual([['c:t3'], ['1:done', '2:done', '3:done'], []]);
  });

  it('takes a part once however often it comes, and begins another whole with what comes behind', async () => {
    const test = newLine();
    await test.take(arrival(part(sheet, 1)));
    await test.take(arrival(part(sheet, 1)), arrival(part(sheet, 1)), arrival(part(sheet, 2)));
    expect(test.acted()).toEqual([]);
    await test.take(arrival(part(sheet, 3)), arrival(part(sheet, 4)));
    expect([test.acted(), open(test)]).toEqual([['c:t3'], ['in:later']]);
    await test.take(arrival(part(sheet, 3)));
    expect(test.acted()).toEqual(['c:t3']);
  });

  it('makes what came when the time is over, once, where that was declared', async () => {
    const test = newLine();
    await test.take(arrival(part(sheet, 1)));
    await test.take(arrival(part(sheet, 2)));
    expect(await test.retryTurn()).toBe(0);
    test.gatherings.late();
    expect(await test.retryTurn()).toBe(1);
    expect([test.acted(), states(test), open(test)]).toEqual([['c:t2'], ['1:done', '2:done'], []]);
    await test.take(arrival(part(sheet, 3)));
    expect([test.acted(), open(test)]).toEqual([['c:t2'], ['in:later']]);
  });

  it('is parked for a person where that was declared, and goes on by itself when the missing part comes after all', async () => {
    const test = newLine();
    await test.take(arrival(part(leaf, 1)));
    test.gatherings.late();
    await test.retryTurn();
    expect([open(test), test.state().added.delivery[0]!.cause]).toMatchObject([['in:parked'], { code: 'incomplete' }]);
    await test.take(arrival(part(leaf, 2)));
    await test.take(arrival(part(leaf, 3)));
    expect([states(test), states(test, 'out'), open(test)]).toEqual([['1:done', '2:done', '3:done'], ['3:sent'], ['out:sent']]);
  });

  it('is given up with the part that waits: each part says why, nothing is made of them, and what comes later begins another whole', async () => {
    const test = newLine();
    const [first, second, third] = [part(leaf, 1), part(leaf, 2), part(leaf, 3)];
    await test.take(arrival(first), arrival(second));
    test.gatherings.late();
    await test.retryTurn();
    expect(await test.store.transact(await planDiscards([first.id, second.id], operator, '对方不再发送', test))).toMatchObject({
      discarded: 1,
      refused: [{ messageId: second.id }],
    });
    expect(states(test)).toEqual(['1:discarded', '2:discarded']);
    expect(test.state().added.message.map(({ stages }) => stages.at(-1)?.note?.[1])).toEqual([
      'Discarded: 对方不再发送',
      'Discarded with its whole: 对方不再发送',
    ]);
    await test.take(arrival(third));
    expect([states(test), states(test, 'out')]).toEqual([['1:discarded', '2:discarded', '3:later'], []]);
    await test.take(arrival(second));
    expect(states(test)).toEqual(['1:discarded', '2:discarded', '3:later']);
  });

  it('takes a thousand and no more: what comes beyond waits for a person, and the parts before are kept', async () => {
    const test = newLine();
    for (let n = 0; n < 1_000; n += 250)
      await test.take(...Array.from({ length: 250 }, (_, i) => arrival(part(sheet, n + i, { Z: 2_000 }))));
    const beyond = part(sheet, 1_000, { Z: 2_000 });
    await test.take(arrival(beyond));
    expect(test.state().added.message.at(-1)).toMatchObject({ id: beyond.id, state: 'parked', cause: { code: 'too-many-parts' } });
    await test.retry([beyond.id]);
    await test.retryTurn();
    expect([test.state().wholes[0]!.parts.length, test.state().added.message.at(-1)!.state]).toEqual([1_000, 'parked']);
  });

  it('loses nothing when the area refuses the whole: it is made again and acted on once', async () => {
    const mood = { isHealed: false };
    const test = newLine({ mood });
    await test.take(arrival(part(sheet, 1, { Z: 2 })));
    const last = part(sheet, 2, { Z: 2, T: 'action refuses' });
    await test.take(arrival(last));
    expect([test.acted(), states(test)]).toEqual([[], ['1:done', '2:parked']]);
    mood.isHealed = true;
    await test.retry([last.id]);
    await test.retryTurn();
    expect([test.acted(), states(test), open(test)]).toEqual([['c:action refuses'], ['1:done', '2:done'], []]);
  });

  it('leaves nothing of a part whose transaction failed', async () => {
    const test = newLine();
    await test.take(arrival(part(sheet, 1, { Z: 2 })));
    let failures = 2;
    test.beforeCommit(() => {
      if (failures-- > 0) throw new TypeError('a defect at the commit');
    });
    const last = part(sheet, 2, { Z: 2 });
    await test.take(arrival(last));
    test.beforeCommit(undefined);
    await test.retry([last.id]);
    await test.retryTurn();
    expect([test.acted().length, test.state().wholes.length]).toEqual([1, 1]);
  });
});

describe('a message with files in the line', () => {
  it('carries claims only, from one system to another, and what goes on claims the content too', async () => {
    const test = newLine();
    const claim = { claim: 'a'.repeat(64), size: 5, mediaType: 'application/pdf' };
    await test.take(arrival(message(dossier, { C: 'c', V: 1, T: 't', F: [{ N: claim }, { N: claim }] })));
    expect(JSON.parse(test.published[0]!.wire.body.toString())).toEqual({ C: 'c', V: 1, T: 't', D: [claim, claim] });
    expect(test.state().added.body.map(({ stage, claims }) => [stage, claims])).toEqual([
      ['received', undefined],
      ['mapped', [claim.claim, claim.claim]],
    ]);
    await test.take(arrival(message(dossier, { C: 'd', V: 1, T: 't', F: [{ N: 'JVBERi0=' }] })));
    expect(test.state().added.message.at(-1)).toMatchObject({ state: 'parked', cause: { code: 'contract', paths: ['/F/0/N'] } });
  });
});

describe('a splitter in the line', () => {
  it('makes messages whose ids follow from the incoming one, the mapping and their place, and one effect of a repeat', async () => {
    const test = newLine();
    const whole = message(stack, { C: 'c', V: 1, TT: ['a', 'b', 'c'] });
    await test.take(arrival(whole), arrival(whole));
    const made = test.state().added.message.filter(({ direction }) => direction === 'out');
    expect(made.map(({ id }) => id)).toEqual([0, 1, 2].map((index) => mappedId(whole.id, 'court.stack.v1>office.letter.v1', index)));
    expect(new Set(made.map(({ causation }) => causation))).toEqual(new Set([whole.id]));
    expect(test.published.map(({ wire }) => (JSON.parse(wire.body.toString()) as { T: string }).T)).toEqual(['a']);
  });

  it('of an empty list makes nothing, and the message is done', async () => {
    const test = newLine();
    await test.take(arrival(message(stack, { C: 'c', V: 1, TT: [] })), arrival(say(sheet, 'c', 1)));
    expect(states(test)[0]).toBe('1:done');
  });
});
