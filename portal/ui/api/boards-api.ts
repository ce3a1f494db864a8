import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import type { Observable } from 'rxjs';
import type { BoardAnswer, BoardQuery } from '@fatong/contracts/api';
import { address } from './addresses.js';

/** Boards that areas declare: what stands on them, and where on the map. */
@Injectable({ providedIn: 'root' })
export class BoardsApi {
  private readonly http = inject(HttpClient);

  board(id: string, asked: BoardQuery): Observable<BoardAnswer> {
    return this.http.get<BoardAnswer>(address('boards', id), { params: { ...asked } });
  }
}
