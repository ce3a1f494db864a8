import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import type { Observable } from 'rxjs';
import type {
  CorrectableView,
  CorrectionRequest,
  CorrectionView,
  ListAnswer,
  OperationAct,
  OperationMessage,
  OperationRequest,
  OperationView,
  RevealedCorrection,
} from '@fatong/contracts/api';
import { address } from './addresses.js';
import { keyed } from './keyed.js';
import { parametersOf, type ListQuery } from './query.js';

const orders: Readonly<Record<OperationAct, string>> = {
  try: 'dry-runs',
  start: 'start',
  pause: 'pause',
  resume: 'resume',
  cancel: 'cancel',
};

/** Work on many messages, and corrections of one that two persons make. */
@Injectable({ providedIn: 'root' })
export class OperationsApi {
  private readonly http = inject(HttpClient);

  operations(query: ListQuery): Observable<ListAnswer<OperationView>> {
    return this.http.get<ListAnswer<OperationView>>(address('operations'), { params: parametersOf(query) });
  }

  operation(id: string): Observable<OperationView> {
    return this.http.get<OperationView>(address('operations', id));
  }

  members(id: string, query: ListQuery): Observable<ListAnswer<OperationMessage>> {
    return this.http.get<ListAnswer<OperationMessage>>(address('operations', id, 'messages'), { params: parametersOf(query) });
  }

  prepare(request: OperationRequest, key: string): Observable<OperationView> {
    return this.http.post<OperationView>(address('operations'), request, keyed(key));
  }

  order(id: string, act: OperationAct): Observable<OperationView> {
    return this.http.post<OperationView>(address('operations', id, orders[act]), {});
  }

  corrections(query: ListQuery): Observable<ListAnswer<CorrectionView>> {
    return this.http.get<ListAnswer<CorrectionView>>(address('corrections'), { params: parametersOf(query) });
  }

  correctable(messageId: string): Observable<CorrectableView> {
    return this.http.get<CorrectableView>(address('messages', messageId, 'correctable'));
  }

  propose(messageId: string, request: CorrectionRequest, key: string): Observable<CorrectionView> {
    return this.http.post<CorrectionView>(address('messages', messageId, 'corrections'), request, keyed(key));
  }

  /** What it changes in clear, for a purpose that is written down. */
  revealCorrection(id: string, purpose: string): Observable<RevealedCorrection> {
    return this.http.post<RevealedCorrection>(address('corrections', id, 'reveal'), { purpose });
  }

  /** By another person than the one who proposed it. */
  approve({ id, version }: CorrectionView): Observable<CorrectionView> {
    return this.http.post<CorrectionView>(address('corrections', id, 'approve'), { version });
  }

  refuse({ id, version }: CorrectionView, reason: string): Observable<CorrectionView> {
    return this.http.post<CorrectionView>(address('corrections', id, 'refuse'), { version, reason });
  }
}
