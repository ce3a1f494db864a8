import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { MatAnchor } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import {
  Catalogue,
  Icon,
  LanguageSwitch,
  PageTitle,
  SchemeSwitch,
  Seal,
  SignInForm,
  SizeSwitch,
  Words,
  sessionTexts,
  type IconName,
} from '@fatong/ui';
import { paths } from '../paths.js';
import { Filing } from '../shell/filing.js';
import { portalTexts } from '../texts.js';
import { IdentitySignIn } from './identity-sign-in.js';

/** What the portal is, for anybody, and the way in. */
@Component({
  selector: 'ft-welcome-page',
  imports: [Filing, Icon, IdentitySignIn, LanguageSwitch, MatAnchor, RouterLink, SchemeSwitch, Seal, SignInForm, SizeSwitch, Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './welcome-page.html',
  styleUrl: './welcome-page.scss',
})
export class WelcomePage {
  private readonly router = inject(Router);
  private readonly catalogue = inject(Catalogue);
  /** Where the person wanted to go. (A member called `then` would make the page look like a promise.) */
  readonly goal = input<string>();
  protected readonly t = portalTexts;
  protected readonly verify = paths.verify;
  protected readonly door = paths.door;
  protected readonly session = sessionTexts;
  protected readonly publications = paths.publications;
  protected readonly promises: readonly {
    readonly icon: IconName;
    readonly title: readonly [string, string];
    readonly what: readonly [string, string];
  }[] = [
    { icon: 'pen', title: portalTexts.promise1, what: portalTexts.promise1What },
    { icon: 'clock', title: portalTexts.promise2, what: portalTexts.promise2What },
    { icon: 'flow', title: portalTexts.promise3, what: portalTexts.promise3What },
  ];

  constructor() {
    inject(PageTitle).say(portalTexts.surface);
  }

  protected enter(): void {
    this.catalogue.forget();
    // Only a path of this app: an address from outside is never followed.
    const goal = this.goal();
    void this.router.navigateByUrl(goal?.startsWith('/') && !goal.startsWith('//') ? goal : '/');
  }
}
