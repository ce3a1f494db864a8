import { Controller, Inject } from '@nestjs/common';
import type { SavedView, SavedViewsAnswer } from '@fatong/contracts/api';
import { Handles, In, Who } from './frame/handles.js';
import type { Reader } from './frame/reader.js';
import type { Input } from './frame/route.js';
import { routes } from './routes/index.js';
import { ViewDesk } from './views/desk.js';

@Controller()
export class ViewsController {
  constructor(@Inject(ViewDesk) private readonly desk: ViewDesk) {}

  @Handles(routes.listViews)
  list(@Who() reader: Reader, @In() { params }: Input<typeof routes.listViews>): Promise<SavedViewsAnswer> {
    return this.desk.list(reader, params.type);
  }

  @Handles(routes.keepView)
  keep(@Who() reader: Reader, @In() { params, body }: Input<typeof routes.keepView>): Promise<SavedView> {
    return this.desk.keep(reader, params.type, body);
  }

  @Handles(routes.changeView)
  change(@Who() reader: Reader, @In() { params, body }: Input<typeof routes.changeView>): Promise<SavedView> {
    return this.desk.change(reader, params, body);
  }

  @Handles(routes.removeView)
  remove(@Who() reader: Reader, @In() { params }: Input<typeof routes.removeView>): Promise<void> {
    return this.desk.remove(reader, params);
  }
}
