import type { Backlog, MessageState, SystemLoad, TypeLoad } from '../../ports/index.js';
import type { Session, Statement } from '../connect.js';
import { Remembered } from './remembered.js';

const statement = (name: string, text: string): Statement => ({ name, text });

/** Messages of the last minutes, by minute. Without a name, since it is planned with its instants: days before them are not even opened. */
const recentText: Statement = {
  text: `SELECT system, direction, type, state, floor(extract(epoch FROM $2::timestamptz - received_at) / 60)::int AS age, count(*) AS n, max(received_at) AS last_at
   FROM message WHERE received_at > $1::timestamptz GROUP BY system, direction, type, state, age`,
};

/** Everything unsettled, however old. */
const backlogText = statement(
  'backlog',
  `SELECT system, direction, type, state, count(*) AS n, min(message_at) AS oldest FROM delivery WHERE state NOT IN ('done', 'discarded') GROUP BY system, direction, type, state`,
);

/** The last message of every system there ever was, through all days: asked rarely. One row of the index a lane. */
const lastText = statement(
  'last messages',
  `SELECT l.system, max(x.received_at) AS last_at FROM message_lane l CROSS JOIN LATERAL (
     SELECT m.received_at FROM message m WHERE m.system = l.system AND m.direction = l.direction AND m.type = l.type ORDER BY m.received_at DESC LIMIT 1) AS x GROUP BY l.system`,
);

interface Counted {
  system: string;
  direction: 'in' | 'out';
  type: string;
  state: MessageState;
  n: number;
}
interface Recent extends Counted {
  age: number;
  last_at: string;
}
interface Open extends Counted {
  oldest: string;
}
type Counts = Partial<Record<MessageState, number>>;

const settled: readonly MessageState[] = ['done', 'discarded'];

/** How long it is believed which systems there were and when each came last, ms: those that come now are seen in the window anyway. */
const remembered = 60_000;

/** What moves, in two statements, now and then a third: settled counts of the window, the backlog of all time, counts by minute. With a million unsettled these take long: then all who ask share an answer. */
export class Loads {
  private readonly answers = new Remembered();
  private known: { readonly until: number; readonly lastAt: ReadonlyMap<string, string> } = { until: 0, lastAt: new Map() };

  /** One row a system. */
  async of(session: Session, minutes: number): Promise<SystemLoad[]> {
    const now = Date.now();
    const { recent, backlog } = await this.read(session, minutes);
    const lastAt = new Map(await this.lastOf(session, now));
    for (const { system, last_at } of recent) if (last_at > (lastAt.get(system) ?? '')) lastAt.set(system, last_at);
    const systems = [...new Set([...lastAt.keys(), ...backlog.map(({ system }) => system)])].sort();
    return systems.map((system) =>
      loadOf(system, {
        minutes,
        recent: recent.filter((row) => row.system === system),
        open: backlog.filter((row) => row.system === system),
        lastAt: lastAt.get(system) ?? null,
      }),
    );
  }

  /** One row a system, direction and type. */
  async byType(session: Session, minutes: number): Promise<TypeLoad[]> {
    const { recent, backlog } = await this.read(session, minutes);
    const nameOf = ({ system, direction, type }: Counted): string => `${system} ${direction} ${type}`;
    const [recents, opens] = [Map.groupBy(recent, nameOf), Map.groupBy(backlog, nameOf)];
    return [...new Set([...recents.keys(), ...opens.keys()])].sort().map((name) => {
      const [rows, open] = [recents.get(name) ?? [], opens.get(name) ?? []];
      const { system, direction, type } = (rows[0] ?? open[0])!;
      return { system, direction, type, states: countsOf(rows, open), perMinute: byMinute(rows, minutes) };
    });
  }

  /** Everything unsettled, by system, direction, type and state. */
  async backlog(session: Session): Promise<Backlog[]> {
    return (await this.open(session)).map(({ system, direction, type, state, n, oldest }) => ({
      system,
      direction,
      type,
      state,
      count: n,
      oldestAt: oldest,
    }));
  }

  private async read(
    session: Session,
    minutes: number,
  ): Promise<{ readonly recent: readonly Recent[]; readonly backlog: readonly Open[] }> {
    const recent = await this.answers.of(`recent ${minutes}`, async () => {
      const now = Date.now();
      return (await session.query<Recent>(recentText, [new Date(now - minutes * 60_000).toISOString(), new Date(now).toISOString()])).rows;
    });
    return { recent, backlog: await this.open(session) };
  }

  private open(session: Session): Promise<readonly Open[]> {
    return this.answers.of('backlog', async () => (await session.query<Open>(backlogText)).rows);
  }

  private async lastOf(session: Session, now: number): Promise<ReadonlyMap<string, string>> {
    if (this.known.until < now) {
      const { rows } = await session.query<{ system: string; last_at: string }>(lastText);
      this.known = { until: now + remembered, lastAt: new Map(rows.map(({ system, last_at }) => [system, last_at])) };
    }
    return this.known.lastAt;
  }
}

function loadOf(
  system: string,
  { minutes, recent, open, lastAt }: { minutes: number; recent: readonly Recent[]; open: readonly Open[]; lastAt: string | null },
): SystemLoad {
  const counts = (direction: 'in' | 'out'): Counts =>
    countsOf(
      recent.filter((row) => row.direction === direction),
      open.filter((row) => row.direction === direction),
    );
  return {
    system,
    in: counts('in'),
    out: counts('out'),
    lastAt,
    oldestUnsettledAt: open.map(({ oldest }) => oldest).sort()[0] ?? null,
    perMinute: byMinute(recent, minutes),
  };
}

/** Settled within the window, open however old. */
function countsOf(recent: readonly Recent[], open: readonly Open[]): Counts {
  const counts: Counts = {};
  for (const { state, n } of [...recent.filter((row) => settled.includes(row.state)), ...open]) counts[state] = (counts[state] ?? 0) + n;
  return counts;
}

function byMinute(recent: readonly Recent[], minutes: number): number[] {
  const perMinute = new Array<number>(minutes).fill(0);
  for (const { age, n } of recent) perMinute[minutes - 1 - Math.min(Math.max(age, 0), minutes - 1)]! += n;
  return perMinute;
}
