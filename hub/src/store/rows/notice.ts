import type { NoticeReadRow, NoticeRow, ToldNotice } from '../../ports/index.js';
import type { StoredRow } from '../dialects/index.js';
import { text, textOrNull } from './read.js';

export const storeNotice = (row: NoticeRow): StoredRow => ({
  id: row.id,
  address: row.address,
  at: row.at,
  type: row.type,
  record_id: row.recordId,
  name: row.name,
  words_zh: row.words[0],
  words_en: row.words[1],
  actor: row.by,
});

export const storeNoticeRead = (row: NoticeReadRow): StoredRow => ({
  account: row.account,
  notice_id: row.noticeId,
  notice_at: row.noticeAt,
  at: row.at,
});

export const readNotice = (row: StoredRow): ToldNotice => ({
  id: text(row, 'id'),
  at: text(row, 'at'),
  type: text(row, 'type'),
  recordId: text(row, 'record_id'),
  name: text(row, 'name'),
  words: [text(row, 'words_zh'), text(row, 'words_en')],
  readAt: textOrNull(row, 'read_at'),
});
