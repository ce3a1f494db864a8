import { Controller, Inject } from '@nestjs/common';
import type { DeputiesAnswer, DeputyView } from '@fatong/contracts/api';
import { DeputyDesk } from './deputies/desk.js';
import { Handles, In, Who } from './frame/handles.js';
import type { Reader } from './frame/reader.js';
import type { Input } from './frame/route.js';
import { routes } from './routes/index.js';

@Controller()
export class DeputiesController {
  constructor(@Inject(DeputyDesk) private readonly desk: DeputyDesk) {}

  @Handles(routes.listDeputies)
  list(@Who() reader: Reader): Promise<DeputiesAnswer> {
    return this.desk.list(reader);
  }

  @Handles(routes.addDeputy)
  add(@Who() reader: Reader, @In() { body }: Input<typeof routes.addDeputy>): Promise<DeputyView> {
    return this.desk.add(reader, body);
  }

  @Handles(routes.endDeputy)
  end(@Who() reader: Reader, @In() { params }: Input<typeof routes.endDeputy>): Promise<void> {
    return this.desk.end(reader, params.id);
  }
}
