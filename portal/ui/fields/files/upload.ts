import { HttpEventType, type HttpEvent } from '@angular/common/http';
import { signal } from '@angular/core';
import type { Observable, Subscription } from 'rxjs';
import type { Label } from '@fatong/contracts';
import type { UploadAnswer } from '@fatong/contracts/api';
import { problemOf } from '../../api/index.js';

/** One file on its way to the server: how much has gone, or why it did not arrive. */
export class Upload {
  /** In percent. */
  readonly sent = signal(0);
  readonly problem = signal<string | Label | undefined>(undefined);
  private running?: Subscription;

  constructor(readonly file: File) {}

  /** Sends it, from the beginning; `arrived` hears of it once it is there, `changed` when it failed. */
  start(send: () => Observable<HttpEvent<UploadAnswer>>, { arrived, changed }: { readonly arrived: (answer: UploadAnswer) => void; readonly changed: () => void }): void {
    this.sent.set(0);
    this.problem.set(undefined);
    this.running = send().subscribe({
      next: (event) => {
        if (event.type === HttpEventType.UploadProgress && event.total) this.sent.set(Math.floor((event.loaded / event.total) * 100));
        else if (event.type === HttpEventType.Response && event.body) arrived(event.body);
      },
      error: (error: unknown) => {
        const { errors: [first], words } = problemOf(error);
        this.fail(first?.detail ?? words.detail ?? words.title);
        changed();
      },
    });
  }

  fail(why: string | Label): void {
    this.problem.set(why);
  }

  stop(): void {
    this.running?.unsubscribe();
  }
}
