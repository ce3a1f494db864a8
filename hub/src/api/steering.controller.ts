import { Controller, Inject } from '@nestjs/common';
import type { FailurePolicyView, ListAnswer, StopView } from '@fatong/contracts/api';
import { Handles, In, Who } from './frame/handles.js';
import type { Reader } from './frame/reader.js';
import type { Input } from './frame/route.js';
import { routes } from './routes/index.js';
import { SteeringDesk } from './steering/desk.js';

@Controller()
export class SteeringController {
  constructor(@Inject(SteeringDesk) private readonly desk: SteeringDesk) {}

  @Handles(routes.listStops)
  stops(@In() { query }: Input<typeof routes.listStops>): Promise<ListAnswer<StopView>> {
    return this.desk.stops(query);
  }

  @Handles(routes.stopFlow)
  stop(@Who() reader: Reader, @In() { body }: Input<typeof routes.stopFlow>): Promise<StopView> {
    return this.desk.stop(reader, body);
  }

  @Handles(routes.releaseStop)
  release(@Who() reader: Reader, @In() { params }: Input<typeof routes.releaseStop>): Promise<StopView> {
    return this.desk.release(reader, params.id);
  }

  @Handles(routes.showFailurePolicy)
  policy(): Promise<FailurePolicyView> {
    return this.desk.policy();
  }

  @Handles(routes.changeFailurePolicy)
  changePolicy(@Who() reader: Reader, @In() { body }: Input<typeof routes.changeFailurePolicy>): Promise<FailurePolicyView> {
    return this.desk.changePolicy(reader, body);
  }
}
