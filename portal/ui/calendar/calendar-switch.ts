import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Label } from '@fatong/contracts';
import { Language, Words } from '../i18n/index.js';
import { Clock, wall } from '../time/index.js';
import { calendarTexts } from './texts.js';
import { writeShown, type Shown } from './weeks.js';

/** Between a list and its calendar, by month or by week; each is an address of its own. */
@Component({
  selector: 'ft-calendar-switch',
  imports: [RouterLink, Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { role: 'group', '[attr.aria-label]': 'spoken()' },
  template: `
    @for (one of ways(); track one.span) {
      <a [routerLink]="[]" [queryParams]="one.params" [attr.aria-current]="one.span === current() ? 'true' : null">{{ one.label | words }}</a>
    }
  `,
  styles: `
    :host { display: inline-flex; align-self: flex-start; margin-bottom: 12px; border: 1px solid var(--ft-strong); border-radius: 4px; overflow: hidden; background: var(--ft-sheet); }
    a { padding: 2px 11px; color: var(--mat-sys-on-surface-variant); line-height: 24px; font-size: var(--ft-note); white-space: nowrap; }
    a + a { box-shadow: -1px 0 0 var(--ft-hair); }
    a:hover { background: var(--ft-hover); text-decoration: none; }
    a[aria-current] { background: var(--mat-sys-primary-container); color: var(--mat-sys-on-primary-container); font-weight: 600; }
    a:focus-visible { outline-offset: -2px; }
  `,
})
export class CalendarSwitch {
  private readonly language = inject(Language);
  private readonly clock = inject(Clock);
  readonly title = input.required<Label>();
  /** Undefined: the list is shown. */
  readonly shown = input.required<Shown | undefined>();
  protected readonly spoken = computed(() => this.language.words(this.title()));
  protected readonly current = computed(() => this.shown()?.span ?? null);
  protected readonly ways = computed(() => {
    const on = this.shown()?.on ?? wall(this.clock.now()).date;
    const title = this.title();
    const of = (span: Shown['span'], [zh, en]: Label) => ({
      span,
      label: [`${title[0]}（${zh}）`, `${title[1]} (${en.toLowerCase()})`] as Label,
      params: { calendar: writeShown({ span, on }) },
    });
    return [{ span: null, label: calendarTexts.list, params: {} }, of('month', calendarTexts.month), of('week', calendarTexts.week)];
  });
}
