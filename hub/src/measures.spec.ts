import { describe, expect, it } from 'vitest';
import { openMetrics } from './platform/index.js';
import type { Backlog } from './ports/index.js';
import { backlogMeasure, restingMeasure } from './measures.js';

const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
const row = (over: Partial<Backlog>): Backlog => ({
  system: 'court',
  direction: 'in',
  type: 'court.note.v1',
  state: 'parked',
  count: 1,
  oldestAt: '2026-01-05T00:59:00.000Z',
  ...over,
});

describe('the backlog as a metric', () => {
  const at = { now: Date.parse('2026-01-05T01:00:00.000Z') };
  const measured = (answers: (() => readonly Backlog[])[]) => {
    const metrics = openMetrics();
    const asked = { times: 0 };
    const reader = {
      backlog: () => {
        asked.times++;
        return Promise.resolve().then(() => answers.shift()!());
      },
    };
    metrics.before(
      backlogMeasure({ reader, types: new Set(['court.note.v1']), systems: new Set(['court']), meter: metrics, log, now: () => at.now }),
    );
    const lines = async (): Promise<string[]> =>
      (await metrics.text()).body
        .split('\n')
        .filter((line) => /^fatong_(backlog|oldest)/.test(line))
        .sort();
    return { lines, asked };
  };

  it('counts what is unsettled with the age of its oldest, and foreign names as one', async () => {
    const { lines } = measured([
      () => [
        row({ count: 4 }),
        row({ state: 'later', oldestAt: '2026-01-05T00:00:00.000Z' }),
        row({ type: 'nonsense.1' }),
        row({ system: 'x', type: 'nonsense.2', count: 2 }),
        row({ type: 'nonsense.3', count: 2 }),
      ],
    ]);
    expect(await lines()).toEqual([
      'fatong_backlog{system="court",direction="in",state="later",type="court.note.v1"} 1',
      'fatong_backlog{system="court",direction="in",state="parked",type="court.note.v1"} 4',
      'fatong_backlog{system="court",direction="in",state="parked",type="unknown"} 3',
      'fatong_backlog{system="unknown",direction="in",state="parked",type="unknown"} 2',
      'fatong_oldest_unsettled_seconds{system="court",direction="in",type="court.note.v1"} 3600',
      'fatong_oldest_unsettled_seconds{system="court",direction="in",type="unknown"} 60',
      'fatong_oldest_unsettled_seconds{system="unknown",direction="in",type="unknown"} 60',
    ]);
  });

  it('is asked for now and then, however often it is read, and is gone when it is settled or cannot be read', async () => {
    const { lines, asked } = measured([
      () => [row({})],
      () => [],
      () => {
        throw new Error('away');
      },
    ]);
    for (let i = 0; i < 3; i++) expect(await lines()).toHaveLength(2);
    expect(asked.times).toBe(1);
    for (const _ of ['settled', 'away']) {
      at.now += 20_000;
      expect(await lines()).toEqual([]);
    }
  });
});

it('Jobs that rest are a metric as long as they do, and one that cannot be read says nothing', async () => {
  const metrics = openMetrics();
  const answers = [
    () => [{ name: 'upkeep:prune' }],
    () => [],
    () => {
      throw new Error('away');
    },
  ];
  metrics.before(restingMeasure({ resting: () => Promise.resolve().then(() => answers.shift()!()), meter: metrics, log }));
  const lines = async (): Promise<string[]> =>
    (await metrics.text()).body.split('\n').filter((line) => line.startsWith('fatong_job_resting'));
  expect([await lines(), await lines(), await lines()]).toEqual([['fatong_job_resting{job_name="upkeep:prune"} 1'], [], []]);
});
