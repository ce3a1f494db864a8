import { Controller, Inject, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { KioskOpened, KioskScreen, KioskView, ListAnswer, ReportAnswer } from '@fatong/contracts/api';
import { Handles, In, Shown, Who } from './frame/handles.js';
import type { Reader, Screen } from './frame/reader.js';
import type { Input } from './frame/route.js';
import { KioskDesk } from './kiosks/desk.js';
import { routes } from './routes/index.js';

@Controller()
export class KiosksController {
  constructor(@Inject(KioskDesk) private readonly desk: KioskDesk) {}

  @Handles(routes.openKiosk)
  open(@Who() reader: Reader, @In() { body }: Input<typeof routes.openKiosk>): Promise<KioskOpened> {
    return this.desk.open(reader, body);
  }

  @Handles(routes.listKiosks)
  list(@Who() reader: Reader): Promise<ListAnswer<KioskView>> {
    return this.desk.list(reader);
  }

  @Handles(routes.endKiosk)
  end(@Who() reader: Reader, @In() { params }: Input<typeof routes.endKiosk>): Promise<void> {
    return this.desk.end(reader, params.id);
  }

  @Handles(routes.claimKiosk)
  claim(
    @In() { body }: Input<typeof routes.claimKiosk>,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<KioskScreen> {
    return this.desk.claim(body, request, response);
  }

  @Handles(routes.showScreen)
  screen(@Shown() screen: Screen): Promise<KioskScreen> {
    return this.desk.screen(screen);
  }

  @Handles(routes.showScreenReport)
  report(@Shown() screen: Screen, @In() { params, query }: Input<typeof routes.showScreenReport>): Promise<ReportAnswer> {
    return this.desk.report(screen, params.id, query);
  }
}
