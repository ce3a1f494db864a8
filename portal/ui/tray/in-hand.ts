import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { TrayItem } from '@fatong/contracts/api';
import { FollowStar } from '../following/index.js';
import { Words } from '../i18n/index.js';
import { Table, type Column } from '../list/index.js';
import { recordLink } from '../paths.js';
import { Catalogue } from '../session/index.js';
import { Tag, stateMark, type Mark } from '../state-tag/index.js';
import { Due, Moment } from '../time/index.js';
import { trayTexts } from './texts.js';

/** What somebody has in hand and is not asked for: of whom it is asked instead; or, with what he follows, how it stands. */
@Component({
  selector: 'ft-in-hand',
  imports: [Due, FollowStar, Moment, Table, Tag, Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ft-table [caption]="(isWaiting() ? t.waiting : t.followed) | words" [columns]="columns()" [rows]="items()" [cell]="cell" [key]="key" [link]="link" [isBusy]="isBusy()" />
    <ng-template #cell let-item let-column="column">
      @switch (column) {
        @case ('title') { {{ item.title }} }
        @case ('number') { <span class="ft-figures">{{ item.number ?? '—' }}</span> }
        @case ('kind') { {{ catalogue.record(item.type)?.title | words }} }
        @case ('state') { @if (mark(item); as state) { <ft-tag [mark]="state" /> } }
        @case ('waits') { @if (item.waits; as waits) { {{ waits.title | words }}@if (waits.who) { <span class="ft-quiet"> · {{ waits.who | words }}</span> } } @else { <span class="ft-quiet">—</span> } }
        @case ('due') { @if (item.due; as day) { <ft-due [on]="day" [left]="item.left" /> } @else { <span class="ft-quiet">—</span> } }
        @case ('follow') { <ft-follow-star [type]="item.type" [id]="item.id" [title]="item.title" [followed]="item.isFollowed ?? false" [isRow]="true" /> }
        @case ('since') { <ft-moment [at]="item.waits?.since ?? item.since" /> }
      }
    </ng-template>
  `,
})
export class InHand {
  protected readonly catalogue = inject(Catalogue);
  readonly items = input.required<readonly TrayItem[]>();
  /** Each waits for somebody. */
  readonly isWaiting = input(false);
  readonly isBusy = input(false);
  protected readonly t = trayTexts;
  protected readonly columns = computed((): readonly Column[] => [
    { name: 'title', title: trayTexts.title, isWide: true },
    { name: 'number', title: trayTexts.number },
    { name: 'kind', title: trayTexts.kind },
    // Of what nobody is asked no day presses anybody.
    ...(this.isWaiting()
      ? [
          { name: 'waits', title: trayTexts.waits },
          { name: 'due', title: trayTexts.due_ },
        ]
      : [{ name: 'state', title: trayTexts.state }]),
    { name: 'since', title: trayTexts.begun },
    ...(this.isWaiting() ? [] : [{ name: 'follow', title: trayTexts.follows }]),
  ]);
  protected readonly key = (item: TrayItem): string => `${item.type}:${item.id}`;
  protected readonly link = (item: TrayItem): string[] => recordLink(item.type, item.id);

  protected mark({ type, state }: TrayItem): Mark | undefined {
    const known = this.catalogue.state(type, state);
    return known && stateMark(known);
  }
}
