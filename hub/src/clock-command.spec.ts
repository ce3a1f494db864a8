import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { moveClock } from '@fatong/contracts/codes';
import { runCommand } from './commands.js';
import { dayAhead, readDemoClock, realDay, writeDemoClock } from './platform/index.js';

describe('the command clock', () => {
  const data = mkdtempSync(join(tmpdir(), 'fatong-clock-command-'));
  afterEach(() => {
    moveClock(0);
    writeDemoClock(data, 0);
  });
  afterAll(() => rmSync(data, { recursive: true }));

  /** Exit code, and what was said or complained of. */
  async function run(args: readonly string[], mode = 'demo'): Promise<readonly [number, string]> {
    const said: string[] = [];
    // Neither is asked: the clock is a file.
    const env = { DATABASE_URL: 'postgres://127.0.0.1:1/none', AMQP_URL: 'amqp://127.0.0.1:1', FATONG_DATA: data, FATONG_MODE: mode };
    const code = await runCommand(['clock', ...args], env, {
      say: (sentence) => void said.push(sentence),
      complain: (sentence) => void said.push(sentence),
    });
    return [code, said.join('\n')];
  }

  it('says which day it is', async () => {
    expect(await run([])).toEqual([0, `The demo goes by the real day, ${realDay()}.`]);
    writeDemoClock(data, -1);
    expect(await run([])).toEqual([0, `The day of the demo is ${dayAhead(-1)}, 1 day behind the real one (${realDay()}).`]);
  });

  it('makes it a day, days later or earlier, and the real one again', async () => {
    expect(await run([dayAhead(31)])).toEqual([
      0,
      `The day of the demo is ${dayAhead(31)}, 31 days ahead of the real one (${realDay()}). Hub, adapters and simulators follow within a second.`,
    ]);
    await run(['+30']);
    expect(readDemoClock(data)).toBe(61);
    await run(['-7']);
    expect(readDemoClock(data)).toBe(54);
    expect((await run(['off']))[1]).toContain('The demo goes by the real day');
    expect(readDemoClock(data)).toBe(0);
  });

  it.each([
    ['2026-02-30', 'The calendar has no such day.'],
    ['tomorrow', 'The date must be written YYYY-MM-DD.'],
    ['+99999', 'ten years ahead or behind at most'],
  ])('refuses %s in a sentence that says what it takes, and moves nothing', async (asked, why) => {
    const [code, said] = await run([asked]);
    expect([code, said]).toEqual([2, expect.stringContaining(why)]);
    expect(said).toContain('clock takes a day (2026-12-28)');
    expect([(await run(['+1', '+2']))[0], readDemoClock(data)]).toEqual([2, 0]);
  });

  it('refuses production', async () => {
    for (const args of [[], [dayAhead(1)], ['off']])
      expect(await run(args, 'production')).toEqual([2, expect.stringMatching(/real clock.*FATONG_MODE/)]);
    expect(readDemoClock(data)).toBe(0);
  });
});
