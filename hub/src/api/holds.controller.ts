import { Controller, Inject } from '@nestjs/common';
import type { HoldView, ListAnswer } from '@fatong/contracts/api';
import { Handles, In, Who } from './frame/handles.js';
import type { Reader } from './frame/reader.js';
import type { Input } from './frame/route.js';
import { HoldDesk } from './holds/desk.js';
import { routes } from './routes/index.js';

@Controller()
export class HoldsController {
  constructor(@Inject(HoldDesk) private readonly desk: HoldDesk) {}

  @Handles(routes.listHolds)
  list(@In() { query, filters }: Input<typeof routes.listHolds>): Promise<ListAnswer<HoldView>> {
    return this.desk.list(query, filters);
  }

  @Handles(routes.layHold)
  lay(@Who() reader: Reader, @In() { body }: Input<typeof routes.layHold>): Promise<HoldView> {
    return this.desk.lay(reader, body);
  }

  @Handles(routes.releaseHold)
  release(@Who() reader: Reader, @In() { params, body }: Input<typeof routes.releaseHold>): Promise<HoldView> {
    return this.desk.release(reader, params.id, body.reason);
  }
}
