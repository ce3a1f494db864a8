import { ChangeDetectionStrategy, Component, DestroyRef, computed, inject, input, output } from '@angular/core';
import { takeUntilDestroyed, toObservable } from '@angular/core/rxjs-interop';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { EMPTY, debounceTime, distinctUntilChanged, switchMap } from 'rxjs';
import type { RecordAnswer, RecordView } from '@fatong/contracts/api';
import { Reading, RecordsApi } from '../api/index.js';
import { Clocks, clockTexts } from '../clocks/index.js';
import { Sections } from '../detail/sections.js';
import { Language, Words } from '../i18n/index.js';
import { Icon } from '../icon/index.js';
import { Live } from '../live/index.js';
import { recordLink } from '../paths.js';
import { Tag, stateMark } from '../state-tag/index.js';
import { Failed, Loading } from '../states/index.js';
import { previewTexts } from './texts.js';

/** Rows that are only passed are not read: each reading of a record is one. Milliseconds. */
const settles = 200;

/** A record looked at beside its list: what its page says first, read as the page reads it. It is acted on, and shown in full, on its page. */
@Component({
  selector: 'ft-record-preview',
  imports: [Clocks, Failed, Icon, Loading, MatButton, RouterLink, Sections, Tag, Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { role: 'complementary', '[attr.aria-label]': 'label()', class: 'ft-sheet' },
  template: `
    <div class="bar">
      <h2>{{ t.title | words }}</h2>
      @if (answer(); as shown) { <a matButton="tonal" [routerLink]="link(shown.id)">{{ t.open | words }}<ft-icon name="right" iconPositionEnd /></a> }
      <button type="button" class="shut" (click)="shut.emit()" [attr.aria-label]="t.shut | words" [title]="t.shut | words"><ft-icon name="cross" /></button>
    </div>
    <div class="body" tabindex="0">
      @if (id() === undefined) { <p class="ft-quiet">{{ t.none | words }}</p> }
      @else if (reading.problem(); as problem) { <ft-failed [problem]="problem" (again)="reading.refresh()" /> }
      @else if (answer(); as shown) {
        <p class="line">
          @if (shown.number) { <span class="ft-figures ft-quiet">{{ shown.number }}</span> }
          @if (mark(); as state) { <ft-tag [mark]="state" /> }
        </p>
        <h3 aria-live="polite">{{ shown.title }}</h3>
        @if (shown.clocks?.length) { <section><h4>{{ limits | words }}</h4><ft-clocks [record]="plain()" [clocks]="shown.clocks!" /></section> }
        <ft-sections [record]="plain()" [answer]="shown" />
      } @else { <ft-loading [lines]="6" /> }
    </div>
  `,
  styles: `
    :host { display: flex; flex-direction: column; min-height: 0; }
    .bar { display: flex; gap: 8px; align-items: center; padding: 8px 8px 8px 16px; border-bottom: 1px solid var(--ft-hair); }
    h2 { flex: 1; font-size: inherit; }
    .shut { display: grid; place-items: center; width: 32px; height: 32px; border: 0; border-radius: 4px; background: none; color: inherit; cursor: pointer; }
    .shut:hover { background: var(--ft-hover); }
    .body { flex: 1; min-height: 0; overflow: auto; padding: 12px 16px 24px; display: flex; flex-direction: column; gap: 12px; container-type: inline-size; }
    .body:focus-visible { outline-offset: -2px; }
    .line { display: flex; gap: 10px; align-items: center; flex-wrap: wrap; }
    h3 { font-size: var(--ft-lead); overflow-wrap: anywhere; }
    h4 { font-weight: 500; margin-bottom: 4px; }
  `,
})
export class RecordPreview {
  private readonly api = inject(RecordsApi);
  private readonly language = inject(Language);
  readonly record = input.required<RecordView>();
  /** Nothing was picked yet. */
  readonly id = input.required<string | undefined>();
  readonly shut = output();
  protected readonly t = previewTexts;
  protected readonly limits = clockTexts.heading;
  protected readonly reading = new Reading<RecordAnswer>();
  /** Never that of a row before. */
  protected readonly answer = computed(() => {
    const answer = this.reading.value();
    return answer?.id === this.id() ? answer : undefined;
  });
  protected readonly label = computed(() => this.language.words(previewTexts.title));
  /** What is masked is shown in full on the page alone, where it is said what for. */
  protected readonly plain = computed((): RecordView => ({ ...this.record(), revealable: [] }));
  protected readonly mark = computed(() => {
    const state = this.record().states.find(({ name }) => name === this.answer()?.state);
    return state && stateMark(state);
  });

  constructor() {
    const live = inject(Live);
    const place = toObservable(computed(() => ({ type: this.record().type, id: this.id() })));
    place
      .pipe(
        debounceTime(settles),
        // Whoever came back at once to the row he left has it still.
        distinctUntilChanged((a, b) => a.type === b.type && a.id === b.id),
        takeUntilDestroyed(),
      )
      .subscribe(({ type, id }) => {
        if (id !== undefined) this.reading.ask(() => this.api.record(type, id));
      });
    place
      .pipe(
        switchMap(({ type, id }) => (id === undefined ? EMPTY : live.recordChanges(type, id))),
        takeUntilDestroyed(),
      )
      .subscribe(() => this.reading.refresh());
    inject(DestroyRef).onDestroy(() => this.reading.close());
  }

  protected link(id: string): string[] {
    return recordLink(this.record().type, id);
  }
}
