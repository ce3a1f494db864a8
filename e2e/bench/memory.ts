import { setTimeout as after } from 'node:timers/promises';
import { dice } from '@fatong/contracts';
import { lifeOf, type Report } from '../kit/lives.js';
import { population, send } from '../kit/partner.js';
import { startSystem } from '../kit/system.js';

export interface MemoryMeasure {
  readonly name: 'memory';
  readonly messages: number;
  /** Messages a second through the signed REST door, until all are committed. */
  readonly per_s: number;
  /** Resident MiB after each tenth of the messages. */
  readonly hub_mb: readonly number[];
  readonly adapters_mb: readonly number[];
}

const atOnce = 32;

/** Hub and adapters as processes: memory while messages come in by the REST door, signed, and become records. */
export async function memory(messages: number): Promise<MemoryMeasure> {
  const system = await startSystem({ lawyers: 200, env: { LOG_LEVEL: 'error' } });
  try {
    const lawyers = population(system);
    const chances = dice(11);
    const waiting: Report[] = [];
    let cases = 0;
    const next = (): Report => {
      if (waiting.length === 0)
        waiting.push(...lifeOf(`SLX-MEM-${String(++cases).padStart(7, '0')}`, chances.pick(lawyers), chances, new Date()));
      return waiting.shift()!;
    };
    const samples = { hub: [] as number[], adapters: [] as number[] };
    const begin = performance.now();
    let sent = 0;
    let done = 0;
    const worker = async (): Promise<void> => {
      while (sent++ < messages) {
        const { message, data } = next();
        let { status } = await send(system, 'lawyers-association', message, data);
        // The hub does not keep up: as a partner should, we come later.
        for (; status === 429; { status } = await send(system, 'lawyers-association', message, data)) await after(1_000);
        if (status !== 202) throw new Error(`The door answered ${status}`);
        if (++done % (messages / 10) === 0) {
          samples.hub.push(system.hub.memory());
          samples.adapters.push(system.adapters.memory());
        }
      }
    };
    await Promise.all(Array.from({ length: atOnce }, worker));
    return {
      name: 'memory',
      messages,
      per_s: Math.round(messages / ((performance.now() - begin) / 1000)),
      hub_mb: samples.hub,
      adapters_mb: samples.adapters,
    };
  } finally {
    await system.stop();
  }
}
