import type { Readiness } from '@fatong/contracts/api';
import type { Meter } from '../ports/index.js';

/** One thing this process needs: `true`, or the plain reason why it does not work. */
export type Check = () => Promise<true | string>;

const patience = 2_000;

/** Asks all checks at once; one that throws or takes longer than 2 s has failed. */
export async function readiness(checks: Readonly<Record<string, Check>>): Promise<Readiness> {
  const asked = await Promise.all(Object.entries(checks).map(async ([name, check]) => [name, await answerOf(check)] as const));
  return { ready: asked.every(([, answer]) => answer === 'ok'), checks: Object.fromEntries(asked) };
}

/** A check that is dear is asked again only after a while (ms); a bad answer always. */
export function every(ms: number, check: Check): Check {
  let asked = -Infinity;
  return async () => {
    if (Date.now() - asked < ms) return true;
    const answer = await check();
    if (answer === true) asked = Date.now();
    return answer;
  };
}

/** Each check as a number when metrics are read: 1 is well. */
export const readyMeasure = (checks: Readonly<Record<string, Check>>, meter: Pick<Meter, 'gauge'>) => async (): Promise<void> => {
  const { checks: answers } = await readiness(checks);
  for (const [check, answer] of Object.entries(answers)) meter.gauge('fatong_ready', answer === 'ok' ? 1 : 0, { check });
};

async function answerOf(check: Check): Promise<string> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<string>((resolve) => {
    timer = setTimeout(() => resolve(`no answer within ${patience / 1000} s`), patience);
  });
  try {
    const answer = await Promise.race([check(), late]);
    return answer === true ? 'ok' : answer;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  } finally {
    clearTimeout(timer);
  }
}
