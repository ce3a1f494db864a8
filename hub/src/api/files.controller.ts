import { Controller, Inject, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { AlikeFile, ListAnswer, UploadAnswer } from '@fatong/contracts/api';
import { FileDesk } from './files/desk.js';
import { UploadDesk } from './files/uploads.js';
import { Handles, In, Who } from './frame/handles.js';
import type { Reader } from './frame/reader.js';
import type { Input } from './frame/route.js';
import { routes } from './routes/index.js';

@Controller()
export class FilesController {
  constructor(
    @Inject(UploadDesk) private readonly uploads: UploadDesk,
    @Inject(FileDesk) private readonly desk: FileDesk,
  ) {}

  @Handles(routes.uploadFile)
  upload(@Who() reader: Reader, @In() { query }: Input<typeof routes.uploadFile>, @Req() request: Request): Promise<UploadAnswer> {
    return this.uploads.take(reader, query, request);
  }

  @Handles(routes.dropUpload)
  drop(@Who() reader: Reader, @In() { params }: Input<typeof routes.dropUpload>): Promise<void> {
    return this.uploads.drop(reader, params.id);
  }

  @Handles(routes.downloadFile)
  download(@Who() reader: Reader, @In() { params }: Input<typeof routes.downloadFile>, @Res() response: Response): Promise<void> {
    return this.desk.send(reader, params.id, false, response);
  }

  @Handles(routes.previewFile)
  preview(@Who() reader: Reader, @In() { params }: Input<typeof routes.previewFile>, @Res() response: Response): Promise<void> {
    return this.desk.send(reader, params.id, true, response);
  }

  @Handles(routes.alikeFiles)
  alike(@Who() reader: Reader, @In() { params, query }: Input<typeof routes.alikeFiles>): Promise<ListAnswer<AlikeFile>> {
    return this.desk.alike(reader, params.id, query);
  }
}
