import { Injectable, inject } from '@angular/core';
import type { Observable } from 'rxjs';
import type { BoardAnswer, BoardQuery, Period, ReportAnswer } from '@fatong/contracts/api';
import { BoardsApi, ReportsApi } from '../api/index.js';

/** Without news the numbers are read again after so long, in milliseconds: a stream that fell silent must not leave yesterday on a wall. */
const anyway = 60_000;

/** Where a board and its reports are read from: as who is signed in, unless a page says otherwise. */
@Injectable({ providedIn: 'root' })
export class BoardSource {
  private readonly boards = inject(BoardsApi);
  private readonly reports = inject(ReportsApi);
  /** Somebody is signed in, who is told of what changes and may leave. */
  readonly isSignedIn: boolean = true;
  readonly rereads: number = anyway;

  board(id: string, query: BoardQuery): Observable<BoardAnswer> {
    return this.boards.board(id, query);
  }

  /** Whose board it is decides whose figures are asked for. */
  report(id: string, period: Period, { district, unit }: BoardAnswer): Observable<ReportAnswer> {
    return this.reports.report(
      id,
      { ...period, granularity: 'year', ...(district !== null && unit === null && { district }) },
      unit === null ? {} : { [`filter[${unit.by}]`]: unit.id },
    );
  }
}
