import type { FileType } from '../codes/index.js';

/** A file as the record keeps it; its content lies apart, is found by `id` and never changes. */
export interface AttachedFile {
  readonly id: string;
  readonly name: string;
  /** Found by its content. */
  readonly type: FileType;
  readonly bytes: number;
  /** Of the content. */
  readonly sm3: string;
  /** Legal date, the last day on which it holds; absent: none was given. */
  readonly until?: string;
}

/** What others are told of a file: never its name, which may tell of a person. */
export type FileReference = Pick<AttachedFile, 'id' | 'sm3'>;

/** A file in a value; `at`: its place there, `cell`: the field of a row it stands in. */
export interface FilePlaced {
  readonly file: AttachedFile;
  readonly at: string;
  readonly cell: string | null;
}
