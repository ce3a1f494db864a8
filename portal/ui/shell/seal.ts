import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import type { Label } from '@fatong/contracts';
import { Words } from '../i18n/index.js';
import { shellTexts } from './texts.js';

/** The one seal of red, and the name. */
@Component({
  selector: 'ft-seal',
  imports: [Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <svg viewBox="0 0 32 32" aria-hidden="true"><rect x="1" y="1" width="30" height="30" rx="4" /><path d="M8 10h4M7 16h4M8 24l4-4M15 11h10M20 7v8M14 15h12M19 15l-4 8 9-1.5M22 19l4 5" /></svg>
    <span class="name"><b>{{ t.name | words }}</b>@if (surface(); as words) { <span>{{ words | words }}</span> }</span>
  `,
  styles: `
    :host { display: inline-flex; align-items: center; gap: 10px; color: var(--mat-sys-on-surface); }
    svg { width: 28px; height: 28px; flex: none; }
    rect { fill: #bb361d; } path { fill: none; stroke: #fffefc; stroke-width: 2.2; stroke-linecap: round; stroke-linejoin: round; }
    .name { display: flex; align-items: baseline; gap: 8px; white-space: nowrap; }
    b { font-size: var(--ft-lead); font-weight: 700; letter-spacing: 0.04em; }
    /* On a phone there is no room for the name; it is said all the same. */
    @media (max-width: 720px) { :host-context(header) .name { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); } }
    .name span { color: var(--mat-sys-on-surface-variant); }
  `,
})
export class Seal {
  readonly surface = input<Label>();
  protected readonly t = shellTexts;
}
