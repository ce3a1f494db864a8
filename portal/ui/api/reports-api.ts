import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import type { Observable } from 'rxjs';
import type { Granularity, ReportAnswer } from '@fatong/contracts/api';
import { address } from './addresses.js';

/** What a report is asked for; days in Asia/Shanghai, both included. */
export interface ReportQuery {
  readonly from: string;
  readonly to: string;
  readonly granularity?: Granularity;
  readonly district?: string;
}

/** Figures that areas declare. */
@Injectable({ providedIn: 'root' })
export class ReportsApi {
  private readonly http = inject(HttpClient);

  report(id: string, asked: ReportQuery): Observable<ReportAnswer> {
    return this.http.get<ReportAnswer>(address('reports', id), { params: { ...asked } });
  }
}
