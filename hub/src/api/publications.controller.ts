import { Controller, Inject, Req } from '@nestjs/common';
import type { Request } from 'express';
import type { ListAnswer, ObjectionAnswer, PublicationAnswer, PublicationEntry, ResultAnswer } from '@fatong/contracts/api';
import { Handles, In } from './frame/handles.js';
import type { Input } from './frame/route.js';
import { PublicationDesk } from './publications/desk.js';
import { routes } from './routes/index.js';

const addressOf = ({ ip }: Request): string => ip ?? '';

@Controller()
export class PublicationsController {
  constructor(@Inject(PublicationDesk) private readonly desk: PublicationDesk) {}

  @Handles(routes.listPublications)
  list(@Req() request: Request): ListAnswer<PublicationEntry> {
    return this.desk.list(addressOf(request));
  }

  @Handles(routes.showPublication)
  show(@Req() request: Request, @In() { params, query }: Input<typeof routes.showPublication>): Promise<PublicationAnswer> {
    return this.desk.show(addressOf(request), params.name, query);
  }

  @Handles(routes.objectToPublished)
  object(@Req() request: Request, @In() { params, body }: Input<typeof routes.objectToPublished>): Promise<ObjectionAnswer> {
    return this.desk.object(addressOf(request), params, body.form);
  }

  @Handles(routes.showObjectionResult)
  result(@Req() request: Request, @In() { params, body }: Input<typeof routes.showObjectionResult>): Promise<ResultAnswer> {
    return this.desk.result(addressOf(request), params.name, body.receipt);
  }
}
