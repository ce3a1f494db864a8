import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import { map } from 'rxjs';
import type { Granularity, Period, Trend as TrendAnswer } from '@fatong/contracts/api';
import { Language, Words } from '../i18n/index.js';
import { fromTo } from '../list/index.js';
import { Segments, type Segment } from '../segments/index.js';
import { LineChart } from './line-chart.js';
import type { Drawn } from './line-options.js';
import { stepsFor } from './period.js';
import { chartWords, reportTexts, stepTexts } from './texts.js';
import { figureText, listOf, stepText } from './words.js';

const drawnOf = (figure: TrendAnswer['steps'][number]['figures'][number] | undefined): number =>
  figure === undefined ? 0 : figure.unit === 'money' ? figure.count / 100 : figure.count;

/** Figures over time, drawn or as a table; every point and every number opens its cases. Step and way of showing stand in the address. */
@Component({
  selector: 'ft-trend',
  imports: [LineChart, RouterLink, Segments, Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <header>
      <h2>{{ t.trend | words }}</h2>
      <div class="ways">
        <ft-segments [name]="t.step" parameter="step" [segments]="steps()" [current]="trend().granularity" />
        <ft-segments [name]="t.shownAs" parameter="as" [segments]="ways" [current]="isTable() ? 'table' : null" />
      </div>
    </header>
    @if (!isTable()) {
      @defer (on immediate) { @for (chart of charts(); track chart.unit) { <ft-line-chart [drawn]="chart.drawn" (picked)="open(chart.figures[$event.line], $event.step)" /> } }
      @placeholder { <div class="still ft-quiet">{{ t.drawing | words }}</div> }
      @error { <div class="still ft-quiet">{{ t.noChart | words }}</div> }
      <p class="ft-note ft-quiet">{{ t.pointHint | words }}</p>
    } @else {
      <div class="scroll" tabindex="0" role="region" [attr.aria-label]="t.trend | words">
        <table>
          <thead><tr><th scope="col">{{ t.time | words }}</th>@for (figure of trend().steps[0]?.figures; track figure.name) { <th scope="col" class="end">{{ figure.label | words }}</th> }</tr></thead>
          <tbody>
            @for (row of rows(); track row.key) {
              <tr><th scope="row" class="ft-figures">{{ row.name }} <span class="ft-note ft-quiet">{{ row.whole }}</span></th>
                @for (cell of row.cells; track cell.name) { <td class="end ft-figures"><a [routerLink]="cell.list.link" [queryParams]="cell.list.params">{{ cell.count }}</a></td> }
              </tr>
            }
          </tbody>
        </table>
      </div>
    }
  `,
  styleUrl: './report.scss',
  styles: `
    .still { height: 260px; display: grid; place-items: center; }
    p { padding: 0 16px 8px; }
    .scroll { max-height: 420px; }
  `,
})
export class Trend {
  private readonly language = inject(Language);
  private readonly router = inject(Router);
  readonly trend = input.required<TrendAnswer>();
  readonly period = input.required<Period>();

  protected readonly t = reportTexts;
  protected readonly ways: readonly Segment[] = [
    { value: null, label: reportTexts.asChart },
    { value: 'table', label: reportTexts.asTable },
  ];
  protected readonly isTable = toSignal(inject(ActivatedRoute).queryParamMap.pipe(map((all) => all.get('as') === 'table')), {
    requireSync: true,
  });
  protected readonly steps = computed(() =>
    stepsFor(this.period()).map((value: Granularity): Segment => ({ value, label: stepTexts[value] })),
  );
  protected readonly rows = computed(() =>
    this.trend().steps.map(({ from, to, figures }) => ({
      key: from,
      name: stepText({ from, to }, this.trend().granularity),
      whole: from === to ? '' : this.language.words(fromTo(from, to)),
      cells: figures.map((figure) => ({ name: figure.name, count: figureText(figure), list: listOf(figure) })),
    })),
  );
  /** A chart for each unit: on the scale of money a number of cases is a flat line. `figures` are their places among all. */
  protected readonly charts = computed(() => {
    const { steps, granularity } = this.trend();
    const all = (steps[0]?.figures ?? []).map(({ label, unit }, at) => ({ at, unit: unit ?? '', name: this.language.words(label) }));
    return [...Map.groupBy(all, ({ unit }) => unit)].map(([unit, figures]) => {
      const names = figures.map(({ name }) => name);
      const drawn: Drawn = {
        words: this.language.words(chartWords(names, this.period().from, this.period().to)),
        steps: steps.map((step) => ({ name: stepText(step, granularity), whole: this.language.words(fromTo(step.from, step.to)) })),
        lines: figures.map(({ name, at }) => ({ name, values: steps.map((step) => drawnOf(step.figures[at])) })),
      };
      return { unit, drawn, figures: figures.map(({ at }) => at) };
    });
  });

  protected open(line: number | undefined, step: number): void {
    const figure = line === undefined ? undefined : this.trend().steps[step]?.figures[line];
    if (figure === undefined) return;
    const { link, params } = listOf(figure);
    if (link === null) return;
    void this.router.navigate([...link], { queryParams: params });
  }
}
