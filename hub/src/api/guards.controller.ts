import { Controller, Inject } from '@nestjs/common';
import type { GuardView, ListAnswer, MaintenanceView } from '@fatong/contracts/api';
import { Handles, In, Who } from './frame/handles.js';
import type { Reader } from './frame/reader.js';
import type { Input } from './frame/route.js';
import { routes } from './routes/index.js';
import { GuardDesk } from './steering/guard-desk.js';

@Controller()
export class GuardsController {
  constructor(@Inject(GuardDesk) private readonly desk: GuardDesk) {}

  @Handles(routes.listGuards)
  guards(@In() { query }: Input<typeof routes.listGuards>): Promise<ListAnswer<GuardView>> {
    return this.desk.guards(query);
  }

  @Handles(routes.changeGuard)
  limit(@Who() reader: Reader, @In() { params, body }: Input<typeof routes.changeGuard>): Promise<GuardView> {
    return this.desk.limit(reader, params.system, body);
  }

  @Handles(routes.probeCircuit)
  probe(@Who() reader: Reader, @In() { params }: Input<typeof routes.probeCircuit>): Promise<GuardView> {
    return this.desk.probe(reader, params.system);
  }

  @Handles(routes.listMaintenance)
  windows(@In() { query }: Input<typeof routes.listMaintenance>): Promise<ListAnswer<MaintenanceView>> {
    return this.desk.windows(query);
  }

  @Handles(routes.planMaintenance)
  plan(@Who() reader: Reader, @In() { body }: Input<typeof routes.planMaintenance>): Promise<MaintenanceView> {
    return this.desk.plan(reader, body);
  }

  @Handles(routes.endMaintenance)
  end(@Who() reader: Reader, @In() { params }: Input<typeof routes.endMaintenance>): Promise<MaintenanceView> {
    return this.desk.end(reader, params.id);
  }
}
