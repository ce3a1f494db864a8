import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import type { Observable } from 'rxjs';
import type { DemoClockRequest, DemoClockView } from '@fatong/contracts/api';
import { address } from './addresses.js';

/** What only a demo has: the calls under `/api/demo`. */
@Injectable({ providedIn: 'root' })
export class DemoApi {
  private readonly http = inject(HttpClient);

  /** Makes it this day for the whole demo; null: the real one. */
  moveClock(today: string | null): Observable<DemoClockView> {
    return this.http.post<DemoClockView>(address('demo', 'clock'), { today } satisfies DemoClockRequest);
  }
}
