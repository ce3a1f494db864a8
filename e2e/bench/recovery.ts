import { dice } from '@fatong/contracts';
import { today } from '@fatong/contracts/codes';
import { begin, type Life } from '@fatong/contracts/story';
import { filingStory, type Filing } from '@fatong/contracts/systems/procuratorate-cases';
import { filingDoubles, filingVersions } from '../kit/filings.js';
import { mood, population, send, told } from '../kit/partner.js';
import { startSystem, type RunningSystem } from '../kit/system.js';
import { until } from '../kit/until.js';

export interface RecoveryMeasure {
  readonly name: 'recovery';
  /** How long the procuratorates’ system (S07) was away, and in how many seconds of this run that was played. */
  readonly away_hours: number;
  readonly played_s: number;
  /** What it had to say meanwhile, about how many filings; what all the other partners went on saying a second. */
  readonly backlog: number;
  readonly filings: number;
  readonly others_per_s: number;
  /** From its return: until it had handed all of it over, and until the last of it stood in our table. */
  readonly handed_over_s: number;
  readonly lag_s: number;
  /** Filings that do not stand here as it has them; that stand here twice; with two alerts. */
  readonly missing: number;
  readonly doubled: number;
  readonly alerts_doubled: number;
  readonly ok: boolean;
}

const [folder, message] = ['procuratorate-cases', 'criminal-filing'] as const;
/** Lag allowed, s (同步时差 ≤ 1 小时). */
const mostLag = 3600;
/** It does not know whether the last ones arrived before it fell, and says them again. */
const repeated = 50;
/** Connections of its that hand the backlog over; a case is told by one of them, in its order. */
const senders = 4;

interface Report {
  readonly id: string;
  readonly version: number;
  readonly data: Readonly<Record<string, unknown>>;
}

/**
 * S07 is away for hours while all others talk (L28), and comes back with everything it had to say: what it would have said in hours is handed over as fast as it can. The hours are
 * scaled: the backlog is that of the whole time, the others are heard for the seconds that are played.
 */
export async function recovery(asked: {
  readonly hours: number;
  readonly rate: number;
  readonly seconds: number;
}): Promise<RecoveryMeasure> {
  const others = 20;
  const system = await startSystem({ lawyers: 300, rate: others, env: { LOG_LEVEL: 'error' } });
  try {
    await told(system, folder, '_quiet', { quiet: true });
    const backlog = reportsOf(system, Math.ceil(asked.hours * 3600 * asked.rate));
    const before = backlog.slice(0, repeated);
    await handOver(system, before);
    await until('what it said before it fell is here', async () => (await standing(system, before)) === 0, 120_000);
    await mood(system, folder, 'down');
    await new Promise((resolve) => setTimeout(resolve, asked.seconds * 1000));
    await mood(system, folder, 'well');
    const back = Date.now();
    const since = (): number => Math.round((Date.now() - back) / 100) / 10;
    await handOver(system, backlog);
    const handed_over_s = since();
    await until('all of it is here', async () => (await standing(system, backlog)) === 0, mostLag * 1000);
    const lag_s = since();
    const [missing, twice] = [await standing(system, backlog), await filingDoubles(system.databaseUrl, folder)];
    return {
      name: 'recovery',
      away_hours: asked.hours,
      played_s: asked.seconds,
      backlog: backlog.length,
      filings: newest(backlog).size,
      others_per_s: others,
      handed_over_s,
      lag_s,
      missing,
      ...twice,
      ok: lag_s <= mostLag && missing === 0 && twice.doubled === 0 && twice.alerts_doubled === 0,
    };
  } finally {
    await system.stop();
  }
}

/** So many reports about many filings side by side, each in its versions, about one lawyer after the other. */
function reportsOf(system: RunningSystem, count: number): readonly Report[] {
  const [chances, lawyers] = [dice(7), population(system)];
  const open: Life<Filing>[] = [];
  const reports: Report[] = [];
  let serial = 0;
  while (reports.length < count) {
    if (open.length < 200 && (open.length === 0 || chances.chance(0.4))) {
      const about = filingStory.cast!([lawyers[serial % lawyers.length]!], chances);
      const name = String(++serial).padStart(6, '0');
      open.push(begin(filingStory, { about, serial: name, number: `LX-HF-${name}`, dice: chances, day: today() }));
    }
    const at = chances.between(0, open.length - 1);
    const said = open[at]!.next(today());
    if (said) reports.push({ id: String(said.data['LABH']), version: Number(said.data['BBH']), data: said.data });
    if (open[at]!.isOver) open.splice(at, 1);
  }
  return reports;
}

/** Each case by one sender, in its order; a door that is full or away gets the same report again. */
async function handOver(system: RunningSystem, reports: readonly Report[]): Promise<void> {
  const parts = Array.from({ length: senders }, (_, i) => reports.filter(({ id }) => Number(id.slice(-6)) % senders === i));
  await Promise.all(
    parts.map(async (part) => {
      for (const { data } of part) {
        for (;;) {
          const { status, body } = await send(system, folder, message, data);
          if (status < 300) break;
          if (status !== 429 && status < 500) throw new Error(`Our door refused a report of S07: ${status} ${JSON.stringify(body)}`);
          await new Promise((resolve) => setTimeout(resolve, 200));
        }
      }
    }),
  );
}

const newest = (reports: readonly Report[]): ReadonlyMap<string, number> => {
  const all = new Map<string, number>();
  for (const { id, version } of reports) all.set(id, Math.max(all.get(id) ?? 0, version));
  return all;
};

/** How many filings do not stand in our table in the version it has. */
async function standing({ databaseUrl }: RunningSystem, reports: readonly Report[]): Promise<number> {
  const here = await filingVersions(databaseUrl, folder);
  return [...newest(reports)].filter(([id, version]) => (here.get(id) ?? 0) < version).length;
}
