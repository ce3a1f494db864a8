import { afterEach, beforeEach, expect, it } from 'vitest';
import { traced } from '../platform/index.js';
import { traces, type Traces } from '../platform/testing/index.js';
import type { Stores } from './index.js';
import { twoProcesses } from './testing/index.js';

let one: Stores;
twoProcesses((_database, made) => {
  one = made;
});
let kept: Traces;
beforeEach(() => {
  kept = traces();
});
afterEach(() => kept.off());

const fact = (id: string) => ({
  id,
  type: 'cases.urged.v1',
  source: '/areas/cases',
  time: '2026-01-05T01:00:00.000Z',
  key: 'k',
  record: 'cases.case:1',
  data: { name: '张三' },
});

it('statements are spans by their name below what asked for them, without text or values; alone they are none', async () => {
  await one.answers();
  expect(kept.spans()).toEqual([]);
  await traced('act', { kind: 'internal' }, () =>
    one.store.transact(async (unit) => {
      await unit.rules();
      unit.add('outbox', fact('0197a000-0000-7000-8000-000000000001'));
    }),
  );
  const act = kept.spans().at(-1)!;
  expect(kept.spans().map(({ name }) => name)).toEqual(expect.arrayContaining(['SQL line rules', 'act']));
  expect(
    kept
      .spans()
      .slice(0, -1)
      .every(({ parentSpanContext }) => parentSpanContext?.spanId === act.spanContext().spanId),
  ).toBe(true);
  expect(kept.said()).not.toMatch(/SELECT|INSERT|张三/);
});

it('a fact remembers the act that stated it, so that what is sent for it belongs to the same trace', async () => {
  await traced('act', { kind: 'internal' }, () =>
    one.store.transact((unit) => Promise.resolve(unit.add('outbox', fact('0197a000-0000-7000-8000-000000000002')))),
  );
  const act = kept.spans().at(-1)!.spanContext();
  const found: (string | undefined)[] = [];
  await one.flow.expand(10, (facts) => {
    found.push(...facts.filter(({ id }) => id.endsWith('2')).map(({ traceparent }) => traceparent));
    return Promise.resolve(facts.map(({ id }) => ({ factId: id, messages: [], bodies: [], deliveries: [] })));
  });
  expect(found).toEqual([expect.stringContaining(`00-${act.traceId}-`)]);
});
