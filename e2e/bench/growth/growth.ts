import { demoPassword, signIn } from '../../kit/reader.js';
import { startSystem, type RunningSystem } from '../../kit/system.js';
import { ask, type Spread } from './asking.js';
import { fillGrown } from '../../kit/grown.js';
import { grown } from './grown.js';

export interface GrowthMeasure {
  readonly name: 'growth-today' | 'growth';
  readonly types: number;
  readonly systems: number;
  readonly records: number;
  /** Ten at once and one alone, as the city's clerk. */
  readonly tray: Spread & { readonly inHand: unknown };
  readonly tray_alone: Spread;
  readonly search: Spread;
  readonly search_alone: Spread;
  readonly search_district: Spread;
  readonly counts: Spread;
  /** The first answer of a set of roles, one sent whole, and one that the reader has; `session`: what any answer takes. */
  readonly definitions: Sizes & { readonly first_ms: number; readonly whole: Spread; readonly known: Spread; readonly session: Spread };
}
interface Sizes {
  readonly kb: number;
  readonly br_kb: number;
  readonly gzip_kb: number;
}
export interface Growing {
  readonly types: number;
  readonly systems: number;
  readonly each: number;
  readonly seconds: number;
}

/** The bureau as it is, and as it is to become: so many record types of thirty fields and so many systems, in a copy of this checkout. */
export async function* growth({ types, systems, each, seconds }: Growing): AsyncGenerator<GrowthMeasure> {
  const today = await startSystem({ env: { LOG_LEVEL: 'error' } });
  let before: GrowthMeasure;
  try {
    before = await measure(today, 'growth-today', await fillGrown(today.databaseUrl, [], 0), seconds);
    yield before;
  } finally {
    await today.stop();
  }
  yield* grown(before, { types, systems, each }, async function* (system, records) {
    yield await measure(system, 'growth', records, seconds);
  });
}

interface Raw {
  readonly status: number;
  readonly bytes: number;
  readonly tag: string | null;
  readonly text: string;
}

async function measure(system: RunningSystem, name: GrowthMeasure['name'], records: number, seconds: number): Promise<GrowthMeasure> {
  const url = (path: string): string => `${system.hub.url}${path}`;
  const cookie = await cookieOf(system, 'city.clerk');
  const raw = async (path: string, headers: Record<string, string> = {}): Promise<Raw> => {
    const response = await fetch(url(path), { headers: { cookie, ...headers } });
    const text = await response.text();
    return {
      status: response.status,
      bytes: Number(response.headers.get('content-length') ?? text.length),
      tag: response.headers.get('etag'),
      text,
    };
  };
  const begin = performance.now();
  const whole = await raw('/api/definitions', { 'accept-encoding': 'identity' });
  const first = performance.now() - begin;
  const described = JSON.parse(whole.text) as { records: unknown[]; systems: unknown[] };
  const kb = async (encoding: string): Promise<number> =>
    Math.round((await raw('/api/definitions', { 'accept-encoding': encoding })).bytes / 102.4) / 10;
  const [city, district] = [await signIn(system, 'city.clerk'), await signIn(system, 'district.clerk')];
  const alone = { atOnce: 1, seconds: seconds / 2 };
  const ten = { atOnce: 10, seconds };
  const texts = ['事项12', '上海', '2026', 'GA2026', '王小', 'LS20'];
  let n = 0;
  const search = (reader: typeof city) => () => reader.post('/api/search', { text: texts[n++ % texts.length] });
  const tray = () => city.get<{ total: unknown }>('/api/tray?limit=50');
  return {
    name,
    types: described.records.length,
    systems: described.systems.length,
    records,
    tray: { ...(await ask(tray, ten)), inHand: (await tray()).body.total },
    tray_alone: await ask(tray, alone),
    search: await ask(search(city), ten),
    search_alone: await ask(search(city), alone),
    search_district: await ask(search(district), ten),
    counts: await ask(() => city.get('/api/counts'), ten),
    definitions: {
      kb: Math.round(Buffer.byteLength(whole.text) / 102.4) / 10,
      br_kb: await kb('br'),
      gzip_kb: await kb('gzip'),
      first_ms: Math.round(first),
      whole: await ask(() => raw('/api/definitions', { 'accept-encoding': 'br' }), alone),
      known: await ask(() => raw('/api/definitions', { 'if-none-match': whole.tag ?? '' }), alone),
      session: await ask(() => raw('/api/session'), alone),
    },
  };
}

async function cookieOf(system: RunningSystem, username: string): Promise<string> {
  const body = JSON.stringify({ username, password: demoPassword });
  const response = await fetch(`${system.hub.url}/api/session`, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
  return response.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ');
}
