import { Controller, Inject } from '@nestjs/common';
import type { ListAnswer, ReportAnswer, ReportItem } from '@fatong/contracts/api';
import { Handles, In, Who } from './frame/handles.js';
import type { Reader } from './frame/reader.js';
import type { Input } from './frame/route.js';
import { ReportDesk } from './reports/desk.js';
import { routes } from './routes/index.js';

@Controller()
export class ReportsController {
  constructor(@Inject(ReportDesk) private readonly desk: ReportDesk) {}

  @Handles(routes.listReports)
  list(@Who() reader: Reader, @In() { query }: Input<typeof routes.listReports>): ListAnswer<ReportItem> {
    return this.desk.list(reader, query);
  }

  @Handles(routes.showReport)
  report(@Who() reader: Reader, @In() { params, query, filters }: Input<typeof routes.showReport>): Promise<ReportAnswer> {
    return this.desk.report(reader, params.id, { ...query, filters });
  }
}
