import { Controller, Inject } from '@nestjs/common';
import type { ListAnswer, NoticeItem, UnreadNotices } from '@fatong/contracts/api';
import { Handles, In, Who } from './frame/handles.js';
import type { Reader } from './frame/reader.js';
import type { Input } from './frame/route.js';
import { NoticeDesk } from './notices/desk.js';
import { routes } from './routes/index.js';

@Controller()
export class NoticesController {
  constructor(@Inject(NoticeDesk) private readonly desk: NoticeDesk) {}

  @Handles(routes.listNotices)
  list(@Who() reader: Reader, @In() { query, filters }: Input<typeof routes.listNotices>): Promise<ListAnswer<NoticeItem>> {
    return this.desk.list(reader, query, filters);
  }

  @Handles(routes.countNotices)
  unread(@Who() reader: Reader): Promise<UnreadNotices> {
    return this.desk.unread(reader);
  }

  @Handles(routes.readNotices)
  read(@Who() reader: Reader, @In() { body }: Input<typeof routes.readNotices>): Promise<UnreadNotices> {
    return this.desk.read(reader, body);
  }
}
