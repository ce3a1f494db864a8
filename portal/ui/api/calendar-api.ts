import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import type { Observable } from 'rxjs';
import type { CalendarAnswer, CalendarRequest } from '@fatong/contracts/api';
import { address } from './addresses.js';

/** The notices of days of rest that time limits are counted by. */
@Injectable({ providedIn: 'root' })
export class CalendarApi {
  private readonly http = inject(HttpClient);

  years(): Observable<CalendarAnswer> {
    return this.http.get<CalendarAnswer>(address('calendar'));
  }

  /** The notice of a year, as its CSV or JSON file says it. */
  take(text: string): Observable<CalendarAnswer> {
    return this.http.post<CalendarAnswer>(address('calendar'), { text } satisfies CalendarRequest);
  }
}
