import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';
import { Language, Words } from '../i18n/index.js';
import { Icon } from '../icon/index.js';
import { noticesLink } from '../paths.js';
import { noticeTexts } from './texts.js';
import { Unread } from './unread.js';

/** The way to one's notices, with how many are not read; a new one is said aloud. Nothing for those who are told nothing. */
@Component({
  selector: 'ft-bell',
  imports: [Icon, RouterLink, RouterLinkActive, Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (unread.isTold) {
      <a class="ft-bar-button" [routerLink]="link" routerLinkActive="here" ariaCurrentWhenActive="page" [attr.aria-label]="label()">
        <ft-icon name="bell" /><span class="ft-bar-word">{{ t.title | words }}</span>@if (unread.text(); as count) {&ngsp;<b class="ft-figures">{{ count }}</b> }
      </a>
      <span class="ft-unseen" role="status">{{ unread.text() ? label() : '' }}</span>
    }
  `,
  styles: `
    :host { position: relative; display: inline-flex; }
    a:hover { text-decoration: none; }
    .here { color: var(--mat-sys-primary); font-weight: 700; }
    b { min-width: 18px; padding: 0 5px; border-radius: 9px; background: var(--mat-sys-primary); color: var(--mat-sys-on-primary); font-size: 12px; line-height: 18px; font-weight: 700; text-align: center; }
  `,
})
export class Bell {
  private readonly language = inject(Language);
  protected readonly unread = inject(Unread);
  protected readonly t = noticeTexts;
  protected readonly link = noticesLink();
  protected readonly label = computed(() => this.language.words(noticeTexts.bell(this.unread.text())));
}
