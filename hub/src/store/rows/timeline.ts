import type { Actor, AuditRow, IndexRow, InvolvementRow, RecordEventRow, RuleFactRow } from '../../ports/index.js';
import type { StoredRow } from '../dialects/index.js';
import type { KeyedHashes, Seal } from '../secrecy/index.js';
import { defined, numberOrNull, text, textOrNull } from './read.js';

const contentPlace = 'record_event.content';

/** What an event says about people, sealed as one. */
interface Content {
  readonly changes: RecordEventRow['changes'];
  readonly reason?: string;
  readonly actor: string;
}

export function storeEvent(row: RecordEventRow, seal: Seal): StoredRow {
  const content: Content = { changes: row.changes, ...(row.reason !== undefined && { reason: row.reason }), actor: row.actor.name };
  return {
    id: row.id,
    type: row.type,
    record_id: row.recordId,
    at: row.at,
    happened_at: row.happenedAt ?? null,
    kind: row.kind,
    name: row.name,
    source_version: row.sourceVersion ?? null,
    from_state: row.fromState,
    to_state: row.toState,
    actor_kind: row.actor.kind,
    actor_id: row.actor.id,
    actor_unit: row.actor.unit ?? null,
    actor_role: row.actor.role ?? null,
    content: seal.closeJson(contentPlace, row.id, content),
    message_id: row.messageId ?? null,
    outbox_id: row.outboxId ?? null,
    definition_version: row.definitionVersion,
  };
}

export function readEvent(row: StoredRow, seal: Seal): RecordEventRow {
  const id = text(row, 'id');
  const content = seal.openJson(contentPlace, id, row['content'] as Buffer) as Content;
  const actor: Actor = {
    kind: text(row, 'actor_kind') as Actor['kind'],
    id: text(row, 'actor_id'),
    name: content.actor,
    ...defined({ unit: textOrNull(row, 'actor_unit'), role: textOrNull(row, 'actor_role') }),
  };
  return {
    id,
    type: text(row, 'type'),
    recordId: text(row, 'record_id'),
    at: text(row, 'at'),
    kind: text(row, 'kind') as RecordEventRow['kind'],
    name: text(row, 'name'),
    fromState: textOrNull(row, 'from_state'),
    toState: textOrNull(row, 'to_state'),
    actor,
    changes: content.changes,
    definitionVersion: text(row, 'definition_version'),
    ...defined({
      happenedAt: textOrNull(row, 'happened_at'),
      sourceVersion: numberOrNull(row, 'source_version'),
      reason: content.reason,
      messageId: textOrNull(row, 'message_id'),
      outboxId: textOrNull(row, 'outbox_id'),
    }),
  };
}

export const storeIndex = (row: IndexRow): StoredRow => ({
  type: row.type,
  record_id: row.recordId,
  number: row.number,
  title: row.title,
  state: row.state,
  owner_unit: row.ownerUnit,
  district: row.district,
  next_due: row.nextDue ?? null,
  next_due_by: row.nextDueBy ?? null,
  opened_at: row.openedAt,
  closed_at: row.closedAt ?? null,
  changed_at: row.changedAt,
});

export const storeKeys = ({ type, recordId, ownerUnit, district, keys = [] }: IndexRow, hashes: KeyedHashes): StoredRow[] =>
  keys.map(({ key, isWhole, isSecret }) => ({
    type,
    record_id: recordId,
    key: isSecret ? secretKey(key, hashes) : key,
    is_whole: isWhole,
    owner_unit: ownerUnit,
    district,
  }));

/** Begins as no number, word or identifier does. */
export const secretKey = (key: string, { blindIndex }: KeyedHashes): string => `~${blindIndex(key).toString('hex').slice(0, 40)}`;

export const storeInvolvement = (row: InvolvementRow): StoredRow => ({
  type: row.type,
  record_id: row.recordId,
  who: row.who,
  role: row.role,
  since: row.since,
  done: row.done ?? null,
});

export const readInvolvement = (row: StoredRow): InvolvementRow => ({
  type: text(row, 'type'),
  recordId: text(row, 'record_id'),
  who: text(row, 'who'),
  role: text(row, 'role') as InvolvementRow['role'],
  since: text(row, 'since'),
  done: textOrNull(row, 'done'),
});

export const storeAudit = (row: AuditRow): StoredRow => ({
  id: row.id,
  at: row.at,
  account: row.account,
  unit: row.unit,
  address: row.address,
  act: row.act,
  object: row.object,
  outcome: row.outcome,
  detail: JSON.stringify(row.detail),
});

export const readAudit = (row: StoredRow): AuditRow => ({
  id: text(row, 'id'),
  at: text(row, 'at'),
  account: text(row, 'account'),
  unit: textOrNull(row, 'unit'),
  address: textOrNull(row, 'address'),
  act: text(row, 'act'),
  object: text(row, 'object'),
  outcome: text(row, 'outcome') as AuditRow['outcome'],
  detail: JSON.parse(text(row, 'detail')) as Record<string, unknown>,
});

export const readRuleFact = (row: StoredRow): RuleFactRow => ({
  rule: text(row, 'rule'),
  subject: text(row, 'subject'),
  fact: text(row, 'fact'),
  proposal: text(row, 'proposal'),
  at: text(row, 'at'),
});
