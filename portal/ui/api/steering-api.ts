import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import type { Observable } from 'rxjs';
import type {
  FailurePolicyRequest,
  FailurePolicyView,
  GuardRequest,
  GuardView,
  HoldRequest,
  HoldView,
  ListAnswer,
  MaintenanceRequest,
  MaintenanceView,
  StopRequest,
  StopView,
} from '@fatong/contracts/api';
import { address } from './addresses.js';
import { parametersOf, type ListQuery } from './query.js';

/** What operators lay down while everything runs: stops, limits, maintenance and legal holds. */
@Injectable({ providedIn: 'root' })
export class SteeringApi {
  private readonly http = inject(HttpClient);

  stops(): Observable<ListAnswer<StopView>> {
    return this.http.get<ListAnswer<StopView>>(address('flow', 'stops'));
  }

  stop(request: StopRequest): Observable<StopView> {
    return this.http.post<StopView>(address('flow', 'stops'), request);
  }

  releaseStop(id: string): Observable<StopView> {
    return this.http.post<StopView>(address('flow', 'stops', id, 'release'), {});
  }

  guards(): Observable<ListAnswer<GuardView>> {
    return this.http.get<ListAnswer<GuardView>>(address('flow', 'guards'));
  }

  changeGuard(system: string, request: GuardRequest): Observable<GuardView> {
    return this.http.post<GuardView>(address('flow', 'guards', system), request);
  }

  /** Has one message tried with an interrupted partner now. */
  probe(system: string): Observable<GuardView> {
    return this.http.post<GuardView>(address('flow', 'guards', system, 'probe'), {});
  }

  /** What is done with failures by itself. */
  failurePolicy(): Observable<FailurePolicyView> {
    return this.http.get<FailurePolicyView>(address('flow', 'failure-policy'));
  }

  changeFailurePolicy(request: FailurePolicyRequest): Observable<FailurePolicyView> {
    return this.http.post<FailurePolicyView>(address('flow', 'failure-policy'), request);
  }

  maintenance(): Observable<ListAnswer<MaintenanceView>> {
    return this.http.get<ListAnswer<MaintenanceView>>(address('flow', 'maintenance'));
  }

  plan(request: MaintenanceRequest): Observable<MaintenanceView> {
    return this.http.post<MaintenanceView>(address('flow', 'maintenance'), request);
  }

  endMaintenance(id: string): Observable<MaintenanceView> {
    return this.http.post<MaintenanceView>(address('flow', 'maintenance', id, 'end'), {});
  }

  holds(query: ListQuery): Observable<ListAnswer<HoldView>> {
    return this.http.get<ListAnswer<HoldView>>(address('holds'), { params: parametersOf(query) });
  }

  lay(request: HoldRequest): Observable<HoldView> {
    return this.http.post<HoldView>(address('holds'), request);
  }

  release(id: string, reason: string): Observable<HoldView> {
    return this.http.post<HoldView>(address('holds', id, 'release'), { reason });
  }
}
