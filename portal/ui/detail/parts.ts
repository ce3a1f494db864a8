import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Words } from '../i18n/index.js';
import { detailTexts } from './texts.js';

/** The parts of a long page, in their order. */
export const partNames = ['overview', 'papers', 'related', 'messages', 'story'] as const;
export type PartName = (typeof partNames)[number];

export interface Part {
  readonly name: PartName;
  /** How much there is, where that is known without asking. */
  readonly count?: number;
}

/** The parts of a page as tabs, the chosen one in the address. */
@Component({
  selector: 'ft-parts',
  imports: [RouterLink, Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <nav [attr.aria-label]="t.parts | words">
      @for (part of parts(); track part.name) {
        <a [routerLink]="[]" [queryParams]="{ part: part.name === 'overview' ? null : part.name }" queryParamsHandling="merge" [replaceUrl]="true" [attr.aria-current]="part.name === current() ? 'true' : null">{{ t.partNames[part.name] | words }}@if (part.count) { <span class="ft-figures">{{ part.count }}</span> }</a>
      }
    </nav>
  `,
  styles: `
    nav { display: flex; gap: 22px; border-bottom: 1px solid var(--ft-hair); overflow-x: auto; scrollbar-width: none; }
    a { padding: 4px 0 7px; color: var(--mat-sys-on-surface); white-space: nowrap; border-bottom: 2px solid transparent; margin-bottom: -1px; }
    a:hover { text-decoration: none; color: var(--mat-sys-primary); }
    a[aria-current] { color: var(--mat-sys-primary); border-color: var(--mat-sys-primary); font-weight: 700; }
    a:focus-visible { outline-offset: -2px; }
    span { margin-left: 5px; font-size: var(--ft-note); font-weight: 400; color: var(--mat-sys-on-surface-variant); }
  `,
})
export class Parts {
  readonly parts = input.required<readonly Part[]>();
  readonly current = input.required<PartName>();
  protected readonly t = detailTexts;
}
