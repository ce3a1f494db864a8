import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import type { Observable } from 'rxjs';
import type { DoneAnswer, DoneQuery } from '@fatong/contracts/api';
import { address } from './addresses.js';

/** What is done in the areas that somebody oversees. */
@Injectable({ providedIn: 'root' })
export class FeedApi {
  private readonly http = inject(HttpClient);

  done(asked: DoneQuery): Observable<DoneAnswer> {
    return this.http.get<DoneAnswer>(address('feed'), { params: { ...asked } });
  }
}
