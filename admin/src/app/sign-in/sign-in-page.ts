import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { Router } from '@angular/router';
import { Catalogue, LanguageSwitch, PageTitle, SchemeSwitch, Seal, SignInForm, Words, sessionTexts } from '@fatong/ui';
import { adminTexts } from '../texts.js';

@Component({
  selector: 'ft-sign-in-page',
  imports: [LanguageSwitch, SchemeSwitch, Seal, SignInForm, Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <header><ft-seal [surface]="t.surface" /><span class="room"></span><ft-language-switch /><ft-scheme-switch /></header>
    <main>
      <section class="what"><h1>{{ t.signInLead | words }}</h1><p class="ft-quiet">{{ t.signInWhat | words }}</p></section>
      <section class="ft-sheet door"><h2>{{ session.signIn | words }}</h2><ft-sign-in-form (signedIn)="enter()" /></section>
    </main>
  `,
  styleUrl: './sign-in-page.scss',
})
export class SignInPage {
  private readonly router = inject(Router);
  private readonly catalogue = inject(Catalogue);
  /** Where the person wanted to go. (A member called `then` would make the page look like a promise.) */
  readonly goal = input<string>();
  protected readonly t = adminTexts;
  protected readonly session = sessionTexts;

  constructor() {
    inject(PageTitle).say(sessionTexts.signIn);
  }

  protected enter(): void {
    this.catalogue.forget();
    // Only a path of this app: an address from outside is never followed.
    const goal = this.goal();
    void this.router.navigateByUrl(goal?.startsWith('/') && !goal.startsWith('//') ? goal : '/');
  }
}
