import { describe, expect, it } from 'vitest';
import { digestOfJson } from '../../platform/index.js';
import type { CorrectionRow } from '../../ports/index.js';
import { newLine, operator, writeFact } from '../testing/new-line.js';
import { arrival, note, parcel, say, step } from '../testing/world.js';
import { edited, valueAt, type Edit } from './edits.js';

type Test = ReturnType<typeof newLine>;
const second = { ...operator, account: 'a2' };

async function proposed(test: Test, messageId: string, edits: readonly Edit[], by = operator): Promise<CorrectionRow> {
  const looked = await test.correcting.look(messageId);
  if ('refused' in looked) throw new Error(JSON.stringify(looked.refused));
  const made = await test.store.transact(
    await test.correcting.planProposal({ messageId, base: looked.done.base, edits, reason: '录入有误' }, by),
  );
  if ('refused' in made) throw new Error(JSON.stringify(made.refused));
  return made.done;
}
const approve = async (test: Test, { id, version }: Pick<CorrectionRow, 'id' | 'version'>, by = second) =>
  test.store.transact(await test.correcting.planApproval({ id, version }, by));
const failing = (V = 1): ReturnType<typeof say> => say(step, 'K', V, 'mapping fails');

describe('Correcting a parked message', () => {
  it('goes as the same message through the ordinary line once another person approves, in the order of its key; what came stays as it came', async () => {
    const test = newLine();
    const [first, next] = [failing(), say(step, 'K', 2, 'two')];
    await test.take(arrival(first), arrival(next));
    const correction = await proposed(test, first.id, [{ pointer: '/T', value: 'one' }]);
    expect([await test.retryTurn(), test.stateOf(first.id)]).toEqual([0, 'parked']);
    expect(await approve(test, correction)).toMatchObject({ done: { state: 'approved', version: 2, decided: { account: 'a2' } } });
    while ((await test.retryTurn()) > 0);
    expect(test.acted()).toEqual(['K:one', 'K:two']);
    const bodies = test
      .state()
      .added.body.filter(({ messageId }) => messageId === first.id)
      .map(({ stage, body }) => [stage, (JSON.parse(body.toString()) as { T?: string }).T]);
    expect(bodies.slice(0, 2)).toEqual([
      ['received', 'mapping fails'],
      ['corrected', 'one'],
    ]);
    const row = test.state().added.message.find(({ id }) => id === first.id)!;
    expect([row.state, row.digest, row.stages.map(({ note: words }) => words?.[1])]).toEqual([
      'done',
      digestOfJson(first.data),
      expect.arrayContaining(['Corrected: /T']),
    ]);
    expect(
      test
        .state()
        .added.audit.filter(({ object }) => object === `message:${first.id}`)
        .map(({ act, account, detail }) => [act, account, detail['fields']]),
    ).toEqual([
      ['correction.propose', 'a1', ['/T']],
      ['correction.approved', 'a2', ['/T']],
    ]);
    await test.take(arrival(first));
    expect(test.acted()).toEqual(['K:one', 'K:two']);
  });

  it('sends on a corrected message of a route, under the same request id', async () => {
    const test = newLine();
    await test.take(arrival(say(parcel, 'A', 1)));
    await test.relayTurn();
    const [{ id, messageId }] = test.state().added.delivery as unknown as [{ id: string; messageId: string }];
    await test.store.transact((unit) =>
      unit.settle([
        {
          deliveryId: id,
          state: 'parked',
          cause: { stage: 'outcome', code: 'partner-refused', kind: 'data', words: ['拒收', 'Refused'], group: 'x' },
        },
      ]),
    );
    await approve(test, await proposed(test, messageId, [{ pointer: '/T', value: 'better' }]));
    await test.relayTurn();
    expect(
      test.published
        .filter(({ exchange }) => exchange === 'outbound')
        .map(({ wire }) => [wire.attributes.id, (JSON.parse(wire.body.toString()) as { T: string }).T]),
    ).toEqual([
      [messageId, 'text'],
      [messageId, 'better'],
    ]);
  });

  it('is corrected again from what it was corrected to, when it fails again', async () => {
    const test = newLine();
    const of = failing();
    await test.take(arrival(of));
    await approve(test, await proposed(test, of.id, [{ pointer: '/T', value: 'action refuses' }]));
    await test.retryTurn();
    expect(test.stateOf(of.id)).toBe('parked');
    const again = await proposed(test, of.id, [{ pointer: '/T', value: 'fine' }]);
    expect(again).toMatchObject({ before: { T: 'action refuses' }, after: { T: 'fine' }, pointers: ['/T'] });
    await approve(test, again, second);
    await test.retryTurn();
    expect(test.acted()).toEqual(['K:fine']);
  });
});

describe('Four eyes', () => {
  it('nobody approves his own; whoever is second hears what became of it, and nothing is done twice', async () => {
    const test = newLine();
    const of = failing();
    await test.take(arrival(of));
    const correction = await proposed(test, of.id, [{ pointer: '/T', value: 'one' }]);
    expect(await approve(test, correction, operator)).toMatchObject({
      refused: { kind: 'state', why: [expect.any(String), expect.stringContaining('another person')] },
    });
    expect(await approve(test, { ...correction, version: 7 })).toMatchObject({ refused: { kind: 'stale', yours: 7, current: 1 } });
    const both = await Promise.all([approve(test, correction), approve(test, correction, { ...operator, account: 'a3' })]);
    expect(both.map((result) => 'done' in result).toSorted()).toEqual([false, true]);
    await test.retryTurn();
    expect(test.acted()).toEqual(['K:one']);
    expect(await approve(test, { id: 'no-such', version: 1 })).toEqual({ refused: { kind: 'gone' } });
  });

  it('of two proposals of one message the second is refused until the first is decided; it is refused by another or withdrawn', async () => {
    const test = newLine();
    const of = failing();
    await test.take(arrival(of));
    const first = await proposed(test, of.id, [{ pointer: '/T', value: 'one' }]);
    await expect(proposed(test, of.id, [{ pointer: '/T', value: 'two' }], second)).rejects.toThrow('waits');
    const decide = (row: CorrectionRow, by: typeof operator) =>
      test.store.transact((unit) => test.correcting.refuse(unit, { id: row.id, version: row.version, words: '依据不足' }, by));
    expect(await decide(first, second)).toMatchObject({ done: { state: 'refused', decided: { account: 'a2', words: '依据不足' } } });
    const own = await proposed(test, of.id, [{ pointer: '/T', value: 'two' }], second);
    expect(await decide(own, second)).toMatchObject({ done: { state: 'withdrawn' } });
    expect(await decide(own, operator)).toMatchObject({ refused: { kind: 'state' } });
    expect([test.stateOf(of.id), test.acted()]).toEqual(['parked', []]);
  });

  it('a lost race is said aloud: retried, given up, corrected or held by an operation in the meantime', async () => {
    const test = newLine();
    const of = failing();
    await test.take(arrival(of));
    const correction = await proposed(test, of.id, [{ pointer: '/T', value: 'one' }]);
    expect(
      await test.store.transact(
        await test.correcting.planProposal(
          { messageId: of.id, base: 'f'.repeat(64), edits: [{ pointer: '/T', value: 'x' }], reason: '' },
          second,
        ),
      ),
    ).toMatchObject({ refused: { kind: 'stale', yours: 'ffffffff' } });
    const operation = await test.store.transact((unit) =>
      test.operating.prepare(unit, { kind: 'retry', chosen: { ids: 1 }, choice: { ids: [of.id] } }, operator),
    );
    expect(await approve(test, correction)).toMatchObject({ refused: { kind: 'held', held: [{ account: 'a1' }] } });
    await test.store.transact((unit) => test.operating.cancel(unit, 'done' in operation ? operation.done.id : '', operator));
    const planned = await test.correcting.planApproval({ id: correction.id, version: 1 }, second);
    await test.retry([of.id]);
    expect(await test.store.transact(planned)).toMatchObject({ refused: { kind: 'state' } });
    expect(await approve(test, correction)).toMatchObject({
      refused: { kind: 'state', why: [expect.any(String), 'It is about to be handled.'] },
    });
  });
});

describe('What can be corrected', () => {
  it('is what is parked and has a contract: nothing that is done, unreadable, unknown, or belongs to a case', async () => {
    const test = newLine();
    const [done, bad] = [say(note, 'A', 1), { ...arrival(say(note, 'B', 1)), headers: {} }];
    await test.take(arrival(done), bad);
    await test.store.transact((unit) => Promise.resolve(writeFact(unit, 'F')));
    while ((await test.relayTurn()) > 0);
    const fact = test.state().added.delivery.find(({ record }) => record)!;
    const why = async (id: string): Promise<string | undefined> => {
      const looked = await test.correcting.look(id);
      return 'refused' in looked && looked.refused.kind === 'state' ? looked.refused.why[1] : undefined;
    };
    expect(await why(done.id)).toBe('It is done already.');
    expect(await why(test.state().added.message.find(({ unreadable }) => unreadable)!.id)).toContain('no message');
    const is = (state: 'parked' | 'unknown') => test.store.transact((unit) => unit.settle([{ deliveryId: fact.id, state }]));
    await is('parked');
    expect(await why(fact.messageId)).toContain('case');
    await is('unknown');
    expect(await why(fact.messageId)).toContain('may have arrived');
    expect(await test.correcting.look('no-such')).toEqual({ refused: { kind: 'gone' } });
  });
});

describe('Edits', () => {
  const before = { C: 'K', V: 1, T: 'x', more: { list: [{ a: 1 }, { a: 2 }] } };
  const pointersOf = (edits: readonly Edit[]): readonly string[] => {
    const made = edited(before, edits, step);
    return 'findings' in made ? made.findings.map(({ pointer, code }) => `${pointer} ${code}`) : made.pointers;
  };

  it('change, add and take out what is named and nothing else, in lists too', () => {
    expect(
      edited(
        before,
        [
          { pointer: '/T', value: 'y' },
          { pointer: '/more/list/1/a', value: 3 },
          { pointer: '/more/list/-', value: {} },
          { pointer: '/more/list/0', remove: true },
        ],
        step,
      ),
    ).toMatchObject({ after: { C: 'K', V: 1, T: 'y', more: { list: [{ a: 3 }, {}] } } });
    expect(before.more.list).toEqual([{ a: 1 }, { a: 2 }]);
    expect(edited(before, [{ pointer: '/__proto__', value: { polluted: true } }], step)).toMatchObject({ findings: [{ code: 'key' }] });
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  it('are refused by the place where they break the contract, the identity or the body’s shape', () => {
    expect(pointersOf([{ pointer: '/T', value: 5 }])).toEqual([expect.stringMatching(/^\/T /)]);
    expect(pointersOf([{ pointer: '/T', remove: true }])).toEqual([expect.stringMatching(/^\/T /)]);
    expect(
      pointersOf([
        { pointer: '/C', value: 'L' },
        { pointer: '/V', value: 2 },
      ]),
    ).toEqual(['/C identity', '/V identity']);
    expect(
      pointersOf([
        { pointer: '/gone/deep', value: 1 },
        { pointer: '/more/list/9', value: 1 },
        { pointer: '/more/list/x', value: 1 },
      ]),
    ).toEqual(['/gone/deep place', '/more/list/9 place', '/more/list/x place']);
    expect(pointersOf([{ pointer: '/T', value: 'x' }])).toEqual([' place']);
    expect(valueAt(before, '/more/list/1/a')).toBe(2);
    expect(valueAt(before, '/toString')).toBeUndefined();
  });
});
