import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { MatTooltip } from '@angular/material/tooltip';
import { RouterLink } from '@angular/router';
import type { Figure } from '@fatong/contracts/api';
import { Words } from '../i18n/index.js';
import { reportTexts } from './texts.js';
import { changeOf, figureText, isOfPeriod, listOf } from './words.js';

/** Figures side by side, each with what exactly it counts on hover and focus; a press opens exactly its list. */
@Component({
  selector: 'ft-counters',
  imports: [MatTooltip, RouterLink, Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ul>
      @for (cell of cells(); track cell.name) {
        <li><a [routerLink]="cell.list.link" [queryParams]="cell.list.params" [matTooltip]="cell.hint | words" [class.zero]="cell.isZero">
          <span class="name">{{ cell.label | words }}</span>
          <span class="figure ft-figures" [class.long]="cell.count.length > 7">{{ cell.count }}</span>
          <span class="ft-note ft-quiet">{{ cell.note | words }}</span>
        </a></li>
      }
    </ul>
  `,
  styles: `
    :host { display: block; overflow: hidden; }
    ul { display: grid; grid-template-columns: repeat(auto-fit, minmax(136px, 1fr)); grid-auto-rows: minmax(0, auto); margin: 0 -1px -1px 0; }
    li { container-type: inline-size; min-width: 0; border: solid var(--ft-hair); border-width: 0 1px 1px 0; }
    a { display: flex; flex-direction: column; padding: 10px 14px; height: 100%; color: inherit; }
    a:hover { background: var(--ft-hover); text-decoration: none; }
    a:focus-visible { outline-offset: -2px; }
    .figure { font-size: var(--ft-figure); line-height: 36px; font-weight: 500; color: var(--mat-sys-primary); white-space: nowrap; }
    .long { font-size: min(var(--ft-figure), 13cqi); }
    .zero .figure { color: var(--mat-sys-on-surface-variant); font-weight: 400; }
    @media (max-width: 720px) { ul { grid-template-columns: repeat(2, minmax(0, 1fr)); } a { padding: 8px 12px; } }
  `,
})
export class Counters {
  readonly figures = input.required<readonly Figure[]>();
  /** The same figures of the period before. */
  readonly before = input<readonly Figure[]>();
  protected readonly cells = computed(() =>
    this.figures().map((figure) => {
      const past = this.before()?.find(({ name }) => name === figure.name);
      const note = !isOfPeriod(figure) ? reportTexts.now : past === undefined ? reportTexts.within : changeOf(figure, past.count);
      return {
        name: figure.name,
        label: figure.label,
        hint: figure.hint,
        count: figureText(figure),
        isZero: figure.count === 0,
        note,
        list: listOf(figure),
      };
    }),
  );
}
