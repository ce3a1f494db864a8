import { expect, it } from 'vitest';
import { overdueTurn } from './overdue.js';

it('What was sent and never heard of is looked after system by system: messages that nobody fetches for one keep no other from it', async () => {
  const looked: unknown[] = [];
  const depths = [
    ['x.outbound.court.0', 3],
    ['x.outbound.court.1', 1],
    ['x.outbound.office.0', 0],
    ['x.inbound.office.0', 9],
    ['dead', 2],
  ] as const;
  const turn = overdueTurn({
    flow: { overdue: (...asked) => Promise.resolve(looked.push(asked)) },
    broker: { depths: () => Promise.resolve(depths.map(([queue, messages]) => ({ queue, messages, consumers: 0 }))) },
    numbers: { batch: 200, seconds: 3600, idle: 1 },
  });
  expect([await turn(), looked]).toEqual([1, [[200, 3600, ['court']]]]);
});
