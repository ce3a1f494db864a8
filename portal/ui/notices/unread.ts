import { DestroyRef, Injectable, computed, inject, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { EMPTY, catchError, startWith, switchMap, tap, type Observable } from 'rxjs';
import type { NoticeReads, UnreadNotices } from '@fatong/contracts/api';
import { NoticesApi } from '../api/index.js';
import { totalText } from '../list/index.js';
import { Live } from '../live/index.js';
import { Session } from '../session/index.js';

/** How many notices this person has not read, kept true by live events; none for those who are told nothing. */
@Injectable({ providedIn: 'root' })
export class Unread {
  private readonly api = inject(NoticesApi);
  private readonly unread = signal<UnreadNotices['unread']>(0);
  /** People who handle records are told of them. */
  readonly isTold = inject(Session).view()?.may.records === true;
  readonly count = this.unread.asReadonly();
  /** `3`, `99+`; nothing for none. */
  readonly text = computed(() => (this.unread() === 0 ? '' : totalText(this.unread())));

  constructor() {
    if (!this.isTold) return;
    // The count is an extra: when it cannot be read it stays as it was, and the page of notices says why.
    inject(Live)
      .changes('notices')
      .pipe(
        startWith(null),
        switchMap(() => this.api.unread().pipe(catchError(() => EMPTY))),
        takeUntilDestroyed(inject(DestroyRef)),
      )
      .subscribe(({ unread }) => this.unread.set(unread));
  }

  /** Marks notices and knows at once how many are left. */
  read(which: NoticeReads): Observable<UnreadNotices> {
    return this.api.read(which).pipe(tap(({ unread }) => this.unread.set(unread)));
  }
}
