import { HttpClient, HttpHeaders } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import type { Observable } from 'rxjs';
import type { ImportRowStateName, ImportRowView, ImportView, ListAnswer } from '@fatong/contracts/api';
import { address } from './addresses.js';

/** Sheets in the place of messages: the calls under `/api/imports`. */
@Injectable({ providedIn: 'root' })
export class ImportsApi {
  private readonly http = inject(HttpClient);

  list(cursor?: string): Observable<ListAnswer<ImportView>> {
    return this.http.get<ListAnswer<ImportView>>(address('imports'), { params: { limit: 20, ...(cursor !== undefined && { cursor }) } });
  }

  take(type: string, file: File): Observable<ImportView> {
    const headers = new HttpHeaders({
      'Content-Type': 'application/octet-stream',
      'X-File-Name': encodeURIComponent(file.name.toWellFormed()),
    });
    return this.http.post<ImportView>(address('imports'), file, { params: { type }, headers });
  }

  rows(
    id: string,
    { state, cursor }: { readonly state?: ImportRowStateName; readonly cursor?: string },
  ): Observable<ListAnswer<ImportRowView>> {
    return this.http.get<ListAnswer<ImportRowView>>(address('imports', id, 'rows'), {
      params: { ...(state !== undefined && { state }), ...(cursor !== undefined && { cursor }) },
    });
  }

  /** Tries again what was not taken. */
  retry(id: string): Observable<ImportView> {
    return this.http.post<ImportView>(address('imports', id, 'retries'), {});
  }
}
