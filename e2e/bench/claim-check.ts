import { dice } from '@fatong/contracts';
import { lifeOf } from '../kit/lives.js';
import { sendLarge } from '../kit/large.js';
import { population } from '../kit/partner.js';
import type { Program } from '../kit/program.js';
import { startSystem } from '../kit/system.js';

export interface ClaimCheckMeasure {
  readonly name: 'claim-check';
  readonly mb: number;
  /** Such reports side by side; a system's doors read no more than four. */
  readonly at_once: number;
  /** From the first byte to the receipt. */
  readonly s: number;
  /** Resident MiB of the adapters' host, before and at most meanwhile. */
  readonly rss_before_mb: number;
  readonly rss_peak_mb: number;
  readonly hub_rss_before_mb: number;
  readonly hub_rss_peak_mb: number;
}

/** Signed reports of so many MB through the REST door of the real adapters' host until their receipts, with the memory of both programs looked at all the while. */
export async function claimCheck(mb: number, atOnce: number): Promise<ClaimCheckMeasure> {
  const system = await startSystem({ lawyers: 200, env: { LOG_LEVEL: 'error' } });
  try {
    const [lawyer] = population(system);
    const report = (n: number, bytes: number) => ({
      message: 'complaint',
      data: lifeOf(`SLX-LARGE-${n}`, lawyer!, dice(n), new Date())[0]!.data as Record<string, unknown>,
      field: 'FJNR',
      bytes,
    });
    const sent = async (n: number, bytes: number): Promise<void> => {
      const { status, body } = await sendLarge(system, 'lawyers-association', report(n, bytes));
      if (status !== 202) throw new Error(`The door answered ${status}: ${JSON.stringify(body)}`);
    };
    for (const n of [1, 2, 3]) await sent(n, 20 * 1024 * 1024);
    const watched = { adapters: watch(system.adapters), hub: watch(system.hub) };
    const began = performance.now();
    await Promise.all(Array.from({ length: atOnce }, (_, n) => sent(4 + n, mb * 1024 * 1024 - 10_000)));
    const s = Math.round(performance.now() - began) / 1000;
    const [adapters, hub] = [watched.adapters.stop(), watched.hub.stop()];
    return {
      name: 'claim-check',
      mb,
      at_once: atOnce,
      s,
      rss_before_mb: adapters.before,
      rss_peak_mb: adapters.peak,
      hub_rss_before_mb: hub.before,
      hub_rss_peak_mb: hub.peak,
    };
  } finally {
    await system.stop();
  }
}

function watch(program: Program): { stop(): { before: number; peak: number } } {
  const before = program.memory();
  let peak = before;
  const timer = setInterval(() => {
    peak = Math.max(peak, program.memory());
  }, 20);
  return {
    stop() {
      clearInterval(timer);
      return { before, peak };
    },
  };
}
