import { Controller, Inject, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { LetterCheck } from '@fatong/contracts/api';
import { Handles, In, Who } from './frame/handles.js';
import type { Reader } from './frame/reader.js';
import type { Input } from './frame/route.js';
import { LetterChecking } from './letters/checking.js';
import { LetterDesk } from './letters/desk.js';
import { routes } from './routes/index.js';

@Controller()
export class LettersController {
  constructor(
    @Inject(LetterDesk) private readonly desk: LetterDesk,
    @Inject(LetterChecking) private readonly checking: LetterChecking,
  ) {}

  @Handles(routes.checkLetter)
  check(@In() { body }: Input<typeof routes.checkLetter>, @Req() request: Request): Promise<LetterCheck> {
    return this.checking.check(body, request.ip ?? '');
  }

  @Handles(routes.showLetter)
  pdf(@Who() reader: Reader, @In() { params }: Input<typeof routes.showLetter>, @Res() response: Response): Promise<void> {
    return this.desk.pdf(reader, params, response);
  }

  @Handles(routes.letterDocx)
  docx(@Who() reader: Reader, @In() { params }: Input<typeof routes.letterDocx>, @Res() response: Response): Promise<void> {
    return this.desk.docx(reader, params, response);
  }

  @Handles(routes.deliverLetter)
  deliver(@Who() reader: Reader, @In() { params, key, body }: Input<typeof routes.deliverLetter>): Promise<void> {
    return this.desk.deliver(reader, { ...params, key }, body);
  }

  @Handles(routes.sealLetter)
  seal(@Who() reader: Reader, @In() { params, key }: Input<typeof routes.sealLetter>): Promise<void> {
    return this.desk.sealAgain(reader, { ...params, key });
  }
}
