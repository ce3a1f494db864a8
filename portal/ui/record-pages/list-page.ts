import { ChangeDetectionStrategy, Component, Injector, computed, inject, input } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { MatButton } from '@angular/material/button';
import { ActivatedRoute, Router } from '@angular/router';
import type { ActionView } from '@fatong/contracts/api';
import { openActionSheet } from '../action-sheet/index.js';
import { CalendarSwitch, RecordCalendar, readShown } from '../calendar/index.js';
import { Words } from '../i18n/index.js';
import { Icon } from '../icon/index.js';
import { RecordList } from '../list/index.js';
import { recordLink } from '../paths.js';
import { Catalogue } from '../session/index.js';
import { PageHead } from '../shell/index.js';
import { NotFoundPage } from '../states/index.js';
import { TextSearch, hasTexts } from '../texts/index.js';

/** The list of a record type, with what can be begun there; where it has times, as a calendar too. */
@Component({
  selector: 'ft-record-list-page',
  imports: [CalendarSwitch, Icon, MatButton, NotFoundPage, PageHead, RecordCalendar, RecordList, TextSearch, Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'ft-fill' },
  template: `
    @if (record(); as known) {
      <ft-page-head [title]="catalogue.listTitle(known.type)">
        @for (action of begins(); track action.name) { <button matButton="filled" (click)="begin(action)"><ft-icon name="plus" />{{ action.title | words }}</button> }
      </ft-page-head>
      @if (hasTexts(known)) { <ft-text-search [type]="known.type" [fields]="known.fields" /> }
      @if (known.list.calendar; as calendar) { <ft-calendar-switch [title]="calendar.title" [shown]="shown()" /> }
      @if (known.list.calendar && shown(); as shown) { <ft-record-calendar [record]="known" [shown]="shown" /> }
      @else { <ft-record-list [record]="known" /> }
    } @else { <ft-not-found-page /> }
  `,
})
export class RecordListPage {
  protected readonly catalogue = inject(Catalogue);
  private readonly injector = inject(Injector);
  private readonly router = inject(Router);
  protected readonly hasTexts = hasTexts;
  private readonly params = toSignal(inject(ActivatedRoute).queryParams, { requireSync: true });
  readonly type = input.required<string>();
  /** The month or week of its calendar; undefined: the list. */
  protected readonly shown = computed(() => readShown(this.params()['calendar']));
  protected readonly record = computed(() => this.catalogue.record(this.type()));
  protected readonly begins = computed(() => this.record()?.actions.filter(({ creates }) => creates) ?? []);

  protected async begin(action: ActionView): Promise<void> {
    const done = await openActionSheet(this.injector, { record: this.record()!, action, on: null });
    if (done !== undefined) await this.router.navigate(recordLink(done.type, done.id));
  }
}
