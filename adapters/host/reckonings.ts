import { setTimeout as pause } from 'node:timers/promises';
import { today } from '@fatong/contracts/codes';
import { StoreAway, type Log, type Reckoning } from '@fatong/hub/ports';
import { NoReckoning, comparing, ours, reckoningNumbers, type Adapter } from '../kit/index.js';
import type { Partners } from './deliverers.js';

export interface ReckoningsParts {
  readonly reckoning: Reckoning;
  readonly leases: { run(name: string, work: () => Promise<void>): Promise<'done' | 'elsewhere' | 'resting'> };
  readonly log: Log;
  readonly count: (name: 'reckonings', labels: Record<string, string>) => void;
  /** Between two looks at what a master changed, s. */
  readonly every: number;
}

/** Between two looks whether somebody asks for something, ms. */
const tick = 1000;
/** Ours, not the partner's: nobody is asked until it has rested. */
const killed: readonly [string, string] = [
  '对账时程序连续异常退出，已暂停，最长一天后自动再试：请告诉开发人员。',
  'Our program died of comparing time and again: it rests, a day at most, and is tried again by itself. Tell a developer.',
];
/** All days are compared so often, s. */
const daysEvery = 3600;

/** Compares with every partner that says what it has, each by one process of all at a time. A round that fails says why and comes again. */
export function startReckonings(
  running: readonly Adapter[],
  { keys, addressOf, numbers }: Pick<Partners, 'keys' | 'addressOf' | 'numbers'>,
  parts: ReckoningsParts,
): { stop(): Promise<void> } {
  const stopping = new AbortController();
  const rounds = running.flatMap(({ system: { folder }, reckoner }) => {
    const [url, key, tls] = [addressOf(folder), keys.newest(folder), keys.tls(folder)];
    if (!reckoner || url === undefined || key === null || !parts.reckoning.systems.includes(folder)) return [];
    return [
      rounding(
        folder,
        comparing({
          system: folder,
          reckoner: reckoner({
            url,
            key: ours(key),
            ...(tls && { tls }),
            get timeout() {
              return numbers(folder).timeout;
            },
          }),
          reckoning: parts.reckoning,
          numbers: { ...reckoningNumbers, grace: Math.min(reckoningNumbers.grace, parts.every) },
          now: Date.now,
          today,
        }),
        parts,
        stopping.signal,
      ),
    ];
  });
  return {
    async stop() {
      stopping.abort();
      await Promise.all(rounds);
    },
  };
}

async function rounding(
  system: string,
  compare: ReturnType<typeof comparing>,
  { reckoning, leases, log, count, every }: ReckoningsParts,
  signal: AbortSignal,
): Promise<void> {
  let followed = 0;
  const round = async (): Promise<void> => {
    const { daysAt, wantedAt, asked } = await reckoning.standing(system);
    const isDue = daysAt === null || wantedAt !== null || Date.now() - Date.parse(daysAt) > daysEvery * 1000;
    if (!isDue && Date.now() - followed < every * 1000 && !(asked > 0 && (await reckoning.toAsk(system, 1)).length > 0)) return;
    await compare.follow();
    followed = Date.now();
    if (isDue) await compare.compareDays();
    await reckoning.failed(system, null);
    count('reckonings', { system, outcome: 'done' });
  };
  while (!signal.aborted) {
    try {
      if ((await leases.run(`reckoning:${system}`, round)) === 'resting') await told('resting', killed);
    } catch (error) {
      await notDone(error);
    }
    await pause(tick, undefined, { signal }).catch((error: unknown) => {
      if (!signal.aborted) throw error;
    });
  }

  /** The partner's trouble stands where operators look; ours is logged. Both come again. */
  async function notDone(error: unknown): Promise<void> {
    followed = Date.now();
    if (error instanceof NoReckoning) return told('partner', error.words);
    log[error instanceof StoreAway ? 'warn' : 'error'](
      { system, error: error instanceof Error ? (error.stack ?? error.message) : String(error) },
      'comparing with the partner failed and comes again',
    );
    await told('failed');
  }

  async function told(outcome: string, words?: readonly [string, string]): Promise<void> {
    count('reckonings', { system, outcome });
    if (words)
      await reckoning.failed(system, words).catch((away: unknown) => log.warn({ system, cause: String(away) }, 'the store is away'));
    await pause(Math.min(every, 10) * 1000, undefined, { signal }).catch(() => undefined);
  }
}
