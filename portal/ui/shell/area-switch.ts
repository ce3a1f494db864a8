import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { MatMenu, MatMenuItem, MatMenuTrigger } from '@angular/material/menu';
import { Language, Words } from '../i18n/index.js';
import { Icon } from '../icon/index.js';
import { AreaChoice, placeTexts } from '../places/index.js';

/** Which area the menu shows. Where one sees but one, there is nothing to switch. */
@Component({
  selector: 'ft-area-switch',
  imports: [Icon, MatMenu, MatMenuItem, MatMenuTrigger, Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (choice.areas().length > 1) {
      <button type="button" class="ft-bar-button" [matMenuTriggerFor]="menu" [attr.aria-label]="spoken()"><b>{{ choice.current()?.title | words }}</b><ft-icon name="down" /></button>
      <mat-menu #menu>
        @for (area of choice.areas(); track area.name) {
          <button mat-menu-item role="menuitemradio" [attr.aria-checked]="area.name === choice.current()?.name" (click)="choice.choose(area.name)"><span class="tick">@if (area.name === choice.current()?.name) { <ft-icon name="check" /> }</span>{{ area.title | words }}</button>
        }
      </mat-menu>
    }
  `,
  styles: `
    :host { display: inline-flex; min-width: 0; }
    .ft-bar-button > ft-icon { width: 11px; height: 11px; }
    b { overflow: hidden; text-overflow: ellipsis; }
    .tick { display: inline-block; width: 22px; color: var(--mat-sys-primary); }
  `,
})
export class AreaSwitch {
  private readonly language = inject(Language);
  protected readonly choice = inject(AreaChoice);
  protected readonly spoken = computed(() => this.language.words(placeTexts.chooseArea(this.choice.current()?.title ?? ['', ''])));
}
