import { coverOf, maintainedOf, noRules, type Circuit, type LineRules } from '../ports/index.js';
import type { Session } from './connect.js';
import {
  chooseProbes,
  followDeliveries,
  holdCovered,
  holdDelivery,
  lockRules,
  lookAtRules,
  releaseUncovered,
  writeRules,
  type ChangedDelivery,
  type ReadRules,
} from './dialects/index.js';

let last: { readonly text: string; readonly rules: LineRules } = { text: '{}', rules: noRules };

/** The rules as they stand until the end of the transaction; circuits and clock as they stand now. */
export const rulesOf = async (session: Session): Promise<LineRules> => readRules(await lockRules(session));

export const rulesNow = async (session: Session): Promise<LineRules> => readRules(await lookAtRules(session));

/** The text is read once while it stays the same. */
function readRules({ version, rules: text, circuits, at }: ReadRules): LineRules {
  if (text !== last.text) last = { text, rules: { ...noRules, ...(JSON.parse(text) as Partial<LineRules>) } };
  return { ...last.rules, version, circuits: circuits === null ? [] : (JSON.parse(circuits) as Circuit[]), at };
}

/** What the store knows by itself is not laid down; windows that ended are forgotten. */
export function layDown(session: Session, { version, circuits: _circuits, at, ...rules }: LineRules, account: string): Promise<boolean> {
  return writeRules(
    session,
    { version, rules: JSON.stringify({ ...rules, windows: rules.windows.filter(({ until }) => until > at) }) },
    account,
  );
}

/** Deliveries brought in line with the rules, and their messages with them; of each circuit that rested long enough one is let go. */
export async function heed(session: Session, rules: LineRules): Promise<number> {
  const cover = coverOf(rules);
  const isCovering = cover.all || cover.systems.length + cover.types.length + cover.targets.length > 0;
  const probes =
    rules.circuits.length > 0 && !cover.all
      ? await chooseProbes(session, { except: [...cover.systems, ...maintainedOf(rules)], types: cover.types })
      : [];
  const now = { ...cover, probes: [...cover.probes, ...probes.map(({ id }) => id)] };
  const changed = [...probes, ...(isCovering ? await holdCovered(session, now) : []), ...(await releaseUncovered(session, now))];
  await follow(session, changed);
  return changed.length;
}

/** A copy that comes while its delivery is held back: it waits in the table from now on. */
export async function callOff(session: Session, deliveryId: string): Promise<void> {
  await follow(session, await holdDelivery(session, deliveryId));
}

async function follow(session: Session, changed: readonly ChangedDelivery[]): Promise<void> {
  if (changed.length > 0)
    await followDeliveries(
      session,
      changed.map(({ message_id: id, message_at: at }) => ({ id, at, stages: null, record: null })),
    );
}
