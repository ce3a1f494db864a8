import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { Icon, Words } from '@fatong/ui';
import type { Verdict } from './sums.js';

/** How things stand, in one sentence, with the one thing to do. */
@Component({
  selector: 'fa-verdict',
  imports: [Icon, MatButton, RouterLink, Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { '[attr.data-tone]': 'verdict().tone', role: 'status' },
  template: `
    <span class="mark"><ft-icon [name]="verdict().icon" /></span>
    <div>
      <h2>{{ verdict().title | words }}</h2>
      <p>{{ verdict().detail | words }} <ng-content /></p>
    </div>
    @if (verdict().next; as next) { <a matButton="filled" [routerLink]="next.link" [queryParams]="next.query">{{ next.label | words }}</a> }
  `,
  styles: `
    :host { display: flex; align-items: center; gap: 12px; padding: 12px 16px; border: 1px solid var(--ft-hair); border-left: 3px solid var(--ink); border-radius: 6px; background: var(--ft-sheet); --ink: var(--ft-done); }
    :host([data-tone='late']) { --ink: var(--ft-late); }
    :host([data-tone='near']) { --ink: var(--ft-near); }
    .mark { display: grid; place-items: center; width: 32px; height: 32px; border-radius: 50%; flex: none; color: var(--ft-sheet); background: var(--ink); }
    div { flex: 1; min-width: 0; }
    h2 { color: var(--ink); }
    p { color: var(--mat-sys-on-surface-variant); }
    @media (max-width: 720px) { :host { flex-wrap: wrap; } .mark { align-self: flex-start; } div { flex-basis: calc(100% - 48px); } a { margin-left: 44px; } }
  `,
})
export class VerdictLine {
  readonly verdict = input.required<Verdict>();
}
