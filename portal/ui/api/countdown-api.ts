import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import type { Observable } from 'rxjs';
import type { CountdownAnswer, CountdownQuery } from '@fatong/contracts/api';
import { address } from './addresses.js';

/** How long there is for the records that somebody counts down. */
@Injectable({ providedIn: 'root' })
export class CountdownApi {
  private readonly http = inject(HttpClient);

  read(asked: CountdownQuery): Observable<CountdownAnswer> {
    return this.http.get<CountdownAnswer>(address('countdown'), { params: { ...asked } });
  }
}
