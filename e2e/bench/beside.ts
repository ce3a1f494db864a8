import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Program } from '../kit/program.js';
import type { CrowdGiven, CrowdKind, CrowdSaid } from './crowd.js';
import { atDoor, atOnce, paced } from './door.js';
import type { StoreEnvironment } from './environment.js';
import { percentile } from './hop.js';
import { complaints } from './rest.js';

interface Latency {
  readonly p50_ms: number;
  readonly p99_ms: number;
}

/** Signed REST messages, 200 a second, alone and beside somebody; and what he got. */
export interface BesideMeasure {
  readonly name: 'soap-stranger' | 'large-structures';
  readonly alone: Latency;
  readonly beside: readonly (Latency & { readonly kind: CrowdKind; readonly ratio: number; readonly crowd: CrowdSaid })[];
  /** Resident MiB of the adapters' host in the end. */
  readonly rss_mb: number;
}

const messages = 2_000;
const warming = 500;

/** A stranger who sends ten documents of 3.9 MB a second, with a wrong token and with none. */
export const soapStranger = (env: StoreEnvironment): Promise<BesideMeasure> => measured(env, 'soap-stranger', ['strangers']);

/** Partners who may send, two structures of 3.9 MB at once and again: a million XML elements, two million JSON numbers. */
export const largeStructures = (env: StoreEnvironment): Promise<BesideMeasure> =>
  measured(env, 'large-structures', ['elements', 'numbers']);

function measured(env: StoreEnvironment, name: BesideMeasure['name'], kinds: readonly CrowdKind[]): Promise<BesideMeasure> {
  return atDoor(env, 'adapters/main.js', async (url: string, server: Program) => {
    const call = complaints();
    let made = 0;
    const prepared = (count: number) => Promise.all(Array.from({ length: count }, async () => call(made++)));
    const latency = async (): Promise<Latency> => {
      const times = (await paced(url, 202, await prepared(messages))).sort((a, b) => a - b);
      return { p50_ms: percentile(times, 0.5), p99_ms: percentile(times, 0.99) };
    };
    await atOnce(url, 202, await prepared(warming));
    const alone = await latency();
    const beside: BesideMeasure['beside'][number][] = [];
    for (const kind of kinds) {
      const crowd = await crowdOf({ url, kind });
      const found = await latency();
      beside.push({ kind, ...found, ratio: Math.round((found.p99_ms / alone.p99_ms) * 100) / 100, crowd: await crowd.stop() });
    }
    return { name, alone, beside, rss_mb: server.memory() };
  });
}

/** In a thread of its own, so that it does not delay those who are measured; it has had its first answer. */
async function crowdOf(given: CrowdGiven): Promise<{ stop(): Promise<CrowdSaid> }> {
  const thread = new Worker(new URL('./crowd.js', import.meta.url), { workerData: given });
  await once(thread, 'message');
  return {
    async stop() {
      const said = once(thread, 'message') as Promise<[CrowdSaid]>;
      thread.postMessage('stop');
      const [all] = await said;
      await thread.terminate();
      return all;
    },
  };
}
