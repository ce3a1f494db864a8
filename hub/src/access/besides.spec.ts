import { describe, expect, it } from 'vitest';
import { area, choice, gather, record, state } from '../definitions/index.js';
import { city, somebody } from '../engine/testing/index.js';
import { mayKnow, scopesOf } from './index.js';

const name = area('yard', ['院', 'Yard'], {
  roles: { keeper: { title: ['看守', 'Keeper'], surface: 'admin' } },
  groups: { all: ['全部', 'All'] },
});
const notice = record(name, 'notice', ['告示', 'Notices'], {
  one: 'Notice',
  fields: { for: choice(['给', 'For'], { all: ['所有', 'All'] }, { many: true, filter: true }) },
  states: { up: state(['张贴', 'Up']) },
  see: { keeper: { scope: 'city', when: (n) => n.for.has('all'), or: 'unit' } },
  heading: ['for'],
  list: { columns: ['for'] },
});
const [shown] = gather(name, [{ notice }]).records;

describe('who sees some of all, and besides all that are his unit’s', () => {
  const viewer = somebody('keeper', ['yard.keeper'], city);
  it('has both in his lists', () => {
    expect(scopesOf(viewer, shown!)).toEqual([
      { kind: 'city', when: expect.anything() as unknown },
      { kind: 'unit', unit: city.id },
      { kind: 'involved', who: [city.id] },
    ]);
  });
  it('is told only of those that it is said of', () => {
    const row = (of: readonly string[]) => ({ values: { for: of }, state: 'up' });
    expect([mayKnow(viewer, shown!, row(['all'])), mayKnow(viewer, shown!, row([]))]).toEqual([true, false]);
  });
});
