import { Controller, Inject } from '@nestjs/common';
import type { DifferenceView, ListAnswer, ReckoningView, ResendAnswer } from '@fatong/contracts/api';
import { Handles, In, Who } from './frame/handles.js';
import type { Reader } from './frame/reader.js';
import type { Input } from './frame/route.js';
import { ReckoningDesk } from './reckonings/desk.js';
import { routes } from './routes/index.js';

@Controller()
export class ReckoningsController {
  constructor(@Inject(ReckoningDesk) private readonly desk: ReckoningDesk) {}

  @Handles(routes.listReckonings)
  list(@In() { query }: Input<typeof routes.listReckonings>): Promise<ListAnswer<ReckoningView>> {
    return this.desk.list(query);
  }

  @Handles(routes.listDifferences)
  differences(@In() { params, query }: Input<typeof routes.listDifferences>): Promise<ListAnswer<DifferenceView>> {
    return this.desk.differences(params.system, query);
  }

  @Handles(routes.requestResend)
  resend(@Who() reader: Reader, @In() { params, body }: Input<typeof routes.requestResend>): Promise<ResendAnswer> {
    return this.desk.resend(reader, params.system, body);
  }

  @Handles(routes.requestRound)
  round(@Who() reader: Reader, @In() { params }: Input<typeof routes.requestRound>): Promise<void> {
    return this.desk.round(reader, params.system);
  }
}
