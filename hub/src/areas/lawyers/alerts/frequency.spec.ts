import { beforeEach, describe, expect, it } from 'vitest';
import type { World } from '../../../engine/testing/index.js';
import { meetingTold, readingTold } from '../practice/testing/told.js';
import { lawyersWorld, people } from '../testing/registers.js';

const type = 'lawyers.alert';
let world: World;
let key = 0;
const alerts = () => world.tables.of(type).map(({ state, values }) => [state, values['rule'], values['facts']]);
const day = (month: string, i: number): string => `2026-${month}-${String(i).padStart(2, '0')}`;
/** So many readings from a day of the month on, two a day. */
const reads = async (month: string, from: number, count: number): Promise<void> => {
  for (let i = 0; i < count; i++)
    await world.report('lawyers', [
      readingTold(1, { usedAt: `${day(month, from + Math.floor(i / 2))}T06:00:00.000Z`, askedAt: undefined }, `YJ-${++key}`),
    ]);
};
/** Ten meetings asked for on ten days of the month, of which the last so many are cancelled. */
const meets = async (month: string, cancelled: number): Promise<void> => {
  for (let i = 1; i <= 10; i++)
    await world.report('lawyers', [
      meetingTold(
        1,
        {
          client: `委托人${++key}`,
          askedAt: `${day(month, i)}T00:00:00.000Z`,
          usedAt: `${day(month, i)}T03:00:00.000Z`,
          met: undefined,
          ...(i > 10 - cancelled && { outcome: 'cancelled', usedAt: undefined }),
        },
        `HJ-${key}`,
      ),
    ]);
};

beforeEach(() => {
  world = lawyersWorld();
  world.move('2026-11-06');
});

describe('too much within thirty days, more than once (L08–L11)', () => {
  it('L08: thirty readings in thirty days are none, the next makes one; months later there is another, and the first stays', async () => {
    await reads('03', 1, 30);
    expect(alerts()).toEqual([]);
    await reads('03', 16, 3);
    expect(alerts()).toEqual([['pending', 'warn.readVolume30d', '2026-03-01 至 2026-03-30 阅卷 31 次（上限 30 次）']]);
    await reads('08', 1, 31);
    expect(alerts()).toEqual([
      ['pending', 'warn.readVolume30d', '2026-03-01 至 2026-03-30 阅卷 31 次（上限 30 次）'],
      ['pending', 'warn.readVolume30d', '2026-08-01 至 2026-08-30 阅卷 31 次（上限 30 次）'],
    ]);
  });

  it('L09: a month in which nothing was cancelled hides no later one; what is booked afterwards undoes nothing', async () => {
    await meets('03', 0);
    await meets('06', 4);
    expect(alerts()).toEqual([]);
    await meets('09', 5);
    const found = ['pending', 'warn.cancelRate', '2026-09-01 至 2026-09-10 预约会见 10 次，取消 5 次（上限 40%）'];
    expect(alerts()).toEqual([found]);
    await world.report('lawyers', [
      meetingTold(1, { askedAt: '2026-09-12T00:00:00.000Z', usedAt: '2026-09-13T03:00:00.000Z', met: undefined }, 'HJ-after'),
    ]);
    expect(alerts()).toEqual([found]);
  });

  it('L11: with another threshold the old alert keeps its version, and what is too much by the new one says that', async () => {
    const on = async (date: string, count: number): Promise<void> => {
      for (let i = 0; i < count; i++)
        await world.report('lawyers', [
          meetingTold(1, { client: `委托人${++key}`, usedAt: `${date}T0${i + 1}:00:00.000Z`, met: undefined }, `HJ-${key}`),
        ]);
    };
    await on('2026-11-02', 6);
    const versions = () => world.tables.of(type).map(({ state, values }) => [state, values['ruleVersion']]);
    const first = ['pending', '第 1 版（2023-01-01 起）：一日 5 次，三十日内同一委托人 8 次'];
    expect(versions()).toEqual([first]);
    world.tables.ruleSettings.set('warn.meetPerDay 2', {
      rule: 'warn.meetPerDay',
      version: 2,
      since: '2026-11-06',
      value: { perDay: 3, perClient: 8 },
      isOn: true,
      districts: null,
      state: 'approved',
      reason: '收紧',
      by: 'city.clerk',
      at: '2026-11-05T00:00:00.000Z',
      decidedBy: 'city.lead',
      decidedAt: '2026-11-05T00:00:00.000Z',
      decision: null,
    });
    await on('2026-11-04', 4);
    expect(versions()).toEqual([first, ['pending', '第 2 版（2026-11-06 起）：一日 3 次，三十日内同一委托人 8 次']]);
  });

  it('L10: three queries after one person raise one each time it happens', async () => {
    const inquires = (usedOn: string) =>
      world.engine.perform({
        viewer: people.cityClerk,
        type: 'lawyers.inquiry',
        action: 'ask',
        form: { lawyer: 'lawyer-1', kind: 'marriage', person: '张三', usedOn },
        idempotencyKey: `k${++key}`,
      });
    for (const one of ['2026-03-01', '2026-03-02', '2026-03-03', '2026-03-20']) await inquires(one);
    expect(alerts()).toHaveLength(1);
    for (const one of ['2026-09-01', '2026-09-10', '2026-10-01']) await inquires(one);
    expect(alerts()).toHaveLength(1);
    await inquires('2026-10-05');
    expect(alerts().map(([, rule]) => rule)).toEqual(['warn.dueDiligence30d', 'warn.dueDiligence30d']);
  });
});
