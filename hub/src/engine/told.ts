import { definitionVersion, type RecordType } from '../definitions/index.js';
import { uuidv7 } from '../platform/index.js';
import type { RecordEventRow, RecordRow, ToldOutcome, Unit } from '../ports/index.js';
import { byMachine } from './by-machine.js';
import type { Change } from './change.js';
import { commit } from './commit.js';
import { differences } from './difference.js';
import { barrier, lockingFind } from './guard.js';
import type { Parts } from './parts.js';

/**
 * Writes what became of an outgoing message on the timeline of the record that waits for it: `name` is the outcome. What was given up is no longer under way, and
 * the record says so; where the act that asked names an action for this outcome, the machine does it as far as the record allows it.
 */
export async function told(parts: Parts, unit: Unit, record: string, outcome: ToldOutcome): Promise<void> {
  const split = record.indexOf(':');
  const type = parts.catalogue.type(record.slice(0, split));
  const row = type && (await unit.records(type.name, [record.slice(split + 1)])).get(record.slice(split + 1));
  if (type === undefined || row === undefined) {
    parts.log.warn({ record, delivery: outcome.deliveryId }, 'The record that waits for a delivery is not there');
    return;
  }
  const patch = outcome.outcome === 'giveUp' ? givenUp(type, row, outcome.factId ?? null) : {};
  const changes = differences(row.values, patch);
  const after = changes.length === 0 ? row : { ...row, values: { ...row.values, ...patch } };
  const event = eventOf(parts, type, row, outcome, changes);
  const plain: Change = {
    record: type,
    before: row,
    after,
    changed: new Set(changes.map(({ field }) => field)),
    events: [event],
    states: [],
    facts: [],
    by: outcome.by?.id ?? null,
    at: event.at,
  };
  await commit(parts, unit, [(await moved(parts, unit, plain, outcome)) ?? plain]);
}

/** The change with the action that this outcome has done; null where it has none done, or the record does not allow it now. */
async function moved(parts: Parts, unit: Unit, plain: Change, outcome: ToldOutcome): Promise<Change | null> {
  const { record, before, after, events, at } = plain;
  const name = actionFor(record, after, outcome);
  if (name === null) return null;
  const action = { ...record.actions[name]!, name };
  if (await barrier({ catalogue: parts.catalogue, at, find: lockingFind(unit) }, record, action, { row: after, timeline: [] }, null))
    return null;
  const title = parts.system(outcome.system);
  const decision = await byMachine(parts, unit, { record, does: name, row: after, by: { id: outcome.system, title: [title, title] }, at });
  if ('refused' in decision) return null;
  const { change } = decision;
  const [told, done] = [events[0]!, change.events[0]!];
  return {
    ...change,
    before,
    changed: new Set([...plain.changed, ...change.changed]),
    events: [{ ...told, toState: done.toState, changes: [...told.changes, ...done.changes] }],
  };
}

/** The action by which the record takes up what became of the message it waits for; null for one that it asked before. */
function actionFor({ actions }: RecordType, { values }: RecordRow, { outcome, factId }: ToldOutcome): string | null {
  const what = outcome === 'arrived' ? 'delivered' : outcome;
  if (what === 'transient' || what === 'absent' || what === 'again' || !factId) return null;
  const effects = Object.values(actions).flatMap(({ then }) => then);
  return effects.find((effect) => effect.outcomes?.[what] !== undefined && effect.awaits?.(values, factId))?.outcomes?.[what] ?? null;
}

/** What the act that stated the fact says of the record when its message is given up; nothing when it was asked anew since. */
function givenUp({ actions }: RecordType, { values }: RecordRow, factId: string | null): Readonly<Record<string, unknown>> {
  if (factId === null) return {};
  for (const effect of Object.values(actions).flatMap(({ then }) => then)) {
    const said = effect.givenUp?.(values, factId);
    if (said) return said;
  }
  return {};
}

function eventOf(
  parts: Parts,
  type: RecordType,
  row: RecordRow,
  { outcome, by, reason, cause, system, messageId }: ToldOutcome,
  changes: RecordEventRow['changes'],
): RecordEventRow {
  const at = parts.clock();
  const why = reason ?? cause?.words[0];
  return {
    id: uuidv7(Date.parse(at)),
    type: type.name,
    recordId: row.id,
    at,
    kind: 'outcome',
    name: outcome,
    fromState: row.state,
    toState: row.state,
    actor: by
      ? { kind: 'account', id: by.id, name: by.name, ...(by.unit !== null && { unit: by.unit }), role: by.role }
      : { kind: 'system', id: system, name: parts.system(system) },
    changes,
    ...(why !== undefined && { reason: why }),
    messageId,
    definitionVersion: definitionVersion(type),
  };
}
