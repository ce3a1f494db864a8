import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import type { Observable } from 'rxjs';
import type { DeputiesAnswer, DeputyOrder, DeputyView } from '@fatong/contracts/api';
import { address } from './addresses.js';

/** Who acts in whose place while somebody is away. */
@Injectable({ providedIn: 'root' })
export class DeputiesApi {
  private readonly http = inject(HttpClient);

  all(): Observable<DeputiesAnswer> {
    return this.http.get<DeputiesAnswer>(address('deputies'));
  }

  add(order: DeputyOrder): Observable<DeputyView> {
    return this.http.post<DeputyView>(address('deputies'), order);
  }

  end(id: string): Observable<void> {
    return this.http.post<void>(address('deputies', id, 'end'), {});
  }
}
