import { Controller, Inject } from '@nestjs/common';
import type { CountdownAnswer } from '@fatong/contracts/api';
import { CountdownDesk } from './countdown/desk.js';
import { Handles, In, Who } from './frame/handles.js';
import type { Reader } from './frame/reader.js';
import type { Input } from './frame/route.js';
import { routes } from './routes/index.js';

@Controller()
export class CountdownController {
  constructor(@Inject(CountdownDesk) private readonly desk: CountdownDesk) {}

  @Handles(routes.showCountdown)
  show(@Who() reader: Reader, @In() { query }: Input<typeof routes.showCountdown>): Promise<CountdownAnswer> {
    return this.desk.countdown(reader, query);
  }
}
