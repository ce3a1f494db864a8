import { describe, expect, it } from 'vitest';
import { catalogue } from './catalogue.js';
import { gate } from './testing/gate.js';
import { yard } from './testing/index.js';

describe('what acts by itself', () => {
  it('is known by the name that timelines keep, in both languages: rules, clocks and the search in the registers', () => {
    const known = catalogue([yard, gate]);
    expect(known.machine('yard.twice')).toEqual(['两件以上', 'Two or more']);
    expect(known.machine('yard.matter.decide')).toEqual(['办理期限', 'Decide']);
    expect(known.machine('gate.sighting.matching')).toEqual(['对象匹配', 'Matching']);
    expect([known.machine('yard.matter.nothing'), known.machine('yard.matter.matching')]).toEqual([undefined, undefined]);
  });
});
