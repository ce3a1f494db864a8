import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import type { Observable } from 'rxjs';
import type { UploadMonth } from '@fatong/contracts/api';
import { address } from './addresses.js';

/** Ledgers of what is reported to outside systems. */
@Injectable({ providedIn: 'root' })
export class UploadsApi {
  private readonly http = inject(HttpClient);

  month(id: string, month: string, cursor?: string): Observable<UploadMonth> {
    return this.http.get<UploadMonth>(address('uploads', id), { params: { month, ...(cursor !== undefined && { cursor }) } });
  }

  lock(id: string, month: string): Observable<UploadMonth> {
    return this.http.post<UploadMonth>(address('uploads', id, 'locks'), { month });
  }

  unlock(id: string, month: string, reason: string): Observable<UploadMonth> {
    return this.http.post<UploadMonth>(address('uploads', id, 'unlocks'), { month, reason });
  }
}
