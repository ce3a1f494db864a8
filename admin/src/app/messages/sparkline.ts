import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';

const width = 160;
const height = 24;

/** A series as a small flat line over its ground; its words are the caller's. */
@Component({
  selector: 'ft-sparkline',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<svg [attr.viewBox]="box" preserveAspectRatio="none" role="img" [attr.aria-label]="label()"><path class="ground" [attr.d]="ground()" /><path class="line" [attr.d]="line()" /></svg>`,
  styles: `
    :host { display: block; width: 160px; height: 24px; }
    svg { width: 100%; height: 100%; overflow: visible; }
    .line { fill: none; stroke: var(--mat-sys-primary); stroke-width: 1.25; vector-effect: non-scaling-stroke; stroke-linejoin: round; }
    .ground { fill: var(--ft-live-wash); }
  `,
})
export class Sparkline {
  readonly values = input.required<readonly number[]>();
  readonly label = input.required<string>();
  protected readonly box = `0 0 ${width} ${height}`;
  protected readonly line = computed(() => {
    const values = this.values();
    const top = Math.max(1, ...values);
    const step = width / Math.max(1, values.length - 1);
    return values.map((value, i) => `${i === 0 ? 'M' : 'L'}${(i * step).toFixed(1)} ${(height - 1 - (value / top) * (height - 3)).toFixed(1)}`).join('');
  });
  protected readonly ground = computed(() => (this.line() === '' ? '' : `${this.line()}L${width} ${height}L0 ${height}Z`));
}
