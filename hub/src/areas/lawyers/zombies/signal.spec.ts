import { beforeEach, describe, expect, it } from 'vitest';
import type { DataOf } from '@fatong/contracts';
import type { signalReported } from '@fatong/contracts/canonical/lawyers';
import { lawyerEntry, people } from '../testing/registers.js';
import { licence, message } from '../testing/reports.js';
import { searching, types, type Searching } from './testing/searching.js';

let on: Searching;
const told = (version: number, rest: Partial<DataOf<typeof signalReported>> = {}) =>
  message('signal-reported', {
    source: 'signals',
    id: 'XS-1',
    version,
    withdrawn: false,
    kind: 'death',
    name: '王小明',
    licence,
    on: '2026-01-15',
    said: '民政部门',
    asOf: '2026-02-28',
    ...rest,
  } satisfies DataOf<typeof signalReported>);
const one = () => on.world.only(types.signal);

beforeEach(() => {
  on = searching();
  on.world.tables.put(lawyerEntry);
});

describe('a signal of a lawyer (L25)', () => {
  it('L25: by licence and name it is his at once; told again it is the same, corrected it says what is new, and taken back it is void', async () => {
    await on.world.report('lawyers', [told(1), told(1)]);
    expect(one()).toMatchObject({ state: 'usable', values: { lawyer: 'lawyer-1', matched: 'exact', on: '2026-01-15' } });
    await on.world.report('lawyers', [told(2, { on: '2026-01-16' })]);
    expect(one()).toMatchObject({ state: 'usable', values: { on: '2026-01-16' } });
    await on.world.report('lawyers', [told(3, { withdrawn: true })]);
    expect(one().state).toBe('void');
  });

  it('L25: by name alone it is only probable, says nothing, and waits until a person says who it is', async () => {
    await on.world.report('lawyers', [told(1, { licence: undefined })]);
    expect(one()).toMatchObject({ state: 'unmatched', values: { matched: 'probable', lawyers: ['lawyer-1'], lawyer: null } });
    expect(on.world.tables.added.notice.filter(({ name }) => name === 'unmatched').map(({ address }) => address)).toEqual([
      'lawyers.city-clerk@*',
    ]);
    await on.run();
    expect(on.hits()).toEqual([]);
    expect(await on.act(people.cityClerk, types.signal, 'matchLawyer', {}, { id: one().id })).toMatchObject({
      refused: { findings: [{ pointer: '/form/lawyer' }] },
    });
    await on.act(people.cityClerk, types.signal, 'matchLawyer', { lawyer: 'lawyer-1' }, { id: one().id });
    await on.run();
    expect(on.hits()).toHaveLength(1);
  });

  it('L25: entered by hand it counts at once; days that cannot be are refused at their field; void it counts no more, with a reason', async () => {
    const form = { lawyer: 'lawyer-1', kind: 'post', on: '2026-01-15', said: '组织部门', asOf: '2026-02-28' };
    expect(await on.act(people.cityClerk, types.signal, 'enter', { ...form, on: '2026-03-01' })).toMatchObject({
      refused: { findings: [{ pointer: '/form/on', words: ['日期不能晚于数据日期。', expect.any(String)] }] },
    });
    expect(await on.act(people.cityClerk, types.signal, 'enter', { ...form, until: '2025-03-01' })).toMatchObject({
      refused: { findings: [{ pointer: '/form/until' }] },
    });
    expect(await on.act(people.huangpu, types.signal, 'enter', form)).toMatchObject({ refused: { problem: 'forbidden' } });
    expect(await on.act(people.cityClerk, types.signal, 'enter', form)).toMatchObject({ done: { state: 'usable' } });
    expect(await on.act(people.cityClerk, types.signal, 'discard', {}, { id: one().id })).toMatchObject({
      refused: { findings: [{ pointer: '/reason' }] },
    });
    await on.act(people.cityClerk, types.signal, 'discard', {}, { id: one().id, reason: '来源更正。' });
    await on.run();
    expect(on.hits()).toEqual([]);
  });
});
