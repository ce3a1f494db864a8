import { Controller, Inject } from '@nestjs/common';
import type { CalendarAnswer } from '@fatong/contracts/api';
import { CalendarDesk } from './calendar/desk.js';
import { Handles, In, Who } from './frame/handles.js';
import type { Reader } from './frame/reader.js';
import type { Input } from './frame/route.js';
import { routes } from './routes/index.js';

@Controller()
export class CalendarController {
  constructor(@Inject(CalendarDesk) private readonly calendar: CalendarDesk) {}

  @Handles(routes.showCalendar)
  show(): Promise<CalendarAnswer> {
    return this.calendar.show();
  }

  @Handles(routes.importCalendar)
  take(@Who() reader: Reader, @In() { body }: Input<typeof routes.importCalendar>): Promise<CalendarAnswer> {
    return this.calendar.take(reader, body);
  }
}
