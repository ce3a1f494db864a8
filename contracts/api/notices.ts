import { Type } from 'typebox';
import { closed, identifier, instant, label, listOf, named, nullable, text, total, type Shape } from './shape.js';

/** An entry of `GET /api/notices` (filter `unread=true`), newest first: what this person is told. */
export const noticeItem = named('Notice', {
  id: text,
  at: instant,
  /** As said when it happened. */
  words: label,
  /** The record it speaks of, as this person may see it now; null: he may not. */
  record: nullable(named('NoticeRecord', { type: text, id: text, number: nullable(text), title: text })),
  /** Null until read. */
  readAt: nullable(instant),
});
export type NoticeItem = Shape<typeof noticeItem>;
export const noticePage = listOf(noticeItem, 'NoticePage');

/** `GET /api/notices/unread`, and the answer of `POST /api/notices/reads`: how many are not read. */
export const unreadNotices = named('UnreadNotices', { unread: total });
export type UnreadNotices = Shape<typeof unreadNotices>;

/** Body of `POST /api/notices/reads`: these are read, or all up to this one. Those of others and those read already change nothing. */
export const noticeReads = closed('NoticeReads', {
  ids: Type.Optional(Type.Array(identifier, { minItems: 1, maxItems: 200 })),
  through: Type.Optional(Type.String({ ...identifier, description: 'The newest one seen: it and all older ones' })),
});
export type NoticeReads = Shape<typeof noticeReads>;
