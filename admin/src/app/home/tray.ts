import { ChangeDetectionStrategy, Component, DestroyRef, computed, inject } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import type { TrayItem } from '@fatong/contracts/api';
import { Blank, Catalogue, Failed, ListFoot, Live, Loading, Moment, Pages, RecordsApi, Table, Tag, Words, recordLink, stateMark, totalText, type Column, type Mark } from '@fatong/ui';
import { homeTexts } from './texts.js';

/** Records in hand that involve this person or their unit. */
@Component({
  selector: 'ft-tray',
  imports: [Blank, Failed, ListFoot, Loading, Moment, Table, Tag, Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <h2>{{ t.tray | words }}@if (count(); as many) { <span class="ft-figures count">{{ many }}</span> }</h2>
    @if (pages.problem(); as failed) { <ft-failed [problem]="failed" (again)="pages.refresh()" /> }
    @if (pages.items(); as items) {
      @if (items.length) {
        <ft-table [caption]="t.tray | words" [columns]="columns" [rows]="items" [cell]="cell" [key]="key" [link]="link" [isBusy]="pages.isLoading()" />
        <ft-list-foot [pages]="pages" />
      } @else { <div class="ft-sheet"><ft-blank icon="check" [title]="t.trayNone" [why]="t.trayNoneWhy" /></div> }
    } @else if (!pages.problem()) { <div class="ft-sheet"><ft-loading /></div> }
    <ng-template #cell let-item let-column="column">
      @switch (column) {
        @case ('title') { {{ item.title }} }
        @case ('number') { <span class="ft-figures">{{ item.number ?? '—' }}</span> }
        @case ('kind') { {{ catalogue.record(item.type)?.title | words }} }
        @case ('state') { @if (mark(item); as state) { <ft-tag [mark]="state" /> } }
        @case ('role') { {{ t.roles[roleOf(item)] | words }} }
        @case ('since') { <ft-moment [at]="item.since" /> }
      }
    </ng-template>
  `,
  styles: `h2 { margin-bottom: 8px; } .count { margin-left: 8px; padding: 0 7px; border-radius: 3px; background: var(--ft-live-wash); color: var(--ft-live); font-size: var(--ft-text); font-weight: 500; }`,
})
export class Tray {
  private readonly api = inject(RecordsApi);
  protected readonly catalogue = inject(Catalogue);
  protected readonly t = homeTexts;
  protected readonly pages = new Pages<TrayItem>();
  /** How many, honestly; nothing for none. */
  protected readonly count = computed(() => { const total = this.pages.total() ?? 0; return total === 0 ? '' : totalText(total); });
  protected readonly columns: readonly Column[] = [
    { name: 'title', title: homeTexts.title, isWide: true }, { name: 'number', title: homeTexts.number }, { name: 'kind', title: homeTexts.kind },
    { name: 'state', title: homeTexts.state }, { name: 'role', title: homeTexts.role }, { name: 'since', title: homeTexts.since },
  ];
  protected readonly key = (item: TrayItem): string => `${item.type}:${item.id}`;
  protected readonly link = (item: TrayItem): string[] => recordLink(item.type, item.id);

  constructor() {
    this.pages.ask((cursor) => this.api.tray(cursor === undefined ? {} : { cursor }));
    inject(Live).changes('record').pipe(takeUntilDestroyed()).subscribe(() => this.pages.refresh());
    inject(DestroyRef).onDestroy(() => this.pages.close());
  }

  protected mark({ type, state }: TrayItem): Mark | undefined {
    const known = this.catalogue.state(type, state);
    return known && stateMark(known);
  }

  protected roleOf({ role }: TrayItem): TrayItem['role'] {
    return role;
  }
}
