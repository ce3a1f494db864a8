import { inLanguage, stageTitles, type Language } from '@fatong/contracts';
import type { AttemptView, CauseView, FailureGroupView, MessageAnswer, MessageItem, RefusalView } from '@fatong/contracts/api';
import { whyNever } from '../../pipeline/index.js';
import {
  holdOf,
  holdWords,
  stopOf,
  type AttemptRow,
  type Cause,
  type DeliveryRow,
  type FailureGroup,
  type Hold,
  type LineRules,
  type MessageRow,
  type Refusal,
} from '../../ports/index.js';
import { answerStage } from './answers.js';

export const causeOf = ({ stage, code, kind, words, paths }: Cause): CauseView => ({ stage, code, kind, words, paths: paths ?? [] });

export const itemOf = (row: MessageRow): MessageItem => ({
  id: row.id,
  receivedAt: row.receivedAt,
  direction: row.direction,
  system: row.system,
  type: row.type,
  key: row.key,
  channel: row.channel ?? null,
  state: row.state,
  size: row.size,
  cause: row.cause ? causeOf(row.cause) : null,
  record: row.record ?? null,
});

/** Why a delivery is held now, in the place of why it failed before. */
function heldBy(
  { direction, system, type, id }: Pick<DeliveryRow, 'direction' | 'system' | 'type' | 'id'>,
  rules: LineRules,
): CauseView | undefined {
  const stop = stopOf(rules, { system, type });
  const hold: Hold | undefined = direction === 'in' ? stop && { stop } : holdOf(rules, { system, type, id });
  return (
    hold && {
      stage: direction === 'in' ? 'stored' : 'sent',
      code: 'stop' in hold ? 'stopped' : 'window' in hold ? 'maintenance' : 'circuit-open',
      kind: 'transient',
      words: holdWords(hold),
      paths: [],
    }
  );
}

/** What the row itself and its deliveries say; bodies, conversation and lineage are added. `rules`: where something is held. */
export function answerOf(
  row: MessageRow,
  deliveries: readonly DeliveryRow[],
  language: Language,
  rules?: LineRules,
): Omit<MessageAnswer, 'attempts' | 'bodies' | 'bodiesRemovedAt' | 'conversation' | 'isHeld' | 'lineage' | 'receipt' | 'recordTitle'> {
  const why = whyNever(row, deliveries);
  const shown = deliveries.map((delivery) => ({
    ...delivery,
    view: (rules && delivery.state === 'held' ? heldBy(delivery, rules) : undefined) ?? (delivery.cause ? causeOf(delivery.cause) : null),
  }));
  return {
    ...itemOf(row),
    ...(row.state === 'held' && { cause: shown.find(({ state }) => state === 'held')?.view ?? null }),
    attributes: attributesOf(row),
    digest: row.digest,
    stages: row.stages.map(({ stage, at, ok, note }) => ({ stage, title: stageTitles[stage], at, ok, note: note ?? null })),
    deliveries: shown.map(({ id, target, state, attempt, dueAt, view }) => ({ id, target, state, attempt, dueAt, cause: view })),
    retry: { allowed: why === undefined, ...(why && { why: inLanguage(why, language) }) },
  };
}

function attributesOf(row: MessageRow): Record<string, string> {
  const { id, source, type, time, key, subject, sourceVersion, correlation, causation, traceparent, channel } = row;
  const all = {
    id,
    source,
    type,
    time,
    partitionkey: key,
    subject,
    sourceversion: sourceVersion,
    correlationid: correlation,
    causationid: causation,
    traceparent,
    channel,
  };
  return Object.fromEntries(Object.entries(all).filter((entry): entry is [string, string] => entry[1] !== undefined));
}

export const attemptViews = (attempts: readonly AttemptRow[]): AttemptView[] =>
  attempts.map(({ deliveryId, n, begunAt, finishedAt, outcome, partnerRef, cause, answer }, index) => ({
    delivery: deliveryId,
    n,
    begunAt,
    finishedAt: finishedAt ?? null,
    outcome: outcome ?? null,
    partnerRef: partnerRef ?? null,
    cause: cause ? causeOf(cause) : null,
    answer: answer === undefined ? null : answerStage(index),
  }));

export const groupOf = ({
  id,
  system,
  type,
  cause,
  state,
  count,
  firstAt,
  lastAt,
  total,
  trend,
  owner,
  note,
  notedBy,
  notedAt,
  version,
}: FailureGroup): FailureGroupView => ({
  id,
  system,
  type,
  cause: causeOf(cause),
  state: state === 'resolved' ? 'parked' : state,
  resolved: state === 'resolved',
  count,
  firstAt,
  lastAt,
  retriable: cause.code !== 'unreadable' && state !== 'resolved',
  total,
  trend,
  owner: owner ?? null,
  note: note ?? null,
  notedBy: notedBy ?? null,
  notedAt: notedAt ?? null,
  version,
});

export const refusalOf = (row: Omit<Refusal, 'body'>): RefusalView => ({
  id: row.id,
  at: row.at,
  system: row.system,
  door: row.door,
  status: row.status,
  problem: row.problem,
  type: row.type ?? null,
  key: row.key ?? null,
  paths: row.paths,
});
