import { Injectable, inject, signal } from '@angular/core';
import { catchError, map, tap, throwError, type Observable } from 'rxjs';
import type { BoardAnswer, KioskScreen, Period, ReportAnswer } from '@fatong/contracts/api';
import { ApiProblem, BoardSource, Catalogue, KiosksApi, openRequest } from '@fatong/ui';

/** The board of a screen where nobody is signed in: its cookie says which. Nothing tells it of changes, so that it reads often. */
@Injectable()
export class KioskSource extends BoardSource {
  private readonly kiosks = inject(KiosksApi);
  private readonly catalogue = inject(Catalogue);
  private readonly current = signal<KioskScreen | null>(null);
  override readonly isSignedIn = false;
  override readonly rereads = 5_000;
  /** What it shows; null: nothing, or no more. */
  readonly shown = this.current.asReadonly();

  claim(code: string): Observable<KioskScreen> {
    return this.kiosks.claim(code, openRequest()).pipe(tap((screen) => this.take(screen)));
  }

  look(): Observable<KioskScreen> {
    return this.kiosks.screen(openRequest()).pipe(
      tap((screen) => this.take(screen)),
      catchError((error: unknown) => this.ended(error)),
    );
  }

  override board(): Observable<BoardAnswer> {
    return this.look().pipe(map(({ board }) => board));
  }

  override report(id: string, period: Period): Observable<ReportAnswer> {
    return this.kiosks.report(id, period, openRequest()).pipe(catchError((error: unknown) => this.ended(error)));
  }

  private take(screen: KioskScreen): void {
    if (this.current() === null) this.catalogue.knows(screen.districts);
    this.current.set(screen);
  }

  /** Its day is over, or somebody ended it: the code is asked for again. */
  private ended(error: unknown): Observable<never> {
    if (error instanceof ApiProblem && error.status === 401) this.current.set(null);
    return throwError(() => error);
  }
}
