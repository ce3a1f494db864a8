import type { DifferenceView, ListAnswer, ReckoningView, ResendAnswer } from '@fatong/contracts/api';
import { demoKeys, ours, restReckoner } from '@fatong/adapters/kit';
import { mirroredComplaints } from '../kit/mirrors.js';
import { mood, partnerState, told } from '../kit/partner.js';
import { signIn, type Reader } from '../kit/reader.js';
import { startSystem, type RunningSystem } from '../kit/system.js';
import { until } from '../kit/until.js';

export interface InStepMeasure {
  readonly name: 'in-step';
  /** How long the partner talked, reports a second, and the shares it spoiled, lost or held back. */
  readonly seconds: number;
  readonly rate: number;
  readonly faults: number;
  readonly losses: number;
  /** Messages our doors took and turned away; records at the partner in the end. */
  readonly taken: number;
  readonly refused: number;
  readonly records: number;
  /** Most differences at one moment, the longest any of them was there or behind the partner, and how often records were asked for again. */
  readonly worst_open: number;
  readonly worst_behind_s: number;
  readonly asked_again: number;
  /** Share of the partner's records that stand here in the same version in the end, and how long after it fell silent. */
  readonly in_step_percent: number;
  readonly in_step_after_s: number;
}

const association = 'lawyers-association';
const path = `/api/reckonings/${association}`;
/** An operator presses "ask for all again" so often, s. */
const clickEvery = 10;

/** A partner that loses, repeats, delays, reorders and spoils its reports, and is away for a while; an operator who looks now and then. */
export async function inStep(seconds: number): Promise<InStepMeasure> {
  const [rate, faults, losses] = [20, 0.1, 0.1];
  const system = await startSystem({
    lawyers: 300,
    rate,
    env: {
      LOG_LEVEL: 'error',
      FATONG_SIMULATOR_FAULTS: String(faults),
      FATONG_SIMULATOR_LOSSES: String(losses),
      FATONG_RECKON_SECONDS: '2',
    },
  });
  try {
    const operator = await signIn(system, 'operator');
    const seen = { worst_open: 0, worst_behind_s: 0, asked_again: 0 };
    const look = async (isClick: boolean): Promise<number> => {
      const { items } = (await operator.get<ListAnswer<DifferenceView>>(`${path}/differences?limit=200`)).body;
      const { open } = await standing(operator);
      seen.worst_open = Math.max(seen.worst_open, open);
      for (const { since, changedAt } of items)
        seen.worst_behind_s = Math.max(seen.worst_behind_s, Math.round((Date.now() - Date.parse(changedAt ?? since)) / 1000));
      if (isClick && open > 0) seen.asked_again += (await operator.post<ResendAnswer>(`${path}/requests`, {})).body.asked;
      return open;
    };
    const begin = Date.now();
    for (let round = 0; Date.now() - begin < seconds * 1000; round++) {
      if (round === Math.floor(seconds / 3)) await mood(system, association, 'down');
      if (round === Math.floor(seconds / 3) + 15) await mood(system, association, 'well');
      await look(round % clickEvery === clickEvery - 1);
      await new Promise((resolve) => setTimeout(resolve, 1000));
    }
    await told(system, association, '_quiet', { quiet: true });
    const silent = Date.now();
    await until(
      'both sides are in step',
      async () => {
        const open = await look(true);
        if (open > 0) return false;
        await operator.post(`${path}/rounds`, {});
        const { differing } = await until(
          'all days were compared',
          async () => {
            const now = await standing(operator);
            return now.wantedAt === null ? now : null;
          },
          60_000,
        );
        return differing === 0;
      },
      300_000,
    );
    const in_step_after_s = Math.round((Date.now() - silent) / 1000);
    const { records, same } = await both(system);
    const { accepted, refused } = await partnerState(system, association);
    return {
      name: 'in-step',
      seconds,
      rate,
      faults,
      losses,
      taken: accepted,
      refused,
      records,
      ...seen,
      in_step_percent: Math.round((same / records) * 10_000) / 100,
      in_step_after_s,
    };
  } finally {
    await system.stop();
  }
}

const standing = async (operator: Reader): Promise<ReckoningView> =>
  (await operator.get<ListAnswer<ReckoningView>>('/api/reckonings')).body.items[0]!;

/** Read from both sides themselves, past everything that compares them: the partner's records, and those that stand in our table in the same version. */
async function both(system: RunningSystem): Promise<{ readonly records: number; readonly same: number }> {
  const reckoner = restReckoner({
    url: `${system.simulators.url}/${association}`,
    key: ours(demoKeys.newest(association)!),
    timeout: 10_000,
  });
  const theirs = new Map<string, number>();
  for (let cursor: string | null | undefined = null; cursor !== undefined; ) {
    const page = await reckoner.changes(cursor, 1000);
    for (const { id, version } of page.items) theirs.set(id, version);
    cursor = page.isLast ? undefined : page.cursor;
  }
  const mine = await mirroredComplaints(system.databaseUrl);
  const all = new Set([...theirs.keys(), ...mine.keys()]);
  return { records: all.size, same: [...all].filter((id) => theirs.get(id) === mine.get(id)).length };
}
