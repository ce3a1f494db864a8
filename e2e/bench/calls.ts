import { setTimeout as after } from 'node:timers/promises';
import { percentile, type Measure } from './hop.js';

/** A call, whole and made before the clock runs. @throws Error when it was not taken: a bench that measures refusals measures nothing. */
export type Call = () => Promise<void>;

export interface Calls {
  /** Call number n. */
  readonly prepare: (n: number) => Promise<Call> | Call;
  /** Before each phase. */
  readonly begin?: () => void;
}

export const connections = 64;
const warming = 500;
const latencyMessages = 2_000;
const latencyRate = 200;

/** 64 callers at once, then 200 calls a second, from before the call to its whole answer. */
export async function measureCalls(messages: number, { prepare, begin = () => undefined }: Calls): Promise<Measure> {
  let made = 0;
  const prepared = (count: number): Promise<Call[]> => Promise.all(Array.from({ length: count }, async () => prepare(made++)));
  const warm = await prepared(warming);
  begin();
  await atOnce(warm);
  const calls = await prepared(messages);
  begin();
  const began = performance.now();
  await atOnce(calls);
  const per_s = Math.round(messages / ((performance.now() - began) / 1000));
  const late = await prepared(latencyMessages);
  begin();
  const times = (await paced(late)).sort((a, b) => a - b);
  return { per_s, p50_ms: percentile(times, 0.5), p99_ms: percentile(times, 0.99) };
}

/** 64 callers, each with the next call when it has its answer. */
export async function atOnce(calls: readonly Call[]): Promise<void> {
  let next = 0;
  const caller = async (): Promise<void> => {
    for (let one = calls[next++]; one !== undefined; one = calls[next++]) await one();
  };
  await Promise.all(Array.from({ length: connections }, caller));
}

/** 200 a second; how long each took, ms. */
export async function paced(calls: readonly Call[]): Promise<number[]> {
  const begin = performance.now();
  const times: Promise<number>[] = [];
  while (times.length < calls.length) {
    const due = Math.min(calls.length, Math.ceil(((performance.now() - begin) / 1000) * latencyRate));
    for (const one of calls.slice(times.length, due)) {
      const sent = performance.now();
      times.push(one().then(() => performance.now() - sent));
    }
    await after(1);
  }
  return Promise.all(times);
}
