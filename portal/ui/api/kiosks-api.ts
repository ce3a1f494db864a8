import { HttpClient, type HttpContext } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import type { Observable } from 'rxjs';
import type { KioskOpened, KioskOrder, KioskScreen, KioskView, ListAnswer, Period, ReportAnswer } from '@fatong/contracts/api';
import { address } from './addresses.js';

/** Boards on screens where nobody is signed in: opened and ended by a person, read by the screen. */
@Injectable({ providedIn: 'root' })
export class KiosksApi {
  private readonly http = inject(HttpClient);

  list(): Observable<ListAnswer<KioskView>> {
    return this.http.get<ListAnswer<KioskView>>(address('kiosks'));
  }

  open(order: KioskOrder): Observable<KioskOpened> {
    return this.http.post<KioskOpened>(address('kiosks'), order);
  }

  end(id: string): Observable<void> {
    return this.http.post<void>(address('kiosks', id, 'end'), {});
  }

  claim(code: string, context: HttpContext): Observable<KioskScreen> {
    return this.http.post<KioskScreen>(address('screen'), { code }, { context });
  }

  screen(context: HttpContext): Observable<KioskScreen> {
    return this.http.get<KioskScreen>(address('screen'), { context });
  }

  report(id: string, { from, to }: Period, context: HttpContext): Observable<ReportAnswer> {
    return this.http.get<ReportAnswer>(address('screen', 'reports', id), { params: { from, to }, context });
  }
}
