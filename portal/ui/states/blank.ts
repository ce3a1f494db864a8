import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import type { Label } from '@fatong/contracts';
import { Words } from '../i18n/index.js';
import { Icon, type IconName } from '../icon/index.js';

/** An empty place that says why it is empty and what next (projected below). */
@Component({
  selector: 'ft-blank',
  imports: [Icon, Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <span class="mark"><ft-icon [name]="icon()" /></span>
    @if (isPage()) { <h1>{{ title() | words }}</h1> } @else { <h2>{{ title() | words }}</h2> }
    @if (why(); as sentence) { <p class="ft-quiet">{{ sentence | words }}</p> }
    <div class="next"><ng-content /></div>
  `,
  styles: `
    :host { display: flex; flex-direction: column; align-items: center; text-align: center; padding: 48px 24px; gap: 4px; }
    .mark { display: grid; place-items: center; width: 40px; height: 40px; border: 1px solid var(--ft-strong); border-radius: 6px; color: var(--mat-sys-on-surface-variant); margin-bottom: 8px; }
    ft-icon { width: 20px; height: 20px; }
    h1 { font-size: var(--ft-lead); }
    p { max-width: 52ch; }
    .next:not(:empty) { margin-top: 12px; display: flex; gap: 8px; flex-wrap: wrap; justify-content: center; }
  `,
})
export class Blank {
  readonly icon = input<IconName>('record');
  readonly title = input.required<Label>();
  readonly why = input<Label>();
  /** It is all there is on the page: its title is the page's. */
  readonly isPage = input(false);
}
