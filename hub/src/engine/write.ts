import { at as valueAt, validator } from '@fatong/contracts';
import type { ActedRecord, FactBuilder, RecordType } from '../definitions/index.js';
import type { AuditRow, InvolvementRow, OutboxRow, RecordEventRow, RecordRow, Unit, Viewer } from '../ports/index.js';
import { uuidv7 } from '../platform/index.js';
import { indexRow, type Place } from './place.js';

/** Puts a record after a change into the unit: row, index, and its involvements when they were placed anew. */
export function writeRecord(unit: Unit, record: RecordType, row: RecordRow, involved?: readonly Pick<InvolvementRow, 'who' | 'role'>[]): void {
  unit.save(row);
  unit.index(indexRow(record, row));
  if (involved) unit.involve(record.name, row.id, involved.map(({ who, role }) => ({ type: record.name, recordId: row.id, who, role, since: row.updatedAt, done: null })));
}

/** Involvements after an act: those of the place, and who acted stays in: the opener as handler, others as part. */
export function withActor(place: Place | null, before: readonly InvolvementRow[], actor: { readonly id: string; readonly opens: boolean }): readonly Pick<InvolvementRow, 'who' | 'role'>[] {
  const placed = new Set(['subject', 'firm', 'copy']);
  const kept = before.filter(({ done, role }) => !done && (place === null || !placed.has(role)));
  const own = { who: actor.id, role: actor.opens ? ('handler' as const) : ('part' as const) };
  const all = [...kept, ...(place?.involved ?? []), ...(kept.some(({ who }) => who === actor.id) ? [] : [own])];
  return all.filter(({ who, role }, i) => all.findIndex((one) => one.who === who && one.role === role) === i);
}

/** The fact an act states, with its body built from the record after the change. A body that breaks its contract is our defect. */
export function outboxRow(builder: FactBuilder, row: RecordRow, event: RecordEventRow, unitTitle: string): OutboxRow {
  const { fact, record } = builder;
  const id = event.outboxId!;
  const sourceId = row.mirror?.sourceId ?? null;
  const data = builder.body(
    { id: row.id, number: row.number, version: row.version + 1, state: row.state, district: row.district, sourceId, values: row.values as ActedRecord['values'] },
    { id, action: event.name, at: event.at, reason: event.reason ?? '', unit: unitTitle },
  );
  const findings = validator(fact)(data);
  if (findings.length > 0) throw new Error(`The body of ${fact.type} breaks its contract at ${findings.map(({ pointer, code }) => `${pointer} (${code})`).join(', ')}`);
  return {
    id, type: fact.type, source: `/areas/${record.area}`, time: event.at, key: String(valueAt(data, fact.identity.key)), subject: row.number ?? row.id,
    correlation: id, record: `${record.name}:${row.id}`, data,
  };
}

/** What somebody did or was refused, for the audit; no personal value. */
export const auditRow = (viewer: Viewer, about: Pick<AuditRow, 'at' | 'act' | 'object' | 'outcome' | 'detail'>): AuditRow => ({
  id: uuidv7(Date.parse(about.at)), account: viewer.account.id, unit: viewer.account.unit, address: viewer.address ?? null, ...about,
});
