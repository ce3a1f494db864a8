import { Inject, Injectable } from '@nestjs/common';
import type { DemoClockRequest, DemoClockView } from '@fatong/contracts/api';
import { dayAhead, daysAheadOn, realDay, type DemoClock } from '../../platform/index.js';
import type { Reader } from '../frame/reader.js';
import { PARTS, type ApiParts } from '../parts.js';
import { Refused } from '../problems.js';

/** The clock of a demo, for whoever shows it: which day it is, and another. */
@Injectable()
export class DemoClockDesk {
  constructor(@Inject(PARTS) private readonly parts: Pick<ApiParts, 'access' | 'demoClock'>) {}

  show(): DemoClockView {
    const daysAhead = this.clock().ahead();
    return { today: dayAhead(daysAhead), realDay: realDay(), daysAhead };
  }

  async move(reader: Reader, { today }: DemoClockRequest): Promise<DemoClockView> {
    const [clock, fromDay] = [this.clock(), this.show().today];
    const wanted = today === null ? { days: 0 } : daysAheadOn(today);
    if ('fault' in wanted) throw new Refused('input', { findings: [{ pointer: '/today', code: 'date', words: wanted.fault }] });
    // Written down before: who moved it is known also when something fails of what follows.
    await this.parts.access.audit(reader, {
      act: 'clock.move',
      object: 'demo:clock',
      outcome: 'done',
      detail: { fromDay, toDay: dayAhead(wanted.days) },
    });
    clock.move(wanted.days);
    return this.show();
  }

  private clock(): Pick<DemoClock, 'ahead' | 'move'> {
    if (this.parts.demoClock === undefined) throw new Refused('not-found');
    return this.parts.demoClock;
  }
}
