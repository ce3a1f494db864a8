import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Dice } from '@fatong/contracts';
import { lifeOf, type Report } from '../kit/lives.js';
import { population, send } from '../kit/partner.js';
import { signIn, type Reader } from '../kit/reader.js';
import type { RunningSystem } from '../kit/system.js';
import { until } from '../kit/until.js';

export const association = 'lawyers-association';
/** Ids of the cases that are made up here begin so. */
export const prefix = 'SLX-CHAOS-';
const openStates = ['acceptance', 'preliminary', 'investigation', 'deliberation', 'deliberated', 'hearing', 'review']
  .map((state) => `filter[state]=${state}`)
  .join('&');

/** Whole lives until there are enough reports; each case in its order of invention. */
export function invent(system: RunningSystem, chances: Dice, total: number): Report[] {
  const lawyers = population(system);
  const reports: Report[] = [];
  for (let i = 0; reports.length < total; i++)
    reports.push(...lifeOf(`${prefix}${String(i).padStart(6, '0')}`, chances.pick(lawyers), chances, new Date()));
  return reports.slice(0, total);
}

export interface Sending {
  readonly total: number;
  readonly done: Promise<number>;
  progress(): number;
}

/** A partner that does its duty, evenly over `lasts` seconds at least: it sends again, newly signed, until it has a receipt; being told to wait is an answer, being refused is a fault of ours. */
export function sendAll(
  system: RunningSystem,
  reports: readonly Report[],
  { atOnce, lasts }: { readonly atOnce: number; readonly lasts: number },
): Sending {
  const began = performance.now();
  const isTimeFor = (i: number): Promise<unknown> => pause(Math.max(0, began + (i / reports.length) * lasts * 1000 - performance.now()));
  let next = 0;
  let accepted = 0;
  const worker = async (): Promise<void> => {
    for (let i = next++; i < reports.length; i = next++) {
      const { message, data } = reports[i] as Report;
      await isTimeFor(i);
      await until(
        `${message} ${data.AJBH}/${data.BBH} is accepted`,
        async () => {
          const answer = await send(system, association, message, data).catch(() => undefined);
          if (answer && ![202, 429, 503].includes(answer.status)) throw new Error(`${answer.status} ${JSON.stringify(answer.body)}`);
          return answer?.status === 202;
        },
        120_000,
      );
      accepted++;
    }
  };
  return {
    total: reports.length,
    done: Promise.all(Array.from({ length: atOnce }, worker)).then(() => accepted),
    progress: () => accepted,
  };
}

/**
 * A clerk who urges evenly over `lasts` seconds at least, and whose screen repeats what got no answer, with the same key: a lost answer is no second urge. Only a refusal (the case changed
 * meanwhile) makes him begin anew. Says how many were accepted.
 */
export async function urgeSome(system: RunningSystem, urges: number, lasts: number): Promise<number> {
  const began = performance.now();
  let clerk: Reader | undefined;
  let turns = 0;
  for (let done = 0; done < urges; done++) {
    await pause(Math.max(0, began + (done / urges) * lasts * 1000 - performance.now()));
    let order: { id: string; version: number; key: string } | undefined;
    let last = 'nothing tried yet';
    await until(
      `urge ${done + 1} is accepted`,
      async () => {
        try {
          clerk ??= await signIn(system, 'city.clerk');
          order ??= await chooseCase(clerk, turns++);
          if (!order) return false;
          const { status } = await clerk.post(
            `/api/records/lawyers.complaint/${order.id}/actions/urge`,
            { version: order.version, reason: `第 ${done} 次催办`, form: {} },
            { 'idempotency-key': order.key },
          );
          last = `status ${status}`;
          if (status === 409) order = undefined;
          if (status === 401) clerk = undefined;
          return status < 300;
        } catch (error) {
          // The hub was killed under us: the same order is repeated when it is back.
          last = error instanceof Error ? error.message : String(error);
          return false;
        }
      },
      120_000,
    ).catch((error: unknown) => {
      throw new Error(`${String(error)} (${last})`);
    });
  }
  return urges;
}

async function chooseCase(clerk: Reader, turn: number): Promise<{ id: string; version: number; key: string } | undefined> {
  const list = await clerk.get<{ items: { id: string }[] }>(`/api/records/lawyers.complaint?limit=50&sort=-updatedAt&${openStates}`);
  if (list.status !== 200) throw new Error(`the list answered ${list.status}`);
  const item = list.body.items[turn % Math.max(1, list.body.items.length)];
  if (!item) return undefined;
  const record = await clerk.get<{ version: number }>(`/api/records/lawyers.complaint/${item.id}`);
  if (record.status !== 200) throw new Error(`the record answered ${record.status}`);
  return { id: item.id, version: record.body.version, key: randomUUID() };
}
