/** `POST /api/files?type=…&field=…`, its body the content and `X-File-Name` its name (percent-encoded): a form of that field names it by `id` within 24 hours. */
export interface UploadAnswer {
  readonly id: string;
  /** As it is kept: without a path, or marks that turn or hide it. */
  readonly name: string;
  /** Of the code list `fileTypes`, found by the content. */
  readonly type: string;
  readonly bytes: number;
  /** Of the content. */
  readonly sm3: string;
}

/** A file of a record that a later act replaced or left out; `GET /api/files/:id` as before. */
export interface EarlierFile extends UploadAnswer {
  /** Legal date, the last day on which it held. */
  readonly until?: string;
  /** `papers`, of rows `evidence.papers`. */
  readonly field: string;
  readonly takenAt: string;
  readonly endedAt: string;
}

/** An entry of `GET /api/files/:id/alike`, which answers a {@link ListAnswer}: the same content in another record that the reader sees. */
export interface AlikeFile {
  readonly type: string;
  /** Of the record. */
  readonly id: string;
  readonly number: string | null;
  readonly title: string;
  readonly field: string;
  readonly name: string;
  readonly takenAt: string;
  /** Since when it stands there no more; null: it stands. */
  readonly endedAt: string | null;
}
