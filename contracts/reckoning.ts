import { Type } from 'typebox';
import { compactDate } from './codes/index.js';

/**
 * How a partner whose records we mirror says what it has, so that both sides can be found in step. A record counts on one day only, a legal day in
 * Shanghai that never changes (a complaint: the day it was lodged). Everything is a signed GET below the partner's address, but the last.
 *
 * - `GET /in-step/days?from=yyyyMMdd&to=yyyyMMdd` (at most 31 days, both included) → {@link daysSchema}
 * - `GET /in-step/days/<yyyyMMdd>?after=<id>&limit=<n>` → {@link pageSchema}, by id in the order of its bytes
 * - `GET /in-step/changes?since=<cursor>&limit=<n>` → {@link changesSchema}, by the partner's own time of change; without `since` from the beginning
 * - `POST /in-step/resend {"ids": […]}` (at most 200) → 202; each of them is reported again as ordinary messages, with the versions they had
 */
export const daysSchema = Type.Object({
  days: Type.Array(
    Type.Object({
      day: Type.String({ format: compactDate }),
      count: Type.Integer({ minimum: 0 }),
      /** {@link reckonedLine} of all records of the day, in order, as SM3 in lower-case hex; of a day without records the SM3 of nothing. */
      hash: Type.String({ pattern: '^[0-9a-f]{64}$' }),
    }),
    { maxItems: 31 },
  ),
});

const entry = { id: Type.String({ minLength: 1, maxLength: 64 }), version: Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER }) };

export const pageSchema = Type.Object({ items: Type.Array(Type.Object(entry), { maxItems: 1000 }), isLast: Type.Boolean() });

export const changesSchema = Type.Object({
  items: Type.Array(
    Type.Object({ ...entry, changedAt: Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,6})?Z$' }) }),
    { maxItems: 1000 },
  ),
  /** Where the next question begins: after what was given. */
  cursor: Type.String({ minLength: 1, maxLength: 200 }),
  isLast: Type.Boolean(),
});

/** What is hashed of one record: its id and its version, the highest the partner has reported. Ids in the order of their UTF-8 bytes. */
export const reckonedLine = ({ id, version }: { readonly id: string; readonly version: number }): string => `${id}\t${version}\n`;

/** Ids in the order of their bytes: for what stands in ids, that of their characters. */
export const byId = (a: { readonly id: string }, b: { readonly id: string }): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
