import { Injectable, Injector, inject } from '@angular/core';

/** Asks the person to sign in again without leaving the page; one dialog for any number of requests that wait for it. */
@Injectable({ providedIn: 'root' })
export class SignInAgain {
  private readonly injector = inject(Injector);
  private asking?: Promise<boolean>;

  /** Whether the same person is signed in again. */
  ask(): Promise<boolean> {
    this.asking ??= this.open().finally(() => (this.asking = undefined));
    return this.asking;
  }

  private async open(): Promise<boolean> {
    const { openSignInDialog } = await import('./sign-in-dialog.js');
    return openSignInDialog(this.injector);
  }
}
