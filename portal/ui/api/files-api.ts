import { HttpClient, HttpHeaders, type HttpEvent } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import type { Observable } from 'rxjs';
import type { AlikeFile, ListAnswer, UploadAnswer } from '@fatong/contracts/api';
import { address } from './addresses.js';

/** Files of records: the calls under `/api/files`. */
@Injectable({ providedIn: 'root' })
export class FilesApi {
  private readonly http = inject(HttpClient);

  /** Tells how much has gone, then the answer. */
  upload(file: File, to: { readonly type: string; readonly field: string }): Observable<HttpEvent<UploadAnswer>> {
    const headers = new HttpHeaders({
      'Content-Type': 'application/octet-stream',
      'X-File-Name': encodeURIComponent(file.name.toWellFormed()),
    });
    return this.http.post<UploadAnswer>(address('files'), file, { params: { ...to }, headers, reportProgress: true, observe: 'events' });
  }

  /** Forgets an upload that no act has taken. */
  drop(id: string): Observable<void> {
    return this.http.delete<void>(address('files', id));
  }

  /** The same content in other records. */
  alike(id: string): Observable<ListAnswer<AlikeFile>> {
    return this.http.get<ListAnswer<AlikeFile>>(address('files', id, 'alike'));
  }
}
