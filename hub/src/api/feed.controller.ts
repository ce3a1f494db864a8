import { Controller, Inject, Req } from '@nestjs/common';
import type { Request } from 'express';
import { languageOf } from '@fatong/contracts';
import type { DoneAnswer } from '@fatong/contracts/api';
import { FeedDesk } from './feed/desk.js';
import { Handles, In, Who } from './frame/handles.js';
import type { Reader } from './frame/reader.js';
import type { Input } from './frame/route.js';
import { routes } from './routes/index.js';

@Controller()
export class FeedController {
  constructor(@Inject(FeedDesk) private readonly desk: FeedDesk) {}

  @Handles(routes.showFeed)
  show(@Who() reader: Reader, @In() { query }: Input<typeof routes.showFeed>, @Req() request: Request): Promise<DoneAnswer> {
    return this.desk.feed(reader, query, languageOf(request.get('Accept-Language')));
  }
}
