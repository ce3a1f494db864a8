import { DOCUMENT } from '@angular/common';
import { ChangeDetectionStrategy, Component, inject, type Injector } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatDialog, MatDialogActions, MatDialogClose, MatDialogContent, MatDialogRef, MatDialogTitle } from '@angular/material/dialog';
import { Router } from '@angular/router';
import { firstValueFrom } from 'rxjs';
import type { SessionView } from '@fatong/contracts/api';
import { Words } from '../i18n/index.js';
import { Catalogue } from './catalogue.js';
import { Presence } from './presence.js';
import { Session } from './session.js';
import { SignInForm } from './sign-in-form.js';
import { sessionTexts } from './texts.js';

/** Opens over whatever is on the page; true when the same person signed in. Another person gets a fresh page. Where nobody is there, the page beneath cannot be read, and whoever does not sign in leaves it. */
export async function openSignInDialog(injector: Injector): Promise<boolean> {
  const before = injector.get(Session).view();
  const isShut = !injector.get(Presence).isHere();
  const dialog = injector.get(MatDialog).open<SignInDialog, undefined, SessionView>(SignInDialog, {
    width: '400px',
    disableClose: true,
    autoFocus: 'input[type=password]',
    ...(isShut && { backdropClass: 'ft-shut' }),
  });
  const after = await firstValueFrom(dialog.afterClosed());
  if (after !== undefined && before !== null && after.account.id !== before.account.id)
    injector.get(DOCUMENT).defaultView?.location.reload();
  if (after === undefined && isShut) await leave(injector);
  return after !== undefined;
}

async function leave(injector: Injector): Promise<void> {
  const router = injector.get(Router);
  const goal = router.url;
  injector.get(Session).forget();
  injector.get(Catalogue).forget();
  await router.navigate(['/sign-in'], { queryParams: { goal } });
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
    <mat-dialog-actions><button matButton="text" [matDialogClose]="undefined">{{ t.later | words }}</button></mat-dialog-actions>
  `,
})
export class SignInDialog {
  protected readonly dialog = inject<MatDialogRef<SignInDialog, SessionView>>(MatDialogRef);
  protected readonly name = inject(Session).view()?.account.username ?? '';
  protected readonly t = sessionTexts;
}
