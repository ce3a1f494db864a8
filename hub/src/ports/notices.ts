import type { Label } from '@fatong/contracts';
import type { SeenType } from './record-index.js';
import type { Page } from './records.js';

/** Whose notices: an account, and the addresses at which they reach it. */
export interface NoticeReaders {
  readonly account: string;
  readonly addresses: readonly string[];
  /** One of the addresses, where only what is about records stands for him that he may see now: others are neither listed nor counted. */
  readonly own?: { readonly address: string; readonly sees: readonly SeenType[] };
}

export interface NoticeQuery extends NoticeReaders {
  readonly unreadOnly?: boolean;
  /** Opaque, from the previous page. */
  readonly cursor?: string;
  /** ≤ 200. */
  readonly limit: number;
}

/** A notice as one person sees it. */
export interface ToldNotice {
  readonly id: string;
  readonly at: string;
  readonly type: string;
  readonly recordId: string;
  readonly name: string;
  readonly words: Label;
  readonly readAt: string | null;
}

/** What people are told. Marks of reading are written through a {@link Unit}. */
export interface NoticeReader {
  /** Newest first, each once, those of one's own acts left out. Counted exactly up to 1,000. */
  list(query: NoticeQuery): Promise<Page<ToldNotice>>;
  /** How many are not read, exactly up to 99. */
  unread(of: NoticeReaders): Promise<Page<never>['total']>;
  /** Of these ids those that are there for him and not read. */
  unreadOf(of: NoticeReaders, ids: readonly string[]): Promise<readonly { readonly id: string; readonly at: string }[]>;
  /** Not read and no newer than this one, oldest last, so many at a time. None when there is no such notice for him. */
  unreadThrough(of: NoticeReaders, id: string, limit: number): Promise<readonly { readonly id: string; readonly at: string }[]>;
}
