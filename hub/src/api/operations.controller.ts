import { Controller, Inject } from '@nestjs/common';
import type { ListAnswer, OperationMessage, OperationView } from '@fatong/contracts/api';
import { Handles, In, Who } from './frame/handles.js';
import type { Reader } from './frame/reader.js';
import type { Input } from './frame/route.js';
import { OperationDesk } from './operations/desk.js';
import { routes } from './routes/index.js';

@Controller()
export class OperationsController {
  constructor(@Inject(OperationDesk) private readonly desk: OperationDesk) {}

  @Handles(routes.listOperations)
  list(@In() { query, filters }: Input<typeof routes.listOperations>): Promise<ListAnswer<OperationView>> {
    return this.desk.list(query, filters);
  }

  @Handles(routes.prepareOperation)
  prepare(@Who() reader: Reader, @In() { body, key }: Input<typeof routes.prepareOperation>): Promise<OperationView> {
    return this.desk.prepare(reader, body, key);
  }

  @Handles(routes.showOperation)
  show(@In() { params }: Input<typeof routes.showOperation>): Promise<OperationView> {
    return this.desk.show(params.id);
  }

  @Handles(routes.listOperationMessages)
  messages(@In() { params, query, filters }: Input<typeof routes.listOperationMessages>): Promise<ListAnswer<OperationMessage>> {
    return this.desk.messages(params.id, query, filters);
  }

  @Handles(routes.tryOperation)
  tryOut(@Who() reader: Reader, @In() { params }: Input<typeof routes.tryOperation>): Promise<OperationView> {
    return this.desk.tell(reader, 'tryOut', params.id);
  }

  @Handles(routes.startOperation)
  start(@Who() reader: Reader, @In() { params }: Input<typeof routes.startOperation>): Promise<OperationView> {
    return this.desk.tell(reader, 'start', params.id);
  }

  @Handles(routes.pauseOperation)
  pause(@Who() reader: Reader, @In() { params }: Input<typeof routes.pauseOperation>): Promise<OperationView> {
    return this.desk.tell(reader, 'pause', params.id);
  }

  @Handles(routes.resumeOperation)
  resume(@Who() reader: Reader, @In() { params }: Input<typeof routes.resumeOperation>): Promise<OperationView> {
    return this.desk.tell(reader, 'resume', params.id);
  }

  @Handles(routes.cancelOperation)
  cancel(@Who() reader: Reader, @In() { params }: Input<typeof routes.cancelOperation>): Promise<OperationView> {
    return this.desk.tell(reader, 'cancel', params.id);
  }
}
