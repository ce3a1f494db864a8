import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { ActionView, RecordItem, RecordView, RelatedView } from '@fatong/contracts/api';
import { Words } from '../i18n/index.js';
import { Icon } from '../icon/index.js';
import { RecordCell, Table, columnsOf, totalText } from '../list/index.js';
import { recordLink, recordsLink } from '../paths.js';
import { relatedTexts } from './texts.js';

/** An action that opens a record from the one on the page, with what is filled in. */
export interface Begin {
  readonly record: RecordView;
  readonly action: ActionView;
  readonly values: Readonly<Record<string, unknown>>;
}

/** Records of one kind beside the one on the page: how many, the first few, the way to all, and what may be begun. */
@Component({
  selector: 'ft-related',
  imports: [Icon, MatButton, RecordCell, RouterLink, Table, Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { '[class.brief]': 'view().items.length === 0' },
  template: `
    @let shown = view();
    <div class="head">
      <h2>{{ shown.title | words }}<span class="ft-quiet ft-figures">{{ isNone() ? (t.none | words) : count() }}</span></h2>
      @for (one of begins(); track one.action.name) { <button matButton="text" (click)="begin.emit(one)"><ft-icon name="plus" />{{ one.action.title | words }}</button> }
      @if (!isNone()) { <a [routerLink]="list()" [queryParams]="shown.filter">{{ t.all | words }}</a> }
    </div>
    @if (shown.items.length) { <ft-table [caption]="shown.title | words" [columns]="columns()" [rows]="shown.items" [cell]="cell" [key]="key" [link]="link" /> }
    <ng-template #cell let-row let-column="column"><ft-record-cell [record]="type()" [item]="row" [column]="column" /></ng-template>
  `,
  styles: `
    :host { display: block; }
    .head { display: flex; gap: 4px 12px; align-items: center; flex-wrap: wrap; min-height: 32px; margin-bottom: 4px; }
    h2 { margin: 0 auto 0 0; }
    h2 span { margin-left: 8px; font-weight: 400; }
    :host(.brief) { padding: 2px 14px; }
    :host(.brief) .head { margin: 0; }
    :host(.brief) h2 { font-size: inherit; font-weight: 500; }
  `,
})
export class Related {
  readonly view = input.required<RelatedView>();
  /** The type of what is listed. */
  readonly type = input.required<RecordView>();
  readonly begin = output<Begin>();
  protected readonly t = relatedTexts;
  protected readonly count = computed(() => totalText(this.view().total));
  protected readonly isNone = computed(() => this.view().total === 0);
  protected readonly columns = computed(() => {
    const known = columnsOf({ ...this.type(), list: { ...this.type().list, columns: this.view().columns } });
    return known.map((column) => ({ ...column, isSortable: false }));
  });
  protected readonly begins = computed((): readonly Begin[] =>
    this.view().begins.flatMap(({ action: name, values }) => {
      const action = this.type().actions.find((one) => one.name === name);
      return action === undefined ? [] : [{ record: this.type(), action, values }];
    }),
  );
  protected readonly list = computed(() => recordsLink(this.type().type));
  protected readonly key = ({ id }: RecordItem): string => id;
  protected readonly link = ({ id }: RecordItem): string[] => recordLink(this.type().type, id);
}
