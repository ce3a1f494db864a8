import { Controller, Inject } from '@nestjs/common';
import type { UploadMonth } from '@fatong/contracts/api';
import { Handles, In, Who } from './frame/handles.js';
import type { Reader } from './frame/reader.js';
import type { Input } from './frame/route.js';
import { routes } from './routes/index.js';
import { UploadLedgerDesk } from './uploads/desk.js';

@Controller()
export class UploadsController {
  constructor(@Inject(UploadLedgerDesk) private readonly desk: UploadLedgerDesk) {}

  @Handles(routes.showUploads)
  show(@Who() reader: Reader, @In() { params, query }: Input<typeof routes.showUploads>): Promise<UploadMonth> {
    return this.desk.show(reader, params.id, query);
  }

  @Handles(routes.lockUploads)
  lock(@Who() reader: Reader, @In() { params, body }: Input<typeof routes.lockUploads>): Promise<UploadMonth> {
    return this.desk.lock(reader, params.id, body);
  }

  @Handles(routes.unlockUploads)
  unlock(@Who() reader: Reader, @In() { params, body }: Input<typeof routes.unlockUploads>): Promise<UploadMonth> {
    return this.desk.lock(reader, params.id, { month: body.month, reason: body.reason.trim() });
  }
}
