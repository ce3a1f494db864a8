import { ChangeDetectionStrategy, Component, Injector, computed, inject, input, linkedSignal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { MatButton } from '@angular/material/button';
import { ActivatedRoute, Router } from '@angular/router';
import type { ActionView } from '@fatong/contracts/api';
import { openActionSheet } from '../action-sheet/index.js';
import { CalendarSwitch, RecordCalendar, readShown } from '../calendar/index.js';
import { Words } from '../i18n/index.js';
import { Icon } from '../icon/index.js';
import { Keys, keyTexts, pageKeys } from '../keys/index.js';
import { RecordList, listTexts, type Picking } from '../list/index.js';
import { matches } from '../media/index.js';
import { Memory } from '../memory/index.js';
import { recordLink } from '../paths.js';
import { Catalogue } from '../session/index.js';
import { PageHead } from '../shell/index.js';
import { NotFoundPage } from '../states/index.js';
import { TextSearch, hasTexts } from '../texts/index.js';
import { RecordPreview } from './preview.js';

const isSwitch = (value: unknown): value is boolean => typeof value === 'boolean';

/** The list of a record type, with what can be begun there; where it has times, as a calendar too. On a wide screen a row is looked at beside the list. */
@Component({
  selector: 'ft-record-list-page',
  imports: [CalendarSwitch, Icon, MatButton, NotFoundPage, PageHead, RecordCalendar, RecordList, RecordPreview, TextSearch, Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'ft-fill', '(document:keydown)': 'onKey($event)' },
  template: `
    @if (record(); as known) {
      <ft-page-head [title]="catalogue.listTitle(known.type)">
        @if (picking() !== 'never') { <button matButton="outlined" type="button" [attr.aria-pressed]="picking() === 'on'" [title]="t.previewKey | words" (click)="isOn.keep(!isOn.value())"><ft-icon name="eye" />{{ t.preview | words }}</button> }
        @for (action of begins(); track action.name) { <button matButton="filled" (click)="begin(action)"><ft-icon name="plus" />{{ action.title | words }}</button> }
      </ft-page-head>
      @if (hasTexts(known)) { <ft-text-search [type]="known.type" [fields]="known.fields" /> }
      @if (known.list.calendar; as calendar) { <ft-calendar-switch [title]="calendar.title" [shown]="shown()" /> }
      @if (known.list.calendar && shown(); as shown) { <ft-record-calendar [record]="known" [shown]="shown" /> }
      @else {
        <div class="desk" [class.two]="picking() === 'on'">
          <ft-record-list [record]="known" [picking]="picking()" [picked]="picked()" (picks)="look($event.id)" />
          @if (picking() === 'on') { @defer (on immediate) { <ft-record-preview [record]="known" [id]="picked()" (shut)="isOn.keep(false)" /> } }
        </div>
      }
    } @else { <ft-not-found-page /> }
  `,
  styles: `
    .desk { display: grid; grid-template: minmax(0, 1fr) / minmax(0, 1fr); gap: 16px; }
    .two { grid-template-columns: minmax(0, 1fr) clamp(400px, 32%, 560px); }
    @media print { .two { display: block; } ft-record-preview { display: none; } }
  `,
})
export class RecordListPage {
  protected readonly catalogue = inject(Catalogue);
  private readonly injector = inject(Injector);
  private readonly router = inject(Router);
  private readonly isForPage = pageKeys();
  private readonly isWide = matches('(min-width: 1440px)');
  /** Kept for him: who works with a preview has it in every list. */
  protected readonly isOn = inject(Memory).of('preview', false, isSwitch);
  protected readonly t = listTexts;
  protected readonly hasTexts = hasTexts;
  private readonly params = toSignal(inject(ActivatedRoute).queryParams, { requireSync: true });
  readonly type = input.required<string>();
  /** The month or week of its calendar; undefined: the list. */
  protected readonly shown = computed(() => readShown(this.params()['calendar']));
  protected readonly record = computed(() => this.catalogue.record(this.type()));
  protected readonly begins = computed(() => this.record()?.actions.filter(({ creates }) => creates) ?? []);

  protected readonly picking = computed((): Picking => {
    if (!this.isWide() || this.shown() !== undefined) return 'never';
    return this.isOn.value() ? 'on' : 'may';
  });
  /** Of another list nothing was picked. */
  protected readonly picked = linkedSignal<string, string | undefined>({ source: this.type, computation: () => undefined });

  constructor() {
    inject(Keys).offer({
      title: keyTexts.list,
      entries: [
        { keys: ['␣'], does: listTexts.previewKey },
        { keys: ['↓', '↑'], does: listTexts.previewMoves },
        { keys: ['Esc'], does: listTexts.previewShut },
      ],
    });
  }

  protected look(id: string): void {
    this.picked.set(id);
    if (!this.isOn.value()) this.isOn.keep(true);
  }

  protected onKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || this.picking() !== 'on' || !this.isForPage(event)) return;
    this.isOn.keep(false);
    event.preventDefault();
  }

  protected async begin(action: ActionView): Promise<void> {
    const done = await openActionSheet(this.injector, { record: this.record()!, action, on: null });
    if (done !== undefined) await this.router.navigate(recordLink(done.type, done.id));
  }
}
