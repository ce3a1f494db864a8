import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { MatTooltip } from '@angular/material/tooltip';
import { RouterLink } from '@angular/router';
import type { Ratio } from '@fatong/contracts/api';
import { Words } from '../i18n/index.js';
import { inForceOn } from './texts.js';
import { dayOfFigure, figureText, listOf, ratioBefore, valueText } from './words.js';

/** Numbers made of figures: how each is worked out stands below it, and each of its parts opens its list. */
@Component({
  selector: 'ft-ratios',
  imports: [MatTooltip, RouterLink, Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <dl>
      @for (cell of cells(); track cell.name) {
        <div>
          <dt>{{ cell.label | words }}</dt>
          <dd><span class="figure ft-figures">{{ cell.value | words }}</span>@if (cell.before; as past) { <span class="ft-note ft-quiet">{{ past | words }}</span> }</dd>
          <dd class="ft-note">
            @for (part of cell.of; track part.name) {
              @if (!$first) { <span class="ft-quiet"> ÷ </span> }
              <a [routerLink]="part.list.link" [queryParams]="part.list.params" [matTooltip]="part.hint | words">{{ part.label | words }} <span class="ft-figures">{{ part.count }}</span></a>@if (part.at; as day) { <span class="ft-quiet">{{ day | words }}</span> }
            }
          </dd>
          <dd class="ft-note ft-quiet">{{ cell.formula | words }}</dd>
        </div>
      }
    </dl>
  `,
  styles: `
    :host { display: block; overflow: hidden; }
    dl { display: grid; grid-template-columns: repeat(auto-fit, minmax(240px, 1fr)); margin: 0 -1px -1px 0; }
    dl > div { padding: 10px 14px 12px; border: solid var(--ft-hair); border-width: 0 1px 1px 0; }
    dd + dd { margin-top: 2px; }
    .figure { font-size: var(--ft-title); line-height: 30px; font-weight: 500; margin-right: 8px; }
    @media (max-width: 720px) { dl { grid-template-columns: minmax(0, 1fr); } }
  `,
})
export class Ratios {
  readonly ratios = input.required<readonly Ratio[]>();
  readonly before = input<readonly Ratio[]>();
  protected readonly cells = computed(() =>
    this.ratios().map((ratio) => {
      const past = this.before()?.find(({ name }) => name === ratio.name);
      return {
        name: ratio.name,
        label: ratio.label,
        formula: ratio.formula,
        value: valueText(ratio, ratio.unit),
        before: past && ratioBefore(past),
        of: ratio.of.map((figure) => {
          const day = dayOfFigure(figure);
          return {
            name: figure.name,
            label: figure.label,
            hint: figure.hint,
            count: figureText(figure),
            list: listOf(figure),
            at: day === undefined ? undefined : inForceOn(day),
          };
        }),
      };
    }),
  );
}
