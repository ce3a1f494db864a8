import type { SeenType } from './record-index.js';

/** A record of a type. */
export interface RecordPlace {
  readonly type: string;
  readonly recordId: string;
}

/** Records that people follow (关注), and kinds of notices that they have switched off. A row is a wish and no right: who may see the record is asked whenever it is read. */
export interface Following {
  /**
   * He follows it from now on; who does already keeps since when. False, and nothing is written, when he follows {@link mostFollowed} others that he may
   * see: those that are no longer his to see, and those of a type that is gone, take no place that he could not free.
   */
  begin(account: string, of: RecordPlace, sees: readonly SeenType[]): Promise<boolean>;
  end(account: string, of: RecordPlace): Promise<void>;
  isFollowed(account: string, of: RecordPlace): Promise<boolean>;
  /** Kinds of notices that are switched off by this account. */
  muted(account: string): Promise<readonly string[]>;
  mute(account: string, kind: string, isMuted: boolean): Promise<void>;
}

/** So many records one account follows. */
export const mostFollowed = 200;

/** The kind of notice that tells a follower of another state. */
export const followedNotice = 'followed';
