import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import type { Observable } from 'rxjs';
import type { SavedView, SavedViewChange, SavedViewRequest, SavedViewsAnswer } from '@fatong/contracts/api';
import { address } from './addresses.js';

/** Views people keep of a list: the calls under `/api/views`. */
@Injectable({ providedIn: 'root' })
export class ViewsApi {
  private readonly http = inject(HttpClient);

  list(type: string): Observable<SavedViewsAnswer> {
    return this.http.get<SavedViewsAnswer>(address('views', type));
  }

  keep(type: string, request: SavedViewRequest): Observable<SavedView> {
    return this.http.post<SavedView>(address('views', type), request);
  }

  change(type: string, id: string, change: SavedViewChange): Observable<SavedView> {
    return this.http.post<SavedView>(address('views', type, id), change);
  }

  remove(type: string, id: string): Observable<void> {
    return this.http.delete<void>(address('views', type, id));
  }
}
