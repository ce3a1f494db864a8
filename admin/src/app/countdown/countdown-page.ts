import { ChangeDetectionStrategy, Component, DestroyRef, computed, effect, inject, signal, untracked } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { momentWords } from '@fatong/contracts/calendar';
import type { CountdownAnswer, CountdownItem } from '@fatong/contracts/api';
import {
  ChoiceFilter,
  CountdownApi,
  Failed,
  Live,
  Loading,
  PageHead,
  Pages,
  Tag,
  Words,
  leftWords,
  recordLink,
  singleChoice,
  singleOf,
  standingMark,
  stateMark,
  type FilterValue,
} from '@fatong/ui';
import { countdownTexts, daysOf, spans, type Span } from './texts.js';

/** Every time limit that runs on what this person counts down, of other areas too, with the days that are left. */
@Component({
  selector: 'ft-countdown-page',
  imports: [ChoiceFilter, Failed, Loading, MatButton, PageHead, RouterLink, Tag, Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './countdown-page.html',
  styles: `
    .filters { display: flex; flex-wrap: wrap; gap: 8px; margin-bottom: 12px; }
    td:nth-child(3), td:nth-child(4) { min-width: 148px; }
    td:last-child { width: 100%; }
  `,
})
export class CountdownPage {
  private readonly api = inject(CountdownApi);
  protected readonly t = countdownTexts;
  protected readonly type = signal<string | undefined>(undefined);
  protected readonly span = signal<Span>('month');
  protected readonly pages = new Pages<CountdownItem, CountdownAnswer>();
  protected readonly typeFilter = computed(() =>
    singleChoice(
      'type',
      countdownTexts.type,
      (this.pages.last()?.types ?? []).map(({ type, title }) => ({ value: type, label: title })),
    ),
  );
  protected readonly spanFilter = singleChoice('span', countdownTexts.span, spans);
  protected readonly rows = computed(() => this.pages.items()?.map(rowOf));

  constructor() {
    effect(() => {
      const [type, span] = [this.type(), this.span()];
      const which = span === 'paused' ? ({ standing: 'paused' } as const) : { within: daysOf[span] };
      const asked = { ...(type !== undefined && { type }), ...which };
      untracked(() => this.pages.ask((cursor) => this.api.read({ ...asked, ...(cursor !== undefined && { cursor }) })));
    });
    inject(Live)
      .changes('record')
      .pipe(takeUntilDestroyed())
      .subscribe(() => this.pages.refresh());
    inject(DestroyRef).onDestroy(() => this.pages.close());
  }

  protected chooseType(value: FilterValue | undefined): void {
    this.type.set(singleOf(value));
  }
  protected chooseSpan(value: FilterValue | undefined): void {
    this.span.set((singleOf(value) as Span | undefined) ?? 'month');
  }
}

function rowOf({ type, record, state, unit, standing, dueOn, left, ...item }: CountdownItem) {
  return {
    ...item,
    link: record === null ? undefined : recordLink(type, record),
    state: state === null ? undefined : stateMark({ label: state.title, tone: state.tone }),
    unit: unit ?? (['', ''] as const),
    due: dueOn === null ? '' : momentWords(dueOn),
    mark: standing === null ? undefined : standingMark(standing),
    left: left === null ? countdownTexts.paused : leftWords(left),
  };
}
