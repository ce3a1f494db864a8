import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { Words } from '../i18n/index.js';
import { PageTitle } from '../shell/title.js';
import { Blank } from './blank.js';
import { stateTexts } from './texts.js';

@Component({
  selector: 'ft-no-permission-page',
  imports: [Blank, MatButton, RouterLink, Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<ft-blank icon="lock" [isPage]="true" [title]="t.noPermission" [why]="t.noPermissionWhy"><a matButton="outlined" routerLink="/">{{ t.home | words }}</a></ft-blank>`,
})
export class NoPermissionPage {
  protected readonly t = stateTexts;

  constructor() {
    inject(PageTitle).say(stateTexts.noPermission);
  }
}

@Component({
  selector: 'ft-not-found-page',
  imports: [Blank, MatButton, RouterLink, Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<ft-blank icon="question" [isPage]="true" [title]="t.notFound" [why]="t.notFoundWhy"><a matButton="outlined" routerLink="/">{{ t.home | words }}</a></ft-blank>`,
})
export class NotFoundPage {
  protected readonly t = stateTexts;

  constructor() {
    inject(PageTitle).say(stateTexts.notFound);
  }
}
