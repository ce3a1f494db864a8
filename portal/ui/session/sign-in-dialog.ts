import { DOCUMENT } from '@angular/common';
import { ChangeDetectionStrategy, Component, inject, type Injector } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatDialog, MatDialogActions, MatDialogClose, MatDialogContent, MatDialogRef, MatDialogTitle } from '@angular/material/dialog';
import { firstValueFrom } from 'rxjs';
import type { SessionView } from '@fatong/contracts/api';
import { Words } from '../i18n/index.js';
import { Session } from './session.js';
import { SignInForm } from './sign-in-form.js';
import { sessionTexts } from './texts.js';

/** Opens over whatever is on the page; true when the same person signed in. Another person gets a fresh page. */
export async function openSignInDialog(injector: Injector): Promise<boolean> {
  const before = injector.get(Session).view();
  const dialog = injector
    .get(MatDialog)
    .open<SignInDialog, undefined, SessionView>(SignInDialog, { width: '400px', disableClose: true, autoFocus: 'input[type=password]' });
  const after = await firstValueFrom(dialog.afterClosed());
  if (after !== undefined && before !== null && after.account.id !== before.account.id)
    injector.get(DOCUMENT).defaultView?.location.reload();
  return after !== undefined;
}

@Component({
  selector: 'ft-sign-in-dialog',
  imports: [MatButton, MatDialogActions, MatDialogClose, MatDialogContent, MatDialogTitle, SignInForm, Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <h2 matDialogTitle>{{ t.ended | words }}</h2>
    <mat-dialog-content>
      <p class="ft-quiet">{{ t.endedWhy | words }}</p>
      <ft-sign-in-form [name]="name" (signedIn)="dialog.close($event)" />
    </mat-dialog-content>
    <mat-dialog-actions><button matButton="text" matDialogClose>{{ t.later | words }}</button></mat-dialog-actions>
  `,
})
export class SignInDialog {
  protected readonly dialog = inject<MatDialogRef<SignInDialog, SessionView>>(MatDialogRef);
  protected readonly name = inject(Session).view()?.account.username ?? '';
  protected readonly t = sessionTexts;
}
