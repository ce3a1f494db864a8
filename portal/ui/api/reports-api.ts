import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import type { Observable } from 'rxjs';
import type { ReportAnswer, ReportQuery } from '@fatong/contracts/api';
import { address } from './addresses.js';

/** Figures that areas declare. */
@Injectable({ providedIn: 'root' })
export class ReportsApi {
  private readonly http = inject(HttpClient);

  /** `narrowed`: by what else than the district, as `filter[…]`. */
  report(id: string, asked: ReportQuery, narrowed: Readonly<Record<string, string>> = {}): Observable<ReportAnswer> {
    return this.http.get<ReportAnswer>(address('reports', id), { params: { ...asked, ...narrowed } });
  }
}
