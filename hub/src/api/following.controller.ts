import { Controller, Inject } from '@nestjs/common';
import type { Followed, ListAnswer, NoticeKind } from '@fatong/contracts/api';
import { FollowingDesk } from './following/desk.js';
import { Handles, In, Who } from './frame/handles.js';
import type { Reader } from './frame/reader.js';
import type { Input } from './frame/route.js';
import { routes } from './routes/index.js';

@Controller()
export class FollowingController {
  constructor(@Inject(FollowingDesk) private readonly desk: FollowingDesk) {}

  @Handles(routes.follow)
  follow(@Who() reader: Reader, @In() { params }: Input<typeof routes.follow>): Promise<Followed> {
    return this.desk.follow(reader, params);
  }

  @Handles(routes.unfollow)
  unfollow(@Who() reader: Reader, @In() { params }: Input<typeof routes.unfollow>): Promise<Followed> {
    return this.desk.unfollow(reader, params);
  }

  @Handles(routes.listNoticeKinds)
  kinds(@Who() reader: Reader): Promise<ListAnswer<NoticeKind>> {
    return this.desk.kinds(reader);
  }

  @Handles(routes.switchNoticeKind)
  switch(@Who() reader: Reader, @In() { params, body }: Input<typeof routes.switchNoticeKind>): Promise<ListAnswer<NoticeKind>> {
    return this.desk.switch(reader, params.kind, body);
  }
}
