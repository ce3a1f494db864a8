import { describe, expect, it } from 'vitest';
import type { Language } from '@fatong/contracts';
import { yard } from '../../engine/testing/index.js';
import type { RecordEventRow } from '../../ports/index.js';
import { entriesOf } from './views.js';

const matter = yard.records.find(({ name }) => name === 'yard.matter')!;
const event = (id: string, more: Partial<RecordEventRow>): RecordEventRow => ({
  id,
  type: 'yard.matter',
  recordId: '1',
  at: '2026-03-02T01:00:00.000Z',
  kind: 'report',
  name: 'yard.told.v1',
  fromState: 'open',
  toState: 'open',
  actor: { kind: 'system', id: 'gatehouse', name: '门房' },
  changes: [],
  definitionVersion: '1',
  ...more,
});
const entries = (events: readonly RecordEventRow[], language: Language = 'zh') =>
  entriesOf(matter, events, {
    reports: () => ({ title: ['事项已登记', 'Matter told'] }),
    system: () => undefined,
    unit: () => undefined,
    withheld: new Map(),
    language,
  });

describe('the timeline of a record', () => {
  it('calls a report that its sender renewed by what it came to, an answer to a question always as it is', () => {
    const told = entries([
      event('a', { sourceVersion: 1, fromState: null }),
      event('b', { sourceVersion: 2, toState: 'waiting' }),
      event('c', { sourceVersion: 3 }),
      event('d', { name: 'yard.answered.v1', outboxId: 'o-1' }),
      event('e', { name: 'yard.answered.v1', outboxId: 'o-2' }),
    ]);
    expect(told.map(({ title: [zh] }) => zh)).toEqual([
      '事项已登记',
      '更新报送：待补正',
      '更新报送：事项已登记',
      '事项已登记',
      '事项已登记',
    ]);
    expect(told[1]!.title[1]).toBe('Reported anew: Waiting for papers');
  });

  it('says of an outcome that nobody wished for that it is one', () => {
    const names = ['delivered', 'arrived', 'transient', 'unknown', 'absent', 'again', 'refused', 'giveUp'];
    const outcomes = entries(names.map((name) => event(name, { kind: 'outcome', name })));
    expect(outcomes.map(({ went }) => went ?? null)).toEqual([null, null, 'open', 'open', 'open', null, 'ill', 'ill']);
  });

  it('says what a rule gave as its reason in the reader’s language, and what a person wrote as it was written', () => {
    const reason = '所依据的事实已不成立';
    const events = [
      event('a', { kind: 'action', name: 'wait', reason }),
      event('b', { kind: 'action', name: 'wait', reason, actor: { kind: 'account', id: 'a-1', name: '林书言' } }),
    ];
    expect(entries(events).map((one) => one.reason)).toEqual([reason, reason]);
    expect(entries(events, 'en').map((one) => one.reason)).toEqual(['What it rests on is no longer true', reason]);
  });
});
