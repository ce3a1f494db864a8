import { ChangeDetectionStrategy, Component, DestroyRef, ElementRef, afterNextRender, effect, inject, input, output } from '@angular/core';
import { PieChart as Pie } from 'echarts/charts';
import { TooltipComponent } from 'echarts/components';
import { init, use, type ECharts } from 'echarts/core';
import { LabelLayout } from 'echarts/features';
import { SVGRenderer } from 'echarts/renderers';
import { pieOf, type Shares } from './pie-options.js';

use([Pie, TooltipComponent, LabelLayout, SVGRenderer]);

/** Shares of a whole, each with its name. The page's own colours, so that it follows every theme. Loaded only where it is shown. */
@Component({
  selector: 'ft-pie-chart',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { role: 'img', '[attr.aria-label]': 'shares().words' },
  template: '',
  styles: `:host { display: block; height: 260px; overflow: hidden; }`,
})
export class PieChart {
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef);
  readonly shares = input.required<Shares>();
  /** A slice was pressed: the row of the table that it is. */
  readonly picked = output<number>();
  private chart?: ECharts;

  constructor() {
    afterNextRender(() => {
      this.chart = init(this.element.nativeElement, null, { renderer: 'svg' });
      this.chart.on('click', ({ dataIndex }) => {
        const row = this.shares().slices[dataIndex]?.row ?? null;
        if (row !== null) this.picked.emit(row);
      });
      this.draw();
    });
    effect(() => {
      this.shares();
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
    this.chart?.setOption(pieOf(this.shares()), { notMerge: true });
  }
}
