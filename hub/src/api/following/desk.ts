import { Inject, Injectable } from '@nestjs/common';
import type { Label } from '@fatong/contracts';
import type { Followed, ListAnswer, NoticeKind, NoticeKindChange } from '@fatong/contracts/api';
import { followedNotice, mostFollowed } from '../../ports/index.js';
import type { Reader } from '../frame/reader.js';
import { PARTS, type ApiParts } from '../parts.js';
import { Refused } from '../problems.js';
import { RecordDesk } from '../records/desk.js';
import { visibleTypes } from '../records/visible.js';

interface Place {
  readonly type: string;
  readonly id: string;
}

/** What each may switch off for himself. What the definitions tell people is told because of their office. */
const kinds: readonly { readonly kind: string; readonly title: Label }[] = [
  { kind: followedNotice, title: ['关注的事项状态变化', 'Changes of state of what I follow'] },
];

/** Records that a person follows (关注). Following gives no right: who may see the record is asked whenever the list or a notice is read. */
@Injectable()
export class FollowingDesk {
  constructor(
    @Inject(PARTS) private readonly parts: Pick<ApiParts, 'access' | 'engine' | 'following'>,
    @Inject(RecordDesk) private readonly desk: RecordDesk,
  ) {}

  /** Refused as reading the record is refused, and when he follows as many as there is room for. */
  async follow(reader: Reader, { type, id }: Place): Promise<Followed> {
    await this.desk.row(reader, type, id);
    const sees = visibleTypes(this.parts, reader).map(({ record, scopes }) => ({ type: record.name, scopes }));
    const isFollowed = await this.parts.following.begin(reader.account.id, { type, recordId: id }, sees);
    if (!isFollowed) throw new Refused('following-full', { params: { most: mostFollowed } });
    return { isFollowed };
  }

  /** Whoever may not see the record any more may stop following it, and learns nothing by it. */
  async unfollow(reader: Reader, { type, id }: Place): Promise<Followed> {
    await this.parts.following.end(reader.account.id, { type, recordId: id });
    return { isFollowed: false };
  }

  async kinds(reader: Reader): Promise<ListAnswer<NoticeKind>> {
    const muted = new Set(await this.parts.following.muted(reader.account.id));
    const items = kinds.map(({ kind, title }) => ({ kind, title, isOn: !muted.has(kind) }));
    return { items, next: null, total: items.length };
  }

  async switch(reader: Reader, kind: string, { isOn }: NoticeKindChange): Promise<ListAnswer<NoticeKind>> {
    if (!kinds.some((one) => one.kind === kind)) throw new Refused('not-found');
    await this.parts.following.mute(reader.account.id, kind, !isOn);
    return this.kinds(reader);
  }
}
