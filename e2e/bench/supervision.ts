import type { ActionAnswer, DoneAnswer } from '@fatong/contracts/api';
import { multiplied } from '../kit/multiply.js';
import { signIn, type Reader } from '../kit/reader.js';
import { startSystem } from '../kit/system.js';

export interface SupervisionMeasure {
  readonly name: 'supervision';
  readonly petitions: number;
  readonly rounds: number;
  /** Milliseconds from the moment an official presses until the supervisor’s page, told by an event, has the act in its list (P16: 2,000). */
  readonly seen: Spread;
  /** Of these until the official has his answer. */
  readonly acted: Spread;
  readonly asked_ms: number;
  readonly ok: boolean;
}
interface Spread {
  readonly p50_ms: number;
  readonly p95_ms: number;
  readonly most_ms: number;
}
const asked = 2_000;
const url = '/api/records/petitions.petition';

/** A whole system with so many petitions: how long it takes from an act of the desk to the live page of the supervision (P16). */
export async function supervision(petitions: number, rounds: number): Promise<SupervisionMeasure> {
  const system = await startSystem({ lawyers: 100, env: { LOG_LEVEL: 'error' } });
  try {
    await multiplied(system, { 'petitions.petition': petitions, 'petitions.part': petitions });
    const [desk, supervisor] = [await signIn(system, 'petition.desk'), await signIn(system, 'supervisor')];
    const [seen, acted]: [number[], number[]] = [[], []];
    for (let round = -2; round < rounds; round++) {
      const one = await measured(desk, supervisor, round);
      if (round < 0) continue;
      seen.push(one.seen);
      acted.push(one.acted);
    }
    const spread = spreadOf(seen);
    return { name: 'supervision', petitions, rounds, seen: spread, acted: spreadOf(acted), asked_ms: asked, ok: spread.most_ms <= asked };
  } finally {
    await system.stop();
  }
}

/** As the page does: an event says that something changed, and the list is read anew. */
async function measured(desk: Reader, supervisor: Reader, round: number): Promise<{ readonly seen: number; readonly acted: number }> {
  let wake: () => void = () => undefined;
  let isTold = false;
  const { stop } = await supervisor.listen((kind) => {
    if (kind !== 'record') return;
    isTold = true;
    wake();
  });
  try {
    const form = {
      subject: `测量${round}`,
      channel: 'letter',
      receivedOn: new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10),
      petitioner: '张三',
      purpose: 'demand',
      content: 'notary',
      summary: '反映公证收费过高。',
    };
    const begin = performance.now();
    const { status, body } = await desk.post<ActionAnswer>(`${url}/actions/register`, { form });
    if (status !== 201) throw new Error(`The desk registers nothing: ${status} ${JSON.stringify(body)}`);
    const acted = performance.now() - begin;
    while (performance.now() - begin < asked * 10) {
      if (!isTold)
        await new Promise<void>((resolve) => {
          wake = resolve;
          setTimeout(resolve, asked * 10).unref();
        });
      isTold = false;
      const { body: feed } = await supervisor.get<DoneAnswer>('/api/feed');
      if (feed.items.some(({ record }) => record.id === body.id)) return { seen: performance.now() - begin, acted };
    }
    throw new Error('The supervision was not told');
  } finally {
    stop();
  }
}

function spreadOf(times: readonly number[]): Spread {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number): number => Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0);
  return { p50_ms: at(0.5), p95_ms: at(0.95), most_ms: at(1) };
}
