import { Controller, Inject } from '@nestjs/common';
import type { AuditEntry, ListAnswer, OperatorChecks, SystemContactView, SystemPageView } from '@fatong/contracts/api';
import { Handles, In, Who } from './frame/handles.js';
import type { Reader } from './frame/reader.js';
import type { Input } from './frame/route.js';
import { AuditTrail } from './messages/audit.js';
import { routes } from './routes/index.js';
import { ContactDesk } from './systems/contact-desk.js';
import { SystemDesk } from './systems/desk.js';

@Controller()
export class SystemsController {
  constructor(
    @Inject(SystemDesk) private readonly desk: SystemDesk,
    @Inject(ContactDesk) private readonly contacts: ContactDesk,
    @Inject(AuditTrail) private readonly trail: AuditTrail,
  ) {}

  @Handles(routes.showSystem)
  system(@In() { params, query }: Input<typeof routes.showSystem>): Promise<SystemPageView> {
    return this.desk.system(params.id, query.minutes);
  }

  @Handles(routes.keepSystemContact)
  contact(@Who() reader: Reader, @In() { params, body }: Input<typeof routes.keepSystemContact>): Promise<SystemContactView> {
    return this.contacts.keep(reader, params.id, body);
  }

  @Handles(routes.showChecks)
  checks(): Promise<OperatorChecks> {
    return this.desk.checks();
  }

  @Handles(routes.listFlowEvents)
  events(@In() { query, filters }: Input<typeof routes.listFlowEvents>): Promise<ListAnswer<AuditEntry>> {
    return this.trail.ofFlow(query, filters);
  }
}
