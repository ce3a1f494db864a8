import { Controller, Inject, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { languageOf } from '@fatong/contracts';
import { RecordExport } from './exports/record-export.js';
import { ReportExport } from './exports/report-export.js';
import { TablesExport } from './exports/tables-export.js';
import { Handles, In, Who } from './frame/handles.js';
import type { Reader } from './frame/reader.js';
import type { Input } from './frame/route.js';
import { routes } from './routes/index.js';

@Controller()
export class ExportsController {
  constructor(
    @Inject(RecordExport) private readonly records: RecordExport,
    @Inject(ReportExport) private readonly reports: ReportExport,
    @Inject(TablesExport) private readonly tablesOf: TablesExport,
  ) {}

  @Handles(routes.exportRecords)
  list(
    @Who() reader: Reader,
    @In() { params, query, filters }: Input<typeof routes.exportRecords>,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    return this.records.send(reader, params.type, query, filters, { response, language: languageOf(request.get('Accept-Language')) });
  }

  @Handles(routes.exportTables)
  tables(
    @Who() reader: Reader,
    @In() { params }: Input<typeof routes.exportTables>,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    return this.tablesOf.send(reader, params, { response, language: languageOf(request.get('Accept-Language')) });
  }

  @Handles(routes.exportReport)
  report(
    @Who() reader: Reader,
    @In() { params, query, filters }: Input<typeof routes.exportReport>,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    return this.reports.send(reader, params.id, { ...query, filters }, { response, language: languageOf(request.get('Accept-Language')) });
  }
}
