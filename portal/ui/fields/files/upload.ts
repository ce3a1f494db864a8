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
  /** Whether the same file may arrive another time: not when it is refused for what it is. */
  readonly mayGoAgain = signal(false);
  private running?: Subscription;

  constructor(readonly file: File) {}

  /** Sends it, from the beginning; `arrived` hears of it once it is there, `changed` when it failed. */
  start(
    send: () => Observable<HttpEvent<UploadAnswer>>,
    { arrived, changed }: { readonly arrived: (answer: UploadAnswer) => void; readonly changed: () => void },
  ): void {
    this.sent.set(0);
    this.problem.set(undefined);
    this.mayGoAgain.set(false);
    this.running = send().subscribe({
      next: (event) => {
        if (event.type === HttpEventType.UploadProgress && event.total) this.sent.set(Math.floor((event.loaded / event.total) * 100));
        else if (event.type === HttpEventType.Response && event.body) arrived(event.body);
      },
      error: (error: unknown) => {
        const {
          status,
          errors: [first],
          words,
        } = problemOf(error);
        this.fail(first?.detail ?? words.detail ?? words.title, status !== 413 && status !== 422);
        changed();
      },
    });
  }

  fail(why: string | Label, mayGoAgain = false): void {
    this.problem.set(why);
    this.mayGoAgain.set(mayGoAgain);
  }

  stop(): void {
    this.running?.unsubscribe();
  }
}
