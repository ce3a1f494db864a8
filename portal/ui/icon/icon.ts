import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { paths, type IconName } from './paths.js';

/** A small drawing beside a word; alone it says nothing, so screen readers skip it. */
@Component({
  selector: 'ft-icon',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<svg viewBox="0 0 16 16" aria-hidden="true" focusable="false"><path [attr.d]="path()" /></svg>`,
  styles: `
    :host { display: inline-flex; flex: none; width: 16px; height: 16px; vertical-align: -3px; }
    svg { width: 100%; height: 100%; fill: none; stroke: currentColor; stroke-width: 1.5; stroke-linecap: round; stroke-linejoin: round; }
  `,
})
export class Icon {
  readonly name = input.required<IconName>();
  protected readonly path = computed(() => paths[this.name()]);
}
