import type { MessageState, SystemLoad } from '../../ports/index.js';
import type { Session, Statement } from '../connect.js';

const statement = (name: string, text: string): Statement => ({ name, text });

/** Settled messages of the last minutes, by minute. */
const recentText = statement('recent loads',
  `SELECT system, direction, state, floor(extract(epoch FROM now() - received_at) / 60)::int AS age, count(*) AS n, max(received_at) AS last_at
   FROM message WHERE received_at > now() - make_interval(mins => $1) GROUP BY system, direction, state, age`);

/** Everything unsettled, however old. */
const backlogText = statement('backlog',
  `SELECT system, direction, state, count(*) AS n, min(message_at) AS oldest FROM delivery WHERE state NOT IN ('done', 'discarded') GROUP BY system, direction, state`);

/** The last message of every system there ever was: steps from system to system through the index instead of reading all rows. */
const lastText = statement('last messages',
  `WITH RECURSIVE s AS (
     SELECT min(system) AS system FROM message UNION ALL SELECT (SELECT min(m.system) FROM message m WHERE m.system > s.system) FROM s WHERE s.system IS NOT NULL
   ) SELECT system, (SELECT max(m.received_at) FROM message m WHERE m.system = s.system) AS last_at FROM s WHERE system IS NOT NULL`);

interface Recent { system: string; direction: 'in' | 'out'; state: MessageState; age: number; n: number }
interface Backlog { system: string; direction: 'in' | 'out'; state: MessageState; n: number; oldest: string }
type Counts = Partial<Record<MessageState, number>>;

const settled: readonly MessageState[] = ['done', 'discarded'];

/** One row a system in three statements: settled counts of the window, the backlog of all time, a sparkline. */
export async function loadsOf(session: Session, minutes: number): Promise<SystemLoad[]> {
  const { rows: recent } = await session.query<Recent>(recentText, [minutes]);
  const { rows: backlog } = await session.query<Backlog>(backlogText);
  const { rows: last } = await session.query<{ system: string; last_at: string }>(lastText);
  const lastAt = new Map(last.map(({ system, last_at }) => [system, last_at]));
  const systems = [...new Set([...lastAt.keys(), ...recent.map(({ system }) => system), ...backlog.map(({ system }) => system)])].sort();
  return systems.map((system): SystemLoad => {
    const mine = recent.filter(row => row.system === system);
    const open = backlog.filter(row => row.system === system);
    const counts = (direction: 'in' | 'out'): Counts => summed([...mine.filter(({ state }) => settled.includes(state)), ...open].filter(row => row.direction === direction));
    const perMinute = new Array<number>(minutes).fill(0);
    for (const { age, n } of mine) { const place = minutes - 1 - age; if (place >= 0 && place < minutes) perMinute[place]! += n; }
    return { system, in: counts('in'), out: counts('out'), lastAt: lastAt.get(system) ?? null, oldestUnsettledAt: open.map(({ oldest }) => oldest).sort()[0] ?? null, perMinute };
  });
}

function summed(rows: readonly { readonly state: MessageState; readonly n: number }[]): Counts {
  const counts: Counts = {};
  for (const { state, n } of rows) counts[state] = (counts[state] ?? 0) + n;
  return counts;
}
