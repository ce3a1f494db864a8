import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Language } from '@fatong/ui';

const width = 120;
const height = 26;
const rim = 2;

/** Messages a minute or an hour, oldest left, drawn against zero and its own peak, which is written beside it. */
@Component({
  selector: 'fa-sparkline',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <svg [attr.viewBox]="box" preserveAspectRatio="none" role="img" [attr.aria-label]="said()">
      <path class="ground" [attr.d]="area()" />
      <path class="line" [attr.d]="line()" vector-effect="non-scaling-stroke" />
    </svg>
  `,
  styles: `
    :host { display: block; width: 120px; height: 26px; color: var(--ft-live); }
    svg { display: block; width: 100%; height: 100%; overflow: visible; }
    .ground { fill: var(--ft-live-wash); }
    .line { fill: none; stroke: currentColor; stroke-width: 1.25; stroke-linejoin: round; stroke-linecap: round; }
  `,
})
export class Sparkline {
  private readonly language = inject(Language);
  readonly values = input.required<readonly number[]>();
  readonly unit = input<'minute' | 'hour'>('minute');

  protected readonly box = `0 0 ${width} ${height}`;
  protected readonly peak = computed(() => Math.max(0, ...this.values()));
  private readonly points = computed(() => pointsOf(this.values(), this.peak()));
  protected readonly line = computed(() =>
    this.points()
      .map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${x} ${y}`)
      .join(''),
  );
  protected readonly area = computed(() => (this.points().length === 0 ? '' : `${this.line()}V${height}H0Z`));
  protected readonly said = computed(() => {
    const [last, peak, count] = [this.values().at(-1) ?? 0, this.peak(), this.values().length];
    return this.language.words(
      this.unit() === 'minute'
        ? [
            `最近 ${count} 分钟每分钟条数：最高 ${peak}，上一分钟 ${last}`,
            `Messages a minute over ${count} minutes: peak ${peak}, last minute ${last}`,
          ]
        : [
            `最近 ${count} 小时每小时条数：最高 ${peak}，上一小时 ${last}`,
            `Messages an hour over ${count} hours: peak ${peak}, last hour ${last}`,
          ],
    );
  });
}

/** Long series are averaged into as many points as the drawing can show. */
function pointsOf(values: readonly number[], peak: number): readonly (readonly [number, number])[] {
  const size = Math.max(1, Math.ceil(values.length / 60));
  const means = Array.from({ length: Math.ceil(values.length / size) }, (_, index) => {
    const part = values.slice(index * size, (index + 1) * size);
    return part.reduce((sum, value) => sum + value, 0) / part.length;
  });
  const step = width / Math.max(1, means.length - 1);
  return means.map((value, index) => [round(index * step), round(height - rim - (peak === 0 ? 0 : (value / peak) * (height - 2 * rim)))]);
}

const round = (value: number): number => Math.round(value * 10) / 10;
