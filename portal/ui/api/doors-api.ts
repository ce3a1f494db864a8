import { HttpClient, HttpHeaders } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import type { Observable } from 'rxjs';
import type { DoorActRequest, DoorAnswer, DoorEntry, DoorRequest, ListAnswer, UploadAnswer } from '@fatong/contracts/api';
import { address } from './addresses.js';

/** What somebody without account sees to by code and password. Neither ever stands in an address. */
@Injectable({ providedIn: 'root' })
export class DoorsApi {
  private readonly http = inject(HttpClient);

  all(): Observable<ListAnswer<DoorEntry>> {
    return this.http.get<ListAnswer<DoorEntry>>(address('public', 'doors'));
  }

  open(name: string, said: DoorRequest): Observable<DoorAnswer> {
    return this.http.post<DoorAnswer>(address('public', 'doors', name), said);
  }

  act(name: string, act: DoorActRequest): Observable<DoorAnswer> {
    return this.http.post<DoorAnswer>(address('public', 'doors', name, 'acts'), act);
  }

  upload(
    name: string,
    { code, password }: DoorRequest,
    file: File,
    to: { readonly type: string; readonly field: string },
  ): Observable<UploadAnswer> {
    const headers = new HttpHeaders({
      'Content-Type': 'application/octet-stream',
      'X-File-Name': encodeURIComponent(file.name.toWellFormed()),
      'X-Door-Code': code,
      'X-Door-Password': password,
    });
    return this.http.post<UploadAnswer>(address('public', 'doors', name, 'uploads'), file, { params: { ...to }, headers });
  }

  content(name: string, said: DoorRequest, of: { readonly kind: 'letters' | 'files'; readonly id: string }): Observable<Blob> {
    return this.http.post(address('public', 'doors', name, of.kind, of.id), said, { responseType: 'blob' });
  }

  form(name: string, form: string): string {
    return address('public', 'doors', name, 'forms', form);
  }
}
