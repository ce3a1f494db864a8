import { ChangeDetectionStrategy, Component, DestroyRef, computed, effect, inject, input, untracked } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { RouterLink } from '@angular/router';
import type { TrayItem } from '@fatong/contracts/api';
import {
  Blank,
  Catalogue,
  Due,
  Failed,
  Language,
  Live,
  Loading,
  Moment,
  Pages,
  RecordsApi,
  Table,
  Tag,
  Words,
  countLine,
  recordLink,
  stateMark,
  totalText,
  type Column,
  type Mark,
} from '@fatong/ui';
import { paths } from '../paths.js';
import { homeTexts } from './texts.js';

/** The most the server tells of a tray. */
const all = 200;

/** Records in hand that involve this person or their unit: the most urgent, or all of them. */
@Component({
  selector: 'ft-tray',
  imports: [Blank, Due, Failed, Loading, Moment, RouterLink, Table, Tag, Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (isBrief()) {
      <div class="head"><h2>{{ t.tray | words }}@if (!hasMore() && count(); as many) { <span class="ft-figures count">{{ many }}</span> }</h2>@if (hasMore()) { <a [routerLink]="whole">{{ t.trayAll(count()) | words }}</a> }</div>
    }
    @if (pages.problem(); as failed) { <ft-failed [problem]="failed" (again)="pages.refresh()" /> }
    @if (pages.items(); as items) {
      @if (items.length) {
        <ft-table [caption]="t.tray | words" [columns]="columns" [rows]="items" [cell]="cell" [key]="key" [link]="link" [isBusy]="pages.isLoading()" />
        @if (!isBrief()) { <p class="ft-quiet foot" role="status"><span class="ft-figures">{{ line() }}</span>@if (hasMore()) { {{ t.trayMost | words }} }</p> }
      } @else { <div class="ft-sheet"><ft-blank icon="check" [title]="t.trayNone" [why]="t.trayNoneWhy" /></div> }
    } @else if (!pages.problem()) { <div class="ft-sheet"><ft-loading /></div> }
    <ng-template #cell let-item let-column="column">
      @switch (column) {
        @case ('title') { {{ item.title }} }
        @case ('number') { <span class="ft-figures">{{ item.number ?? '—' }}</span> }
        @case ('kind') { {{ catalogue.record(item.type)?.title | words }} }
        @case ('state') { @if (mark(item); as state) { <ft-tag [mark]="state" /> } }
        @case ('role') { {{ t.roles[roleOf(item)] | words }} }
        @case ('due') { @if (item.nextDue; as day) { <ft-due [on]="day" /> } @else { <span class="ft-quiet">—</span> } }
        @case ('since') { <ft-moment [at]="item.since" /> }
      }
    </ng-template>
  `,
  styles: `
    .head { display: flex; gap: 12px; align-items: baseline; justify-content: space-between; margin-bottom: 8px; }
    .foot { padding: 10px 2px; }
    .count { margin-left: 8px; padding: 0 7px; border-radius: 3px; background: var(--ft-live-wash); color: var(--ft-live); font-size: var(--ft-text); font-weight: 500; }
  `,
})
export class Tray {
  private readonly api = inject(RecordsApi);
  private readonly language = inject(Language);
  protected readonly catalogue = inject(Catalogue);
  /** Only the most urgent, and the way to the rest. */
  readonly most = input<number>();
  protected readonly t = homeTexts;
  protected readonly pages = new Pages<TrayItem>();
  /** How many, honestly; nothing for none. */
  protected readonly count = computed(() => {
    const total = this.pages.total() ?? 0;
    return total === 0 ? '' : totalText(total);
  });
  protected readonly isBrief = computed(() => this.most() !== undefined);
  protected readonly hasMore = computed(() => {
    const total = this.pages.total() ?? 0;
    return typeof total !== 'number' || total > (this.pages.items()?.length ?? 0);
  });
  protected readonly line = computed(() => this.language.words(countLine(this.pages.items()?.length ?? 0, this.pages.total() ?? 0)));
  protected readonly whole = ['/', paths.tray];
  protected readonly columns: readonly Column[] = [
    { name: 'title', title: homeTexts.title, isWide: true },
    { name: 'number', title: homeTexts.number },
    { name: 'kind', title: homeTexts.kind },
    { name: 'state', title: homeTexts.state },
    { name: 'role', title: homeTexts.role },
    { name: 'due', title: homeTexts.due },
    { name: 'since', title: homeTexts.since },
  ];
  protected readonly key = (item: TrayItem): string => `${item.type}:${item.id}`;
  protected readonly link = (item: TrayItem): string[] => recordLink(item.type, item.id);

  constructor() {
    effect(() => {
      const limit = this.most() ?? all;
      untracked(() => this.pages.ask(() => this.api.tray({ limit })));
    });
    inject(Live)
      .changes('record')
      .pipe(takeUntilDestroyed())
      .subscribe(() => this.pages.refresh());
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
