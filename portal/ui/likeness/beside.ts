import { ChangeDetectionStrategy, Component, effect, inject, input, signal, untracked } from '@angular/core';
import { catchError, of } from 'rxjs';
import type { AlikeView, RecordView } from '@fatong/contracts/api';
import { RecordsApi } from '../api/index.js';
import { Words } from '../i18n/index.js';
import { Likeness } from './likeness.js';

/** What is alike to the record on the page; nothing where nothing is. */
@Component({
  selector: 'ft-alike-records',
  imports: [Likeness, Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  // Nothing of it takes room where nothing is alike.
  host: { '[hidden]': 'items().length === 0' },
  template: `@if (items().length) { <section><h2>{{ record().likeness!.title | words }}</h2><div class="ft-sheet pad"><ft-likeness [record]="record()" [items]="items()" /></div></section> }`,
  styles: `h2 { margin-bottom: 8px; } .pad { padding: 6px 14px; }`,
})
export class AlikeRecords {
  private readonly api = inject(RecordsApi);
  readonly record = input.required<RecordView>();
  readonly id = input.required<string>();
  /** Asked anew with each version. */
  readonly version = input.required<number>();
  protected readonly items = signal<readonly AlikeView[]>([]);

  constructor() {
    effect((onCleanup) => {
      const [{ type }, id] = [this.record(), this.id()];
      this.version();
      const asking = untracked(() =>
        this.api
          .alike(type, id)
          .pipe(catchError(() => of({ items: [] })))
          .subscribe(({ items }) => this.items.set(items)),
      );
      onCleanup(() => asking.unsubscribe());
    });
  }
}
