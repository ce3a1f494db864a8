import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Counts } from '../counts/index.js';
import { Language, Words } from '../i18n/index.js';
import { Icon } from '../icon/index.js';
import { totalText } from '../list/index.js';
import { Session } from '../session/index.js';
import { shellTexts } from './texts.js';

/** How much is asked of this person, wherever he is, and the way there. Nothing for those who handle no records. */
@Component({
  selector: 'ft-turn-mark',
  imports: [Icon, RouterLink, Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (isAsked()) {
      <a class="ft-bar-button" routerLink="/" [title]="spoken()"><ft-icon name="check" /><span class="ft-bar-word">{{ t.turns | words }}</span>@if (total(); as mine) { <b class="ft-figures">{{ totalText(mine) }}</b> }</a>
    }
  `,
  styles: `
    :host { display: inline-flex; }
    a:hover { text-decoration: none; }
    b { min-width: 18px; padding: 0 5px; border-radius: 9px; background: var(--ft-late); color: var(--mat-sys-on-error); font-size: 12px; line-height: 18px; font-weight: 700; text-align: center; }
  `,
})
export class TurnMark {
  private readonly counts = inject(Counts);
  private readonly language = inject(Language);
  private readonly session = inject(Session);
  protected readonly t = shellTexts;
  protected readonly totalText = totalText;
  protected readonly isAsked = computed(() => this.session.view()?.may.records === true);
  protected readonly total = computed(() => this.counts.turn()?.total ?? 0);
  protected readonly spoken = computed(() => this.language.words(shellTexts.turnsSpoken(totalText(this.total()))));
}
