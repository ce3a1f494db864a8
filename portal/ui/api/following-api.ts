import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import type { Observable } from 'rxjs';
import type { Followed, ListAnswer, NoticeKind, NoticeKindChange } from '@fatong/contracts/api';
import { address } from './addresses.js';

/** Records that this person follows, and which kinds of notices he wants. */
@Injectable({ providedIn: 'root' })
export class FollowingApi {
  private readonly http = inject(HttpClient);

  follow(type: string, id: string): Observable<Followed> {
    return this.http.post<Followed>(address('following', type, id), {});
  }

  unfollow(type: string, id: string): Observable<Followed> {
    return this.http.delete<Followed>(address('following', type, id));
  }

  kinds(): Observable<ListAnswer<NoticeKind>> {
    return this.http.get<ListAnswer<NoticeKind>>(address('notices', 'kinds'));
  }

  switch(kind: string, change: NoticeKindChange): Observable<ListAnswer<NoticeKind>> {
    return this.http.post<ListAnswer<NoticeKind>>(address('notices', 'kinds', kind), change);
  }
}
