import { Controller, Inject, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { DoorAnswer, DoorEntry, ListAnswer, UploadAnswer } from '@fatong/contracts/api';
import { DoorDesk } from './doors/desk.js';
import { Handles, In } from './frame/handles.js';
import type { Input } from './frame/route.js';
import { routes } from './routes/index.js';

const addressOf = ({ ip }: Request): string => ip ?? '';

@Controller()
export class DoorsController {
  constructor(@Inject(DoorDesk) private readonly desk: DoorDesk) {}

  @Handles(routes.listDoors)
  list(@Req() request: Request): ListAnswer<DoorEntry> {
    return this.desk.list(addressOf(request));
  }

  @Handles(routes.openDoor)
  open(@Req() request: Request, @In() { params, body }: Input<typeof routes.openDoor>): Promise<DoorAnswer> {
    return this.desk.open(addressOf(request), params.name, body);
  }

  @Handles(routes.actAtDoor)
  act(@Req() request: Request, @In() { params, body }: Input<typeof routes.actAtDoor>): Promise<DoorAnswer> {
    return this.desk.act(addressOf(request), params.name, body);
  }

  @Handles(routes.doorLetter)
  letter(@Req() request: Request, @In() { params, body }: Input<typeof routes.doorLetter>, @Res() response: Response): Promise<void> {
    return this.desk.letter(addressOf(request), params, body, response);
  }

  @Handles(routes.doorFile)
  file(@Req() request: Request, @In() { params, body }: Input<typeof routes.doorFile>, @Res() response: Response): Promise<void> {
    return this.desk.file(addressOf(request), params, body, response);
  }

  @Handles(routes.doorUpload)
  upload(@Req() request: Request, @In() { params, query }: Input<typeof routes.doorUpload>): Promise<UploadAnswer> {
    return this.desk.upload(addressOf(request), params.name, query, request);
  }

  @Handles(routes.doorForm)
  form(@Req() request: Request, @In() { params }: Input<typeof routes.doorForm>, @Res() response: Response): Promise<void> {
    return this.desk.form(addressOf(request), params, response);
  }
}
