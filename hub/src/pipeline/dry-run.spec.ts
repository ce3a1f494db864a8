import { describe, expect, it } from 'vitest';
import { newLine } from './testing/new-line.js';
import { arrival, note, rumour, say } from './testing/world.js';
import { differences, dryRun, type Tried } from './dry-run.js';

type Test = ReturnType<typeof newLine>;
const tryOn = (test: Test, kept: Test, ...ids: readonly string[]): Promise<readonly Tried[]> =>
  dryRun(ids, { line: test.line, catalog: test.catalog, flow: kept.flow });

describe('A dry run', () => {
  it('says what would pass by the mapping of today and what would fail again, and why, and changes nothing', async () => {
    const before = newLine({ without: ['court.note.v1>cases.noted.v1'] });
    const [fine, wrong, never] = [say(note, 'A', 1), say(note, 'B', 1, 'mapping fails'), say(rumour, 'C', 1)];
    await before.take(arrival(fine), arrival(wrong), arrival(never));
    const rows = JSON.stringify(before.state().added);
    const tried = await tryOn(newLine(), before, fine.id, wrong.id, never.id, 'no-such-message');
    expect(tried.map(({ messageId, cause }) => [messageId, cause?.code])).toEqual([
      [fine.id, undefined],
      [wrong.id, 'mapping'],
      [never.id, 'no-mapping'],
    ]);
    expect(JSON.stringify(before.state().added)).toBe(rows);
    expect(before.acted()).toEqual([]);
  });

  it('has nothing to say of what is settled', async () => {
    const test = newLine();
    const done = say(note, 'A', 1);
    await test.take(arrival(done));
    expect(await tryOn(test, test, done.id)).toEqual([{ messageId: done.id, isSettled: true, changed: [] }]);
  });

  it('names the places where the mapping of today makes something else than was made before', async () => {
    const test = newLine();
    const message = say(note, 'A', 1, 'action refuses');
    await test.take(arrival(message));
    expect(await tryOn(test, test, message.id)).toEqual([{ messageId: message.id, isSettled: false, changed: [] }]);
    test.state().added.body.push({
      messageId: message.id,
      receivedAt: '2026-01-01T00:00:00.000Z',
      stage: 'mapped',
      contentType: 'application/json',
      body: Buffer.from('{"case":"A","version":1,"text":"as it was","gone":1}'),
    });
    expect(await tryOn(test, test, message.id)).toMatchObject([{ changed: ['/text', '/gone'] }]);
  });
});

describe('Differences', () => {
  it('are places without values, entries of lists counted as one', () => {
    expect(differences({ a: 1, b: [{ c: 1 }, { c: 2 }], 'd/e': null }, { a: 1, b: [{ c: 3 }, { c: 4 }], f: 'x' })).toEqual([
      '/b/*/c',
      '/d~1e',
      '/f',
    ]);
    expect(differences([1], { 0: 1 })).toEqual(['']);
    expect(differences({ a: { b: 1 } }, { a: { b: 1 } })).toEqual([]);
  });
});
