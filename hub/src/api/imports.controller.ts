import { Controller, Inject, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { languageOf } from '@fatong/contracts';
import type { ImportRowView, ImportView, ListAnswer } from '@fatong/contracts/api';
import { Handles, In, Who } from './frame/handles.js';
import type { Reader } from './frame/reader.js';
import type { Input } from './frame/route.js';
import { ImportDesk } from './imports/desk.js';
import { ImportSheets } from './imports/sheets.js';
import { routes } from './routes/index.js';

@Controller()
export class ImportsController {
  constructor(
    @Inject(ImportDesk) private readonly desk: ImportDesk,
    @Inject(ImportSheets) private readonly sheets: ImportSheets,
  ) {}

  @Handles(routes.importTemplate)
  template(
    @Who() reader: Reader,
    @In() { params }: Input<typeof routes.importTemplate>,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    return this.sheets.template(reader, params.type, { response, language: languageOf(request.get('Accept-Language')) });
  }

  @Handles(routes.listImports)
  list(@Who() reader: Reader, @In() { query }: Input<typeof routes.listImports>): Promise<ListAnswer<ImportView>> {
    return this.desk.list(reader, query);
  }

  @Handles(routes.importSheet)
  take(@Who() reader: Reader, @In() { query }: Input<typeof routes.importSheet>, @Req() request: Request): Promise<ImportView> {
    return this.desk.take(reader, query.type, request);
  }

  @Handles(routes.showImport)
  show(@Who() reader: Reader, @In() { params }: Input<typeof routes.showImport>): Promise<ImportView> {
    return this.desk.show(reader, params.id);
  }

  @Handles(routes.importRows)
  rows(@Who() reader: Reader, @In() { params, query }: Input<typeof routes.importRows>): Promise<ListAnswer<ImportRowView>> {
    return this.desk.rows(reader, params.id, query);
  }

  @Handles(routes.retryImport)
  retry(@Who() reader: Reader, @In() { params }: Input<typeof routes.retryImport>): Promise<ImportView> {
    return this.desk.retry(reader, params.id);
  }

  @Handles(routes.exportImport)
  result(
    @Who() reader: Reader,
    @In() { params, query }: Input<typeof routes.exportImport>,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    return this.sheets.result(reader, params.id, query.state, { response, language: languageOf(request.get('Accept-Language')) });
  }
}
