import { expect, it } from 'vitest';
import { usualGuard } from '@fatong/contracts';
import { demoKeys } from '../kit/index.js';
import { silentLog } from '../kit/testing/index.js';
import { memoryReckoning } from '../kit/testing/memory-reckoning.js';
import { adapter } from '../lawyers-association/index.js';
import { startReckonings } from './reckonings.js';

it('Comparing that rests, since our program died of it time and again, says so where operators look, asks no partner and is no failure of his', async () => {
  const { folder } = adapter.system;
  const reckoning = memoryReckoning(folder);
  const counted: string[] = [];
  const asked = (): never => expect.unreachable('asked the partner');
  const running = startReckonings(
    [{ ...adapter, reckoner: () => ({ days: asked, page: asked, changes: asked, resend: asked }) }],
    { keys: demoKeys, addressOf: () => 'http://partner', numbers: () => usualGuard },
    {
      reckoning,
      leases: { run: () => Promise.resolve('resting') },
      log: silentLog,
      count: (_, labels) => void counted.push(labels['outcome']!),
      every: 5,
    },
  );
  await expect.poll(async () => (await reckoning.standing(folder)).failure?.[1]).toMatch(/died of comparing time and again/);
  await running.stop();
  expect(new Set(counted)).toEqual(new Set(['resting']));
});
