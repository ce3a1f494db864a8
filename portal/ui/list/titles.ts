import { Injectable, inject, signal } from '@angular/core';
import { catchError, of } from 'rxjs';
import { RecordsApi } from '../api/index.js';

/** Titles of records that a condition points to; its id until the answer comes, or when it may not be seen. */
@Injectable({ providedIn: 'root' })
export class Titles {
  private readonly api = inject(RecordsApi);
  private readonly known = signal<Readonly<Record<string, string>>>({});
  private readonly asked = new Set<string>();

  learn(id: string, title: string): void {
    this.asked.add(id);
    this.known.update((known) => ({ ...known, [id]: title }));
  }

  of(id: string): string {
    return this.known()[id] ?? id;
  }

  ask(type: string, id: string): void {
    if (this.asked.has(id)) return;
    this.asked.add(id);
    // A record that may not be seen keeps its id as its name.
    this.api
      .record(type, id)
      .pipe(catchError(() => of(null)))
      .subscribe((record) => record && this.learn(id, record.title));
  }
}
