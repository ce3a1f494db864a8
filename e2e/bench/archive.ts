import { join } from 'node:path';
import type { ListAnswer, MessageItem } from '@fatong/contracts/api';
import { dice } from '@fatong/contracts';
import { drawn } from '../kit/drawn.js';
import { signIn, type Reader } from '../kit/reader.js';
import { runProgram } from '../kit/run.js';
import { startSystem } from '../kit/system.js';

/** The 95th of a hundred answers over the wire, one operator, ms. */
export interface ArchiveTimes {
  /** Whole lists and lists by system, type, state, direction, area, time and their combinations; the first page and the fourth. */
  readonly list_p95_ms: number;
  /** By business key, and by record. */
  readonly key_p95_ms: number;
  /** By name and by identity number. */
  readonly person_p95_ms: number;
  readonly parked_p95_ms: number;
  readonly groups_p95_ms: number;
  /** One message with bodies, deliveries and conversation. */
  readonly message_p95_ms: number;
  readonly overview_p95_ms: number;
}
export interface ArchiveMeasure extends ArchiveTimes {
  readonly name: 'archive';
  readonly messages: number;
  readonly parked: number;
  readonly seed_s: number;
  readonly disk_gb: number;
}

const rounds = 100;
const day = 86_400_000;

/** A whole system whose store is filled with so many messages, and how long its lists and searches take. */
export async function archive(messages: number, parked: number): Promise<ArchiveMeasure> {
  const build = process.env['FATONG_BUILD'] ?? '';
  const system = await startSystem({ lawyers: 200, env: { LOG_LEVEL: 'error' } });
  try {
    const begun = performance.now();
    const seeding = ['seed', '--messages', String(messages), '--parked', String(parked)];
    const { status, stderr } = await runProgram(join(build, 'hub/src/cli.js'), seeding, {
      DATABASE_URL: system.databaseUrl,
      AMQP_URL: system.amqpUrl,
      FATONG_DATA: system.data,
      FATONG_MODE: 'demo',
    });
    if (status !== 0) throw new Error(`Seeding ended with ${status}: ${stderr}`);
    const seconds = Math.round((performance.now() - begun) / 1000);
    return { name: 'archive', messages, parked, seed_s: seconds, ...(await timesOf(await signIn(system, 'operator'), system.databaseUrl)) };
  } finally {
    await system.stop();
  }
}

/** Every kind of question in turn, with values drawn from what is stored. */
export async function timesOf(reader: Reader, databaseUrl: string): Promise<ArchiveTimes & { readonly disk_gb: number }> {
  const { keys, records, disk } = await drawn(databaseUrl);
  const chances = dice(11);
  const ask = async (path: string, body?: object): Promise<ListAnswer<MessageItem>> => {
    const { status, body: answer } =
      body === undefined ? await reader.get<ListAnswer<MessageItem>>(path) : await reader.post<ListAnswer<MessageItem>>(path, body);
    if (status !== 200) throw new Error(`${path} answered ${status}`);
    return answer;
  };
  const list = (filters: Readonly<Record<string, string>>): string =>
    `/api/messages?${new URLSearchParams(Object.entries(filters).map(([name, value]): [string, string] => [`filter[${name}]`, value])).toString()}`;
  const ago = (days: number): string => new Date(Date.now() - days * day).toISOString();
  const system = (): string => chances.pick(['lawyers-association', 'court-cases', 'seeded-01', 'seeded-07', 'seeded-18']);
  const lists: readonly (() => Readonly<Record<string, string>>)[] = [
    () => ({}),
    () => ({ system: system() }),
    () => ({ system: system(), state: 'parked' }),
    () => ({ state: chances.pick(['parked', 'unknown', 'discarded', 'later']) }),
    () => ({ direction: chances.pick(['in', 'out']) }),
    () => ({ type: 'lawyers-association.progress.v1', state: 'done' }),
    () => ({ area: 'lawyers' }),
    () => ({ system: system(), direction: 'out', from: ago(20), to: ago(chances.between(1, 19)) }),
    () => ({ from: ago(chances.between(2, 25)), to: ago(1) }),
  ];
  const pages = async (): Promise<void> => {
    const address = list(chances.pick(lists)());
    const { next } = await timed.list(() => ask(address));
    if (next !== null && chances.chance(0.2))
      await timed.list(() => ask(`${address}${address.endsWith('?') ? '' : '&'}cursor=${encodeURIComponent(next)}`));
  };
  const names = (): string =>
    `${chances.pick([...'王李张刘陈杨黄赵'])}${chances.pick([...'伟芳娜敏静丽强'])}${chances.pick([...'伟芳娜敏静丽强'])}`;
  const number = (): string => {
    const n = chances.between(0, 50_000);
    return `310101${19_500_101 + (n % 500_000)}${String(n % 10_000).padStart(4, '0')}`;
  };
  const taken: Record<string, number[]> = {};
  const take =
    (name: string) =>
    async <T>(work: () => Promise<T>): Promise<T> => {
      const begin = performance.now();
      const result = await work();
      (taken[name] ??= []).push(performance.now() - begin);
      return result;
    };
  const timed = {
    list: take('list'),
    key: take('key'),
    person: take('person'),
    parked: take('parked'),
    groups: take('groups'),
    message: take('message'),
    overview: take('overview'),
  };
  const kinds: readonly ((round: number) => Promise<unknown>)[] = [
    pages,
    (round) =>
      timed.key(() =>
        ask(list(round % 2 === 0 ? { key: chances.chance(0.05) ? 'SEED-HOT' : chances.pick(keys) } : { record: chances.pick(records) })),
      ),
    (round) => timed.person(() => ask('/api/messages/query', { person: round % 2 === 0 ? names() : number(), purpose: '压力测试' })),
    (round) => timed.parked(() => ask(list({ state: 'parked', ...(round % 2 === 0 && { system: system() }) }))),
    () => timed.groups(() => ask('/api/failures/groups?limit=50')),
    async () => {
      const { items } = await ask(list({ key: chances.pick(keys) }));
      const one = items[0];
      if (one) await timed.message(() => ask(`/api/messages/${one.id}`));
    },
    (round) => timed.overview(() => ask(round % 2 === 0 ? '/api/systems?minutes=60' : '/api/flow?minutes=60')),
  ];
  for (const kind of kinds)
    for (let round = -3; round < rounds; round++) {
      if (round === 0) for (const times of Object.values(taken)) if (times.length === 3) times.length = 0;
      await kind(round);
    }
  const p95 = (name: string): number => {
    const times = (taken[name] ?? []).toSorted((a, b) => a - b);
    return Math.round(times[Math.min(times.length - 1, Math.floor(times.length * 0.95))]! * 10) / 10;
  };
  return {
    list_p95_ms: p95('list'),
    key_p95_ms: p95('key'),
    person_p95_ms: p95('person'),
    parked_p95_ms: p95('parked'),
    groups_p95_ms: p95('groups'),
    message_p95_ms: p95('message'),
    overview_p95_ms: p95('overview'),
    disk_gb: disk,
  };
}
