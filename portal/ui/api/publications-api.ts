import { HttpClient, HttpParams } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import type { Observable } from 'rxjs';
import type {
  ListAnswer,
  ObjectionAnswer,
  ObjectionRequest,
  PublicationAnswer,
  PublicationEntry,
  ResultAnswer,
  ResultRequest,
} from '@fatong/contracts/api';
import { address } from './addresses.js';

/** What is published for everybody, without a session. */
@Injectable({ providedIn: 'root' })
export class PublicationsApi {
  private readonly http = inject(HttpClient);

  all(): Observable<ListAnswer<PublicationEntry>> {
    return this.http.get<ListAnswer<PublicationEntry>>(address('public', 'publications'));
  }

  one(name: string, cursor: string | null = null): Observable<PublicationAnswer> {
    const params = cursor === null ? new HttpParams() : new HttpParams().set('cursor', cursor);
    return this.http.get<PublicationAnswer>(address('public', 'publications', name), { params });
  }

  object(name: string, id: string, form: ObjectionRequest['form']): Observable<ObjectionAnswer> {
    return this.http.post<ObjectionAnswer>(address('public', 'publications', name, id, 'objections'), { form } satisfies ObjectionRequest);
  }

  result(name: string, receipt: string): Observable<ResultAnswer> {
    return this.http.post<ResultAnswer>(address('public', 'publications', name, 'results'), { receipt } satisfies ResultRequest);
  }
}
