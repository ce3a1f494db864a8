import { ChangeDetectionStrategy, Component, DestroyRef, inject } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { TrayItem } from '@fatong/contracts/api';
import { Blank, Catalogue, Failed, Live, Loading, Moment, Pages, RecordsApi, Tag, Words, listTexts, recordLink, stateMark, type Mark } from '@fatong/ui';
import { portalTexts } from '../texts.js';

const atOnce = 8;

/** Records in hand that involve this person, latest change first. */
@Component({
  selector: 'ft-waits',
  imports: [Blank, Failed, Loading, MatButton, Moment, RouterLink, Tag, Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <h2>{{ t.waits | words }}</h2>
    @if (pages.problem(); as failed) { <ft-failed [problem]="failed" (again)="pages.refresh()" /> }
    @if (pages.items(); as items) {
      @if (items.length) {
        <ul class="ft-sheet">
          @for (item of items; track item.type + item.id) {
            <li><a [routerLink]="link(item)">
              <span class="title">{{ item.title }}</span>
              @if (mark(item); as state) { <ft-tag [mark]="state" /> }
              <span class="ft-note ft-quiet">{{ catalogue.record(item.type)?.title | words }} <span class="ft-figures">{{ item.number }}</span> · {{ t.since | words }} <ft-moment [at]="item.since" /></span>
            </a></li>
          }
        </ul>
        @if (pages.hasMore()) { <button matButton="text" (click)="pages.more()">{{ list.loadMore | words }}</button> }
      } @else { <div class="ft-sheet"><ft-blank icon="check" [title]="t.waitsNone" [why]="t.waitsNoneWhy" /></div> }
    } @else if (!pages.problem()) { <div class="ft-sheet"><ft-loading [lines]="4" /></div> }
  `,
  styles: `
    h2 { margin-bottom: 10px; }
    li + li { border-top: 1px solid var(--ft-hair); }
    a { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 2px 12px; padding: 11px 16px; color: inherit; align-items: center; }
    a:hover { background: var(--ft-hover); text-decoration: none; }
    .title { font-weight: 700; }
    a:hover .title { color: var(--mat-sys-primary); }
    a > :last-child { grid-column: 1 / -1; }
  `,
})
export class Waits {
  private readonly api = inject(RecordsApi);
  protected readonly catalogue = inject(Catalogue);
  protected readonly t = portalTexts;
  protected readonly list = listTexts;
  protected readonly pages = new Pages<TrayItem>();

  constructor() {
    this.pages.ask((cursor) => this.api.tray({ limit: atOnce, ...(cursor !== undefined && { cursor }) }));
    inject(Live).changes('record').pipe(takeUntilDestroyed()).subscribe(() => this.pages.refresh());
    inject(DestroyRef).onDestroy(() => this.pages.close());
  }

  protected link({ type, id }: TrayItem): string[] {
    return recordLink(type, id);
  }

  protected mark({ type, state }: TrayItem): Mark | undefined {
    const known = this.catalogue.state(type, state);
    return known && stateMark(known);
  }
}
