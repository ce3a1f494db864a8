import { definitionVersion } from '../definitions/index.js';
import { uuidv7 } from '../platform/index.js';
import type { Acting, Unit } from '../ports/index.js';
import type { Parts } from './parts.js';

/** Writes what became of an outgoing message on the timeline of the record that waits for it: `name` is the outcome. */
export async function told(parts: Parts, unit: Unit, record: string, outcome: Parameters<Acting['told']>[2]): Promise<void> {
  const split = record.indexOf(':');
  const type = parts.catalogue.type(record.slice(0, split));
  const row = type && (await unit.records(type.name, [record.slice(split + 1)])).get(record.slice(split + 1));
  if (type === undefined || row === undefined) {
    parts.log.warn({ record, delivery: outcome.deliveryId }, 'The record that waits for a delivery is not there');
    return;
  }
  const at = parts.clock();
  unit.add('event', {
    id: uuidv7(Date.parse(at)), type: type.name, recordId: row.id, at, kind: 'outcome', name: outcome.outcome, fromState: row.state, toState: row.state,
    actor: { kind: 'system', id: outcome.system, name: parts.system(outcome.system) }, changes: [],
    ...(outcome.cause && { reason: outcome.cause.words[0] }), messageId: outcome.messageId, definitionVersion: definitionVersion(type),
  });
}
