import { Controller, Inject } from '@nestjs/common';
import type { DemoClockView } from '@fatong/contracts/api';
import { DemoClockDesk } from './demo/clock-desk.js';
import { Handles, In, Who } from './frame/handles.js';
import type { Reader } from './frame/reader.js';
import type { Input } from './frame/route.js';
import { routes } from './routes/index.js';

@Controller()
export class DemoController {
  constructor(@Inject(DemoClockDesk) private readonly clock: DemoClockDesk) {}

  @Handles(routes.showDemoClock)
  show(): DemoClockView {
    return this.clock.show();
  }

  @Handles(routes.moveDemoClock)
  move(@Who() reader: Reader, @In() { body }: Input<typeof routes.moveDemoClock>): Promise<DemoClockView> {
    return this.clock.move(reader, body);
  }
}
