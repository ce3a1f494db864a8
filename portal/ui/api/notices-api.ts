import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import type { Observable } from 'rxjs';
import type { ListAnswer, NoticeItem, NoticeReads, UnreadNotices } from '@fatong/contracts/api';
import { address } from './addresses.js';
import { parametersOf, type ListQuery } from './query.js';

/** What this person is told. */
@Injectable({ providedIn: 'root' })
export class NoticesApi {
  private readonly http = inject(HttpClient);

  list(query: ListQuery): Observable<ListAnswer<NoticeItem>> {
    return this.http.get<ListAnswer<NoticeItem>>(address('notices'), { params: parametersOf(query) });
  }

  unread(): Observable<UnreadNotices> {
    return this.http.get<UnreadNotices>(address('notices', 'unread'));
  }

  read(which: NoticeReads): Observable<UnreadNotices> {
    return this.http.post<UnreadNotices>(address('notices', 'reads'), which);
  }
}
