import { dice } from '@fatong/contracts';
import type { ReportAnswer } from '@fatong/contracts/api';
import { daysAfter } from '@fatong/contracts/calendar';
import { today as todayOf } from '@fatong/contracts/codes';
import { begin } from '@fatong/contracts/story';
import { acceptance, actStory, drawnAct } from '@fatong/contracts/systems/notary-offices';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fillActs, type Acts } from '../kit/acts.js';
import { asking } from '../kit/asking.js';
import { freePorts } from '../kit/ports.js';
import { program } from '../kit/program.js';
import { signIn, type Reader } from '../kit/reader.js';
import type { StoreEnvironment } from './environment.js';
import { recordedOf, reported } from './record.js';

/** Milliseconds the issue allows. */
const bounds = { overview: 300, topic: 1000, ranking: 1000 } as const;

export type NotaryMeasure =
  | ({ readonly name: 'notary-seeded' } & Acts)
  | {
      readonly name: 'notary-read';
      readonly of: string;
      readonly kind: keyof typeof bounds;
      readonly acts: number;
      readonly p50_ms: number;
      readonly p95_ms: number;
      readonly bound_ms: number;
      readonly met: boolean;
    }
  | {
      readonly name: 'notary-intake';
      readonly acts: number;
      readonly per_s: number;
      readonly bound_per_s: number;
      /** From the message to the commit of its act, with the warnings it raises, at 500 a second. */
      readonly p50_ms: number;
      readonly p99_ms: number;
      readonly bound_ms: number;
      readonly warnings: number;
      /** What an act costs the database, which neighbours on the machine do not change: pages looked at and rows read. */
      readonly pages: number;
      readonly rows: number;
      readonly cpu_us: number;
    }
  | {
      readonly name: 'notary-cost';
      readonly acts: readonly [number, number];
      readonly pages: number;
      readonly rows: number;
      readonly time: number;
      readonly bound: 1.2;
    }
  | { readonly name: 'notary-right'; readonly acts: number; readonly wrong: readonly string[] };
export interface NotaryBench {
  readonly acts: number;
  /** Acts of the smaller size, at which the cost of one is measured first. */
  readonly small: number;
  readonly messages: number;
  readonly rounds: number;
}
type Intake = Extract<NotaryMeasure, { name: 'notary-intake' }>;

/** Acts of 22 offices, of three years or as many as the city takes for them: how fast leaders read of them and offices add to them, and whether an act costs the same among many. */
export async function* notary(env: StoreEnvironment & { readonly build: string }, of: NotaryBench): AsyncGenerator<NotaryMeasure> {
  const today = todayOf();
  const tool = (...args: readonly string[]): void => {
    const done = spawnSync(process.execPath, [join(env.build, 'hub/src/cli.js'), ...args], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, FATONG_MODE: 'demo', DATABASE_URL: env.databaseUrl, FATONG_DATA: env.dataDir },
    });
    if (done.status !== 0) throw new Error(`${args.join(' ')} did not come to its end`);
  };
  const keep = (): void => tool('migrate');
  tool('seed', '--size', '100');
  yield { name: 'notary-seeded', ...(await fillActs(env.databaseUrl, { from: 0, to: of.small, today, keep })) };
  const before = await taken(env, of, today, 0);
  yield before;
  yield { name: 'notary-seeded', ...(await fillActs(env.databaseUrl, { from: of.small, to: of.acts, today, keep })) };
  const after = await taken(env, of, today, 1);
  yield after;
  // With what those acts added to counts that are kept: the figures are right after them, too.
  yield* read(env, of.rounds, today);
  const ratio = (a: number, b: number): number => Math.round((a / Math.max(1, b)) * 100) / 100;
  yield {
    name: 'notary-cost',
    acts: [before.acts, after.acts],
    pages: ratio(after.pages, before.pages),
    rows: ratio(after.rows, before.rows),
    time: ratio(before.per_s, after.per_s),
    bound: 1.2,
  };
}

/** Acts that come before any is measured, at most: rows laid down by SQL were judged by no rule, and the first act of a notary would raise all warnings of his month at once. */
const settling = 2_000;

/** Acceptances of the last month through the real line: each is stored with its parties, counted, and judged by all rules of warnings. */
async function taken(env: StoreEnvironment, { messages }: NotaryBench, today: string, run: number): Promise<Intake> {
  const drawn = (series: number) => {
    const chances = dice(40 + series);
    return (n: number, now: number) => {
      const day = daysAfter(today, -chances.between(0, 27));
      const serial = String(5_000_000 + series * 1_000_000 + n);
      const { data } = begin(actStory, { about: drawnAct(chances, day), serial, dice: chances, day }).next(day)!;
      const { SLBH, JGBH } = data as { SLBH: string; JGBH: string };
      return reported(acceptance, data, now, [SLBH, JGBH], JGBH);
    };
  };
  const publications = drawn(run);
  await recordedOf(env, { messages: Math.min(settling, messages), paced: 1 }, drawn(run + 2));
  const [was, used] = [await counts(env.databaseUrl), process.cpuUsage()];
  const { per_s, p50_ms, p99_ms } = await recordedOf(env, { messages, paced: Math.min(2_500, messages) }, publications);
  const cpu = process.cpuUsage(used);
  const is = await counts(env.databaseUrl);
  const each = (of: 'pages' | 'rows'): number => Math.round((is[of] - was[of]) / Math.max(1, is.acts - was.acts));
  return {
    name: 'notary-intake',
    acts: was.acts,
    per_s,
    bound_per_s: 500,
    p50_ms,
    p99_ms,
    bound_ms: 1000,
    warnings: is.warnings - was.warnings,
    pages: each('pages'),
    rows: each('rows'),
    cpu_us: Math.round((cpu.user + cpu.system) / Math.max(1, is.acts - was.acts)),
  };
}

interface Counts {
  readonly acts: number;
  readonly warnings: number;
  readonly pages: number;
  readonly rows: number;
}
const counts = (url: string): Promise<Counts> =>
  asking(url, async (ask) => {
    // The numbers of a session stand once it has ended, or said so.
    await ask('SELECT pg_stat_force_next_flush()');
    await ask('SELECT pg_sleep(1.5)');
    const [row] = await ask(
      `SELECT (SELECT count(*) FROM notary_act) AS acts, (SELECT count(*) FROM notary_warning) AS warnings,
        sum(heap_blks_hit + heap_blks_read + coalesce(idx_blks_hit, 0) + coalesce(idx_blks_read, 0)) AS pages,
        (SELECT sum(seq_tup_read + coalesce(idx_tup_fetch, 0)) FROM pg_stat_user_tables) AS rows FROM pg_statio_user_tables`,
    );
    return Object.fromEntries(Object.entries(row!).map(([name, value]) => [name, Number(value)])) as unknown as Counts;
  });

/** What is asked for, as the city's lead: the running day, topics of this year against last year, rankings of offices and notaries, and the pivot of N51's check. */
function asked(today: string): readonly (readonly [of: string, kind: keyof typeof bounds, path: string])[] {
  const year = `from=${today.slice(0, 4)}-01-01&to=${today}&granularity=month`;
  return [
    ['N22 live', 'overview', `notary.live?from=${today}&to=${today}&granularity=day`],
    ['N23 matters', 'topic', `notary.matters?${year}`],
    ['N24 offices', 'topic', `notary.offices?${year}`],
    ['N26 fees', 'topic', `notary.fees?${year}`],
    ['N25 notaries', 'ranking', `notary.persons?${year}`],
    ['N51 matter by age', 'topic', `notary.supervisionAnalysis?${year}&measure=accepted&rows=matter&columns=ageBand`],
  ];
}

async function* read(
  { databaseUrl, dataDir, amqpUrl, build }: StoreEnvironment & { readonly build: string },
  rounds: number,
  today: string,
): AsyncGenerator<NotaryMeasure> {
  const [port] = (await freePorts(1)) as [number];
  const hub = await program({
    name: 'hub',
    args: [join(build, 'hub/src/main.js')],
    env: {
      AMQP_URL: amqpUrl,
      DATABASE_URL: databaseUrl,
      FATONG_DATA: dataDir,
      FATONG_MODE: 'demo',
      FATONG_STATIC: join(build, 'static'),
      PORT: String(port),
      LOG_LEVEL: 'error',
    },
    url: `http://localhost:${port}`,
    log: join(dataDir, 'logs', 'hub.log'),
  });
  try {
    const { acts } = await counts(databaseUrl);
    const lead = await signIn({ hub }, 'notary.lead');
    for (const [of, kind, path] of asked(today)) {
      const times = await timed(lead, path, rounds);
      const at = (share: number): number => Math.round(times[Math.min(times.length - 1, Math.floor(times.length * share))]!);
      yield {
        name: 'notary-read',
        of,
        kind,
        acts,
        p50_ms: at(0.5),
        p95_ms: at(0.95),
        bound_ms: bounds[kind],
        met: at(0.95) <= bounds[kind],
      };
    }
    yield { name: 'notary-right', acts, wrong: await differing(lead, databaseUrl, today) };
  } finally {
    await hub.stop();
  }
}

async function timed(reader: Reader, path: string, rounds: number): Promise<readonly number[]> {
  const times: number[] = [];
  for (let round = -1; round < rounds; round++) {
    const begun = performance.now();
    const { status, body } = await reader.get<ReportAnswer>(`/api/reports/${path}`);
    if (status !== 200 || (body.tables.length === 0 && !body.pivot)) throw new Error(`${path} answered ${status} and shows nothing`);
    if (round >= 0) times.push(performance.now() - begun);
  }
  return times.toSorted((a, b) => a - b);
}

/** Figures of three years against a scan of the tables that says nothing of how they are counted. */
const differing = (reader: Reader, url: string, today: string): Promise<readonly string[]> =>
  asking(url, async (ask) => {
    const from = daysAfter(today, -1000);
    const of = async (path: string): Promise<ReportAnswer> =>
      (await reader.get<ReportAnswer>(`/api/reports/${path}?from=${from}&to=${today}&granularity=month`)).body;
    const scan = async (text: string): Promise<number> => Number((await ask(text, [from, today]))[0]!['n']);
    const [matters, fees] = [await of('notary.matters'), await of('notary.fees')];
    const said = (report: ReportAnswer, name: string): number => Number(report.figures.find((one) => one.name === name)?.count ?? NaN);
    const wrong: string[] = [];
    const same = (what: string, is: number, scanned: number): void => {
      if (is !== scanned) wrong.push(`${what}: ${is} ≠ ${scanned}`);
    };
    same(
      'accepted',
      said(matters, 'accepted'),
      await scan(`SELECT count(*) AS n FROM notary_act WHERE accepted_on BETWEEN $1 AND $2 AND state <> 'withdrawn'`),
    );
    same(
      'issued',
      said(matters, 'issued'),
      await scan(`SELECT count(*) AS n FROM notary_act WHERE issued_on BETWEEN $1 AND $2 AND state IN ('issued', 'archived')`),
    );
    same(
      'net fees',
      said(fees, 'net'),
      await scan(`SELECT coalesce(sum(amount), 0) AS n FROM notary_fee WHERE counts_on BETWEEN $1 AND $2 AND kind <> 'translation'`),
    );
    return wrong;
  });
