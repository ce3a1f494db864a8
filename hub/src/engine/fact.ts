import { at as valueAt, validator } from '@fatong/contracts';
import { stated } from '@fatong/contracts/fields';
import type { Act, ActedRecord, FactBuilder } from '../definitions/index.js';
import type { OutboxRow, RecordRow } from '../ports/index.js';

/** The fact an act states, with its body built from the record after the change. A body that breaks its contract is our defect. */
export function factOf({ fact, record, body, isUnnamed }: FactBuilder, row: RecordRow, act: Act): OutboxRow {
  const data = body(actedOf(record, row), act);
  const findings = validator(fact)(data);
  if (findings.length > 0)
    throw new Error(
      `The body of ${fact.type} breaks its contract at ${findings.map(({ pointer, code }) => `${pointer} (${code})`).join(', ')}`,
    );
  const key = String(valueAt(data, fact.identity.key));
  return {
    id: act.id,
    type: fact.type,
    source: `/areas/${record.area}`,
    time: act.at,
    key,
    subject: isUnnamed ? key : (row.number ?? row.id),
    correlation: act.id,
    record: `${record.name}:${row.id}`,
    data,
  };
}

/** A record as its facts see it. */
export const actedOf = (record: FactBuilder['record'], row: RecordRow): ActedRecord => ({
  id: row.id,
  number: row.number,
  version: row.version + 1,
  state: row.state,
  district: row.district,
  sourceId: row.mirror?.sourceId ?? null,
  values: toldOf(record, row.values),
});

const toldOf = ({ fields }: FactBuilder['record'], values: RecordRow['values']): ActedRecord['values'] =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, fields[name] ? stated(value, fields[name]) : value]),
  ) as ActedRecord['values'];
