import { ChangeDetectionStrategy, Component, inject, viewChild } from '@angular/core';
import { MatMenu, MatMenuItem } from '@angular/material/menu';
import { Words } from '../i18n/index.js';
import { Icon } from '../icon/index.js';
import { Scheme, schemes } from './scheme.js';
import { shellTexts } from './texts.js';

/** The choices of appearance as a menu, for whoever opens it. */
@Component({
  selector: 'ft-scheme-menu',
  imports: [Icon, MatMenu, MatMenuItem, Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <mat-menu #menu xPosition="before">
      @for (name of names; track name) {
        <button mat-menu-item role="menuitemradio" [attr.aria-checked]="scheme.name() === name" (click)="scheme.choose(name)"><span class="tick">@if (scheme.name() === name) { <ft-icon name="check" /> }</span>{{ t.schemes[name] | words }}</button>
      }
      <button mat-menu-item role="menuitemcheckbox" [attr.aria-checked]="scheme.isStrong()" (click)="scheme.strengthen(!scheme.isStrong())"><span class="tick">@if (scheme.isStrong()) { <ft-icon name="check" /> }</span>{{ t.contrast | words }}</button>
    </mat-menu>
  `,
  styles: `.tick { display: inline-block; width: 22px; color: var(--mat-sys-primary); }`,
})
export class SchemeMenu {
  protected readonly scheme = inject(Scheme);
  protected readonly t = shellTexts;
  protected readonly names = schemes;
  readonly menu = viewChild.required(MatMenu);
}
