import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { takeUntilDestroyed, toObservable } from '@angular/core/rxjs-interop';
import { catchError, debounceTime, distinctUntilChanged, of, switchMap } from 'rxjs';
import type { ActionView, AlikeView, RecordView } from '@fatong/contracts/api';
import { RecordsApi } from '../api/index.js';
import type { Entry } from '../fields/index.js';
import { Words } from '../i18n/index.js';
import { Likeness } from './likeness.js';
import { likenessTexts } from './texts.js';

/** The hand has to rest so long before it is asked. */
const rest = 500;

/** What is there already that is alike to a form being filled in; asked anew when what tells it was filled in otherwise. It is a hint: that it could not be asked stops nobody. */
@Component({
  selector: 'ft-typed-likeness',
  imports: [Likeness, Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div role="status" aria-live="polite">
      @if (items().length) {
        <details class="ft-sheet pad" open>
          <summary>{{ t.found(items().length) | words }}</summary>
          <ft-likeness [record]="record()" [items]="items()" />
        </details>
      }
    </div>
  `,
  styles: `.pad { padding: 6px 14px; margin-bottom: 12px; } summary { cursor: pointer; font-weight: 500; }`,
})
export class TypedLikeness {
  private readonly api = inject(RecordsApi);
  readonly record = input.required<RecordView>();
  readonly action = input.required<ActionView>();
  readonly entries = input.required<readonly Entry[]>();
  readonly id = input<string | null>(null);
  protected readonly t = likenessTexts;
  protected readonly items = signal<readonly AlikeView[]>([]);
  private readonly asked = computed(() => {
    const by = new Set(this.record().likeness?.by ?? []);
    return this.entries().flatMap(({ field, value }) => (by.has(field.name) && isSaid(value()) ? [[field.name, value()] as const] : []));
  });

  constructor() {
    toObservable(this.asked)
      .pipe(
        debounceTime(rest),
        distinctUntilChanged((a, b) => JSON.stringify(a) === JSON.stringify(b)),
        switchMap((said) =>
          said.length === 0
            ? of({ items: [] })
            : this.api
                .likeness(this.record().type, {
                  action: this.action().name,
                  ...(this.id() !== null && { id: this.id()! }),
                  form: Object.fromEntries(said),
                })
                .pipe(catchError(() => of({ items: [] }))),
        ),
        takeUntilDestroyed(),
      )
      .subscribe(({ items }) => this.items.set(items));
  }
}

const isSaid = (value: unknown): boolean => value !== null && value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0);
