import { Type } from 'typebox';
import { closed, flag, identifier, label, listOf, named, text, type Shape } from './shape.js';

/** Answer of `POST` and `DELETE /api/following/:type/:id`: whether the reader follows this record now. */
export const followed = named('Followed', { isFollowed: flag });
export type Followed = Shape<typeof followed>;

/** A kind of notice that everybody may switch off for himself. */
const noticeKind = named('NoticeKind', { kind: text, title: label, isOn: flag });
export type NoticeKind = Shape<typeof noticeKind>;
/** `GET /api/notices/kinds`, and the answer of `POST /api/notices/kinds/:kind`. */
export const noticeKinds = listOf(noticeKind, 'NoticeKinds');

/** Body of `POST /api/notices/kinds/:kind`. */
export const noticeKindChange = closed('NoticeKindChange', { isOn: flag });
export type NoticeKindChange = Shape<typeof noticeKindChange>;
export const noticeKindParams = Type.Object({ kind: identifier });
