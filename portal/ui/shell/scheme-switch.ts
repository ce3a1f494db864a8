import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { MatMenu, MatMenuItem, MatMenuTrigger } from '@angular/material/menu';
import { Words } from '../i18n/index.js';
import { Icon, type IconName } from '../icon/index.js';
import { Scheme, schemes, type SchemeName } from './scheme.js';
import { shellTexts } from './texts.js';

const icons: Readonly<Record<SchemeName, IconName>> = { auto: 'contrast', light: 'sun', dark: 'moon' };

@Component({
  selector: 'ft-scheme-switch',
  imports: [Icon, MatMenu, MatMenuItem, MatMenuTrigger, Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <button type="button" class="ft-bar-button" [matMenuTriggerFor]="menu" [attr.aria-label]="t.look | words"><ft-icon [name]="icon()" /><span class="ft-bar-word">{{ t.look | words }}</span></button>
    <mat-menu #menu xPosition="before">
      @for (name of names; track name) {
        <button mat-menu-item role="menuitemradio" [attr.aria-checked]="scheme.name() === name" (click)="scheme.choose(name)"><span class="tick">@if (scheme.name() === name) { <ft-icon name="check" /> }</span>{{ t.schemes[name] | words }}</button>
      }
      <button mat-menu-item role="menuitemcheckbox" [attr.aria-checked]="scheme.isStrong()" (click)="scheme.strengthen(!scheme.isStrong())"><span class="tick">@if (scheme.isStrong()) { <ft-icon name="check" /> }</span>{{ t.contrast | words }}</button>
    </mat-menu>
  `,
  styles: `.tick { display: inline-block; width: 22px; color: var(--mat-sys-primary); }`,
})
export class SchemeSwitch {
  protected readonly scheme = inject(Scheme);
  protected readonly t = shellTexts;
  protected readonly names = schemes;
  protected readonly icon = computed(() => icons[this.scheme.name()]);
}
