import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { daysAfter } from '@fatong/contracts/calendar';
import { moveClock, today } from '@fatong/contracts/codes';
import { dayAhead, daysAheadOn, followDemoClock, readDemoClock, realDay, writeDemoClock, type DemoClock } from './demo-clock.js';

describe('the clock of a demo', () => {
  let data: string;
  let clocks: DemoClock[];
  let lines: string[];
  beforeEach(() => {
    [data, clocks, lines] = [mkdtempSync(join(tmpdir(), 'fatong-clock-')), [], []];
  });
  afterEach(() => {
    clocks.forEach((clock) => clock.stop());
    moveClock(0);
    rmSync(data, { recursive: true });
  });

  const noting = (_: object, line: string): void => void lines.push(line);
  const follow = (): DemoClock => {
    const clock = followDemoClock({ data, every: 5, log: { info: noting, warn: noting, error: noting } });
    clocks.push(clock);
    return clock;
  };
  const moved = (clock: DemoClock): Promise<void> => new Promise((resolve) => clock.whenMoved(resolve));

  it('is the real one until somebody moves it, and every process that follows goes by it, those that start later too', async () => {
    const [one, other] = [follow(), follow()];
    expect([today(), one.ahead()]).toEqual([realDay(), 0]);
    const heard = moved(other);
    one.move(31);
    expect(today()).toBe(daysAfter(realDay(), 31));
    await heard;
    expect([one, other, follow()].map((clock) => clock.ahead())).toEqual([31, 31, 31]);
  });

  it('is told once of a move, by whoever it was made, and of the way back', async () => {
    const clock = follow();
    let times = 0;
    clock.whenMoved(() => void times++);
    clock.move(3);
    clock.move(3);
    const heard = moved(clock);
    writeDemoClock(data, 0);
    await heard;
    expect([times, today()]).toEqual([2, realDay()]);
  });

  it('is followed also when it was moved while the other process was just beginning', async () => {
    const heard = moved(follow());
    writeDemoClock(data, 9);
    await heard;
    expect(today()).toBe(dayAhead(9));
  });

  it.each(['', '{', 'null', '{"daysAhead":1.5}', '{"daysAhead":"31"}', '{"daysAhead":1000000}'])(
    'stays where it is when its file says %s, says so once, and goes on when it is moved',
    async (text) => {
      mkdirSync(join(data, 'demo'));
      writeFileSync(join(data, 'demo', 'clock.json'), text);
      expect(readDemoClock(data)).toBeNull();
      const clock = follow();
      expect(clock.ahead()).toBe(0);
      const heard = moved(clock);
      writeDemoClock(data, 2);
      await heard;
      expect(lines).toEqual([
        'The clock of the demo cannot be read: it stays where it is until it is moved again',
        'The clock of the demo was moved',
      ]);
    },
  );

  it('is set to a day the calendar has, ten years away at most, and says why not', () => {
    expect(daysAheadOn(dayAhead(40))).toEqual({ days: 40 });
    expect(daysAheadOn(dayAhead(-40))).toEqual({ days: -40 });
    expect(daysAheadOn('2026-02-30')).toEqual({ fault: ['日历上没有这一天。', 'The calendar has no such day.'] });
    expect(daysAheadOn('morgen')).toMatchObject({ fault: [expect.stringContaining('YYYY-MM-DD'), expect.stringContaining('YYYY-MM-DD')] });
    expect(daysAheadOn('2206-12-28')).toMatchObject({ fault: [expect.stringContaining('十年'), expect.stringContaining('ten years')] });
  });
});
