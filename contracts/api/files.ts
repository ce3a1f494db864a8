import { Type } from 'typebox';
import { instant, listOf, named, nullable, text, whole, type Shape } from './shape.js';

const upload = {
  id: text,
  /** As it is kept: without a path, or marks that turn or hide it. */
  name: text,
  /** Of the code list `fileTypes`, found by the content. */
  type: text,
  bytes: whole,
  /** Of the content. */
  sm3: text,
};

/** `POST /api/files?type=…&field=…`, its body the content and `X-File-Name` its name (percent-encoded): a form of that field names it by `id` within 24 hours. */
export const uploadAnswer = named('Upload', upload);
export type UploadAnswer = Shape<typeof uploadAnswer>;

/** A file of a record that a later act replaced or left out; `GET /api/files/:id` as before. */
export const earlierFile = named('EarlierFile', {
  ...upload,
  /** Legal date, the last day on which it held. */
  until: Type.Optional(text),
  /** `papers`, of rows `evidence.papers`. */
  field: text,
  takenAt: instant,
  endedAt: instant,
});
export type EarlierFile = Shape<typeof earlierFile>;

/** An entry of `GET /api/files/:id/alike`: the same content in another record that the reader sees. */
const alikeFile = named('AlikeFile', {
  type: text,
  /** Of the record. */
  id: text,
  number: nullable(text),
  title: text,
  field: text,
  name: text,
  takenAt: instant,
  /** Since when it stands there no more; null: it stands. */
  endedAt: nullable(instant),
});
export type AlikeFile = Shape<typeof alikeFile>;
export const alikeFilePage = listOf(alikeFile, 'AlikeFiles');
