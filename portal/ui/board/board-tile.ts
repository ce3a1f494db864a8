import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { MatTooltip } from '@angular/material/tooltip';
import { RouterLink } from '@angular/router';
import type { BoardTileView } from '@fatong/contracts/api';
import { Words } from '../i18n/index.js';
import { Icon } from '../icon/index.js';
import { Loading } from '../states/index.js';
import { columnsOf, drawnOf, numbersOf } from './drawn.js';
import { BoardReading } from './reading.js';
import { boardTexts, rowsWords } from './texts.js';

/** One part of a board. Each number opens exactly its list; what has a place is shown on the map, what has models explains them. */
@Component({
  selector: 'ft-board-tile',
  imports: [Icon, Loading, MatTooltip, RouterLink, Words],
  host: { '[class.list]': "tile().shows === 'bars'" },
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <header>
      <h2>{{ tile().title | words }}</h2>
      @if (tile().models.length) { <button type="button" (click)="explained.emit()">{{ t.models | words }}</button> }
      @if (tile().layer; as layer) { <button type="button" (click)="shown.emit(layer)" [attr.aria-label]="t.showOnMap | words" [matTooltip]="t.showOnMap | words"><ft-icon name="flag" /></button> }
    </header>
    @if (answer(); as answer) {
      @switch (tile().shows) {
        @case ('figures') {
          <ul class="figures" [style.--columns]="columns()">
            @for (one of numbers(); track one.name) {
              <li><a [routerLink]="one.list?.link ?? null" [queryParams]="one.list?.params" [matTooltip]="one.hint | words"><span class="figure ft-figures">{{ one.words | words }}</span><span class="name">{{ one.label | words }}</span></a></li>
            }
          </ul>
        }
        @case ('rows') { <button type="button" class="rows" (click)="show()"><span class="figure ft-figures">{{ rowsWords(drawn().total) | words }}</span></button> }
      }
      @if (tile().shows === 'shares' && drawn().rows.length) {
        <div class="shares" aria-hidden="true">@for (row of drawn().rows; track row.name) { <span [style.flex-grow]="row.percent" [class]="'part-' + $index % 6"></span> }</div>
      }
      @if (tile().table !== null && tile().shows !== 'rows') {
        <ol class="bars" [class.legend]="tile().shows === 'shares'">
          @for (row of drawn().rows; track row.name) {
            <li>
              <a [routerLink]="row.list?.link ?? null" [queryParams]="row.list?.params">
                <span class="mark" [class]="'part-' + $index % 6"></span><span class="name">{{ row.label | words }}</span>
                <span class="number ft-figures">{{ row.words | words }}</span>
                @if (tile().shows === 'shares') { <span class="number ft-figures ft-quiet">{{ row.share | words }}</span> } @else { <span class="bar" aria-hidden="true"><span [style.inline-size.%]="row.percent"></span></span> }
              </a>
            </li>
          } @empty { <li class="ft-quiet empty">{{ t.empty | words }}</li> }
        </ol>
      }
    } @else { <ft-loading [lines]="tile().shows === 'figures' ? 2 : 4" /> }
  `,
  styleUrl: './board-tile.scss',
})
export class BoardTile {
  private readonly reading = inject(BoardReading);
  readonly tile = input.required<BoardTileView>();
  /** A layer of the map is to be shown. */
  readonly shown = output<string>();
  /** The models behind it are to be explained. */
  readonly explained = output();

  protected readonly t = boardTexts;
  protected readonly rowsWords = rowsWords;
  protected readonly answer = computed(() => this.reading.answer(this.tile()));
  protected readonly numbers = computed(() => {
    const answer = this.answer();
    return answer === undefined ? [] : numbersOf(answer, this.tile().figures);
  });
  protected readonly columns = computed(() => columnsOf(this.numbers()));
  protected readonly drawn = computed(() => {
    const answer = this.answer();
    return answer === undefined ? { rows: [], total: 0 } : drawnOf(answer, this.tile());
  });

  protected show(): void {
    const { layer } = this.tile();
    if (layer !== null) this.shown.emit(layer);
  }
}
