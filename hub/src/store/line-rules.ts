import { coverOf, noRules, type LineRules } from '../ports/index.js';
import type { Session } from './connect.js';
import { followDeliveries, holdCovered, holdDelivery, lockRules, releaseUncovered, writeRules, type ChangedDelivery } from './dialects/index.js';

let last: { readonly text: string; readonly rules: Omit<LineRules, 'version'> } = { text: '{}', rules: noRules };

/** The rules as they stand until the end of the transaction; the text is read once while it stays the same. */
export async function rulesOf(session: Session): Promise<LineRules> {
  const { version, rules: text } = await lockRules(session);
  if (text !== last.text) last = { text, rules: { ...noRules, ...(JSON.parse(text) as Partial<LineRules>) } };
  return { ...last.rules, version };
}

export const layDown = (session: Session, { version, ...rules }: LineRules, account: string): Promise<boolean> => writeRules(session, { version, rules: JSON.stringify(rules) }, account);

/** Deliveries brought in line with the rules, and their messages with them. */
export async function heed(session: Session, rules: LineRules): Promise<number> {
  const cover = coverOf(rules);
  const changed = [...(rules.stops.length > 0 ? await holdCovered(session, cover) : []), ...(await releaseUncovered(session, cover))];
  await follow(session, changed);
  return changed.length;
}

/** A copy that comes while its system or type is stopped: its delivery waits in the table from now on. */
export async function callOff(session: Session, deliveryId: string): Promise<void> {
  await follow(session, await holdDelivery(session, deliveryId));
}

async function follow(session: Session, changed: readonly ChangedDelivery[]): Promise<void> {
  if (changed.length > 0) await followDeliveries(session, changed.map(({ message_id: id, message_at: at }) => ({ id, at, stages: null, record: null })));
}
