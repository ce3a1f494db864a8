import { ChangeDetectionStrategy, Component, DestroyRef, ElementRef, afterNextRender, effect, inject, input, output } from '@angular/core';
import { LineChart as Lines } from 'echarts/charts';
import { GridComponent, TooltipComponent } from 'echarts/components';
import { init, use, type ECharts } from 'echarts/core';
import { LabelLayout } from 'echarts/features';
import { SVGRenderer } from 'echarts/renderers';
import { optionsOf, type Drawn } from './line-options.js';

use([Lines, GridComponent, TooltipComponent, LabelLayout, SVGRenderer]);

/** Lines over steps, each with its name at its end. The page's own colours, so that it follows every theme. Loaded only where it is shown. */
@Component({
  selector: 'ft-line-chart',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { role: 'img', '[attr.aria-label]': 'drawn().words' },
  template: '',
  styles: `:host { display: block; height: 260px; overflow: hidden; }`,
})
export class LineChart {
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef);
  readonly drawn = input.required<Drawn>();
  /** A point was pressed: which line, which step. */
  readonly picked = output<{ readonly line: number; readonly step: number }>();
  private chart?: ECharts;

  constructor() {
    afterNextRender(() => {
      this.chart = init(this.element.nativeElement, null, { renderer: 'svg' });
      this.chart.on('click', ({ seriesIndex, dataIndex }) => {
        if (seriesIndex !== undefined) this.picked.emit({ line: seriesIndex, step: dataIndex });
      });
      this.draw();
    });
    effect(() => {
      this.drawn();
      this.draw();
    });
    const watch = new ResizeObserver(() => this.chart?.resize());
    watch.observe(this.element.nativeElement);
    inject(DestroyRef).onDestroy(() => {
      watch.disconnect();
      this.chart?.dispose();
    });
  }

  private draw(): void {
    this.chart?.setOption(optionsOf(this.drawn()), { notMerge: true });
  }
}
