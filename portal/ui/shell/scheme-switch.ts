import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { MatMenuTrigger } from '@angular/material/menu';
import { Words } from '../i18n/index.js';
import { Icon, type IconName } from '../icon/index.js';
import { SchemeMenu } from './scheme-menu.js';
import { Scheme, type SchemeName } from './scheme.js';
import { shellTexts } from './texts.js';

const icons: Readonly<Record<SchemeName, IconName>> = { auto: 'contrast', light: 'sun', dark: 'moon' };

/** How the screen looks, where nobody is signed in yet; afterwards the choice stands in the person's menu. */
@Component({
  selector: 'ft-scheme-switch',
  imports: [Icon, MatMenuTrigger, SchemeMenu, Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <button type="button" class="ft-bar-button" [matMenuTriggerFor]="look.menu()" [attr.aria-label]="t.look | words"><ft-icon [name]="icon()" /><span class="ft-bar-word">{{ t.look | words }}</span></button>
    <ft-scheme-menu #look />
  `,
})
export class SchemeSwitch {
  private readonly scheme = inject(Scheme);
  protected readonly t = shellTexts;
  protected readonly icon = computed(() => icons[this.scheme.name()]);
}
