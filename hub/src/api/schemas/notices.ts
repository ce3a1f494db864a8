import { Type } from 'typebox';
import { closed, identifier, instant, label, listOf, named, nullable, text } from './common.js';

export const noticeItem = named('Notice', {
  id: text,
  at: instant,
  words: label,
  record: nullable(named('NoticeRecord', { type: text, id: text, number: nullable(text), title: text })),
  readAt: nullable(instant),
});
export const noticePage = listOf(noticeItem, 'NoticePage');
export const unreadNotices = named('UnreadNotices', { unread: Type.Union([Type.Integer(), Type.Object({ atLeast: Type.Integer() })]) });
export const noticeReads = closed('NoticeReads', {
  ids: Type.Optional(Type.Array(identifier, { minItems: 1, maxItems: 200 })),
  through: Type.Optional(
    Type.String({
      minLength: 1,
      maxLength: 100,
      pattern: '^[A-Za-z0-9._:/-]+$',
      description: 'The newest one seen: it and all older ones',
    }),
  ),
});
