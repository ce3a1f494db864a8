import { Type } from 'typebox';
import { anyMap, instant, label, listOf, named, nullable, oneOf, text, who, type Shape } from './shape.js';

/** A row of `GET /api/audit` (filters `account`, `object`). */
const auditEntry = named('AuditEntry', {
  id: text,
  at: instant,
  account: text,
  who,
  unit: nullable(text),
  unitTitle: nullable(label),
  address: nullable(text),
  act: text,
  /** What an act of an area is called; null for those of the system itself. */
  actTitle: nullable(label),
  object: text,
  /** What kind of record the object is; null for others. */
  objectTitle: nullable(label),
  /** What the object is called: the heading of a record, the business number of a message; null where it has no name. */
  objectName: nullable(text),
  outcome: oneOf('done', 'refused'),
  detail: anyMap,
  /** What states and fields named in the detail are called. */
  terms: Type.Record(Type.String(), label),
});
export type AuditEntry = Shape<typeof auditEntry>;
export const auditPage = listOf(auditEntry, 'AuditPage');
