import { setTimeout as pause } from 'node:timers/promises';
import { BrokerAway, StoreAway, type Log, type Store } from '../ports/index.js';
import type { Counting } from './metrics.js';

export interface LoopParts {
  readonly name: string;
  /** One turn; says how much was done. Nothing done = it may rest. */
  readonly turn: () => Promise<number>;
  /** Rest when there is nothing to do, ms; shortened by {@link Loop.wake}. */
  readonly idle: number;
  /** Rest after a failure, ms. */
  readonly pause: number;
  readonly store: Pick<Store, 'recovered'>;
  readonly log: Log;
  readonly counting: Counting;
}

export interface Loop {
  /** There may be something to do now. */
  wake(): void;
  /** Waits for the turn in hand. */
  stop(): Promise<void>;
}

/** Runs turns until stopped, in any number of processes at once. What is away is waited for; a defect is logged and tried again, since rows wait behind it. */
export function startLoop({ name, turn, idle, pause: afterFailure, store, log, counting }: LoopParts): Loop {
  const stopping = new AbortController();
  const stopped = new Promise<void>((resolve) => stopping.signal.addEventListener('abort', () => resolve()));
  let isWoken = false;
  let rest = new AbortController();

  const sleep = async (milliseconds: number, signal: AbortSignal): Promise<void> => {
    if (signal.aborted) return;
    await pause(milliseconds, undefined, { signal }).catch((error: unknown) => {
      if (!signal.aborted) throw error;
    });
  };

  const restAWhile = (): Promise<void> => {
    rest = new AbortController();
    return sleep(idle, AbortSignal.any([rest.signal, stopping.signal]));
  };

  const failed = async (error: unknown): Promise<void> => {
    const reason = error instanceof StoreAway ? 'store-away' : error instanceof BrokerAway ? 'broker-away' : 'threw';
    counting.paused(name, reason);
    if (reason === 'threw')
      log.error(
        { loop: name, error: error instanceof Error ? (error.stack ?? error.message) : String(error) },
        'a loop failed and tries again',
      );
    else log.warn({ loop: name, reason }, 'a loop waits');
    if (error instanceof StoreAway) await Promise.race([store.recovered(), stopped]);
    else await sleep(afterFailure, stopping.signal);
  };

  const run = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      isWoken = false;
      try {
        const done = await turn();
        if (done === 0 && !isWoken) await restAWhile();
      } catch (error) {
        await failed(error);
      }
    }
  };
  const running = run();

  return {
    wake() {
      isWoken = true;
      rest.abort();
    },
    async stop() {
      stopping.abort();
      await running;
    },
  };
}
