import { makeResidentId } from '@fatong/contracts/codes';
import { beforeEach, describe, expect, it } from 'vitest';
import { checkAreas, type Area } from '../definitions/index.js';
import { chronicle, city, entry, newWorld, somebody, type World } from './testing/index.js';

const scribe = somebody('scribe', ['chronicle.scribe'], city);
const [one, two] = [1, 2].map((serial) => makeResidentId({ born: '1980-05-06', serial, sex: 'male' })) as [string, string];
let world: World;
beforeEach(() => {
  world = newWorld([chronicle]);
});
const author = (id: string, values: object) => ({ ...entry('chronicle.author', id, { ...values }), state: 'current' });
const file = () =>
  world.engine.perform({
    viewer: scribe,
    type: 'chronicle.note',
    action: 'file',
    form: { kind: 'plain', document: one, body: '所写。' },
    idempotencyKey: 'f1',
  });
const noted = () => world.only('chronicle.note').values['author'];

describe('an entry that a record belongs to', () => {
  it('is the other one where it was merged, however often', async () => {
    world.tables.put(
      author('a', { document: one, mergedInto: 'b' }),
      author('b', { document: two, mergedInto: 'c' }),
      author('c', { document: null }),
    );
    await file();
    expect(noted()).toBe('c');
  });

  it('is one of those that lead to each other', async () => {
    world.tables.put(author('a', { document: one, mergedInto: 'b' }), author('b', { document: two, mergedInto: 'a' }));
    await file();
    expect(noted()).toBe('b');
  });

  it('is said to lead on by nothing but a ref to its own type', () => {
    const wrong = {
      ...chronicle,
      records: chronicle.records.map((record) => ({ ...record, belongs: record.belongs.map((of) => ({ ...of, follows: 'called' })) })),
    } as Area;
    expect(checkAreas([wrong])).toContain('chronicle.note: it belongs to chronicle.author, where called leads to no other.');
  });
});
