import type { ReportAnswer } from '@fatong/contracts/api';
import { multiply } from '../kit/multiply.js';
import { signIn, type Reader } from '../kit/reader.js';
import { startSystem, type RunningSystem } from '../kit/system.js';

export interface OverviewMeasure {
  readonly name: 'overview';
  readonly complaints: number;
  readonly lawyers: number;
  /** Milliseconds of `GET /api/reports/lawyers.overview`, one reader, over the wire: the month, and two years by months. */
  readonly month: Spread;
  readonly years: Spread;
  /** Two years as a district and as the association see them. */
  readonly district: Spread;
  readonly association: Spread;
  /** All complaints as an Excel file: how long, how large, and the hub's resident MiB before and at most meanwhile. */
  readonly file: {
    readonly rows: number;
    readonly seconds: number;
    readonly mb: number;
    readonly hub_mb: readonly [before: number, most: number];
  };
}
interface Spread {
  readonly p50_ms: number;
  readonly p95_ms: number;
}

const rounds = 30;

async function download({ hub }: RunningSystem, reader: Reader): Promise<OverviewMeasure['file']> {
  const before = hub.memory();
  let most = before;
  const watch = setInterval(() => {
    most = Math.max(most, hub.memory());
  }, 200);
  const begin = performance.now();
  const { status, rows, bytes } = await reader.file('/api/records/lawyers.complaint/export');
  const seconds = Math.round((performance.now() - begin) / 100) / 10;
  clearInterval(watch);
  if (status !== 200) throw new Error(`The file answered ${status}`);
  return { rows, seconds, mb: Math.round(bytes / 104_857.6) / 10, hub_mb: [before, most] };
}

/** A whole system with so many complaints, seeded as true stories and then copied with their histories, and how long its overview takes. */
export async function overview(complaints: number): Promise<OverviewMeasure> {
  const system = await startSystem({ lawyers: 2000, env: { LOG_LEVEL: 'error' } });
  try {
    const made = await multiply(system, complaints);
    const last = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
    const years = `from=${Number(last.slice(0, 4)) - 1}-01-01&to=${last}&granularity=month`;
    const [city, district, association] = [
      await signIn(system, 'city.clerk'),
      await signIn(system, 'district.clerk'),
      await signIn(system, 'association.clerk'),
    ];
    const take = async (reader: typeof city, query: string): Promise<Spread> => {
      const times: number[] = [];
      for (let round = -3; round < rounds; round++) {
        const begin = performance.now();
        const { status, body } = await reader.get<ReportAnswer>(`/api/reports/lawyers.overview?${query}`);
        if (status !== 200 || body.tables.length === 0) throw new Error(`The overview answered ${status}`);
        if (round >= 0) times.push(performance.now() - begin);
      }
      times.sort((a, b) => a - b);
      const at = (share: number): number => Math.round(times[Math.min(times.length - 1, Math.floor(times.length * share))]!);
      return { p50_ms: at(0.5), p95_ms: at(0.95) };
    };
    return {
      name: 'overview',
      ...made,
      month: await take(city, ''),
      years: await take(city, years),
      district: await take(district, years),
      association: await take(association, years),
      file: await download(system, city),
    };
  } finally {
    await system.stop();
  }
}
