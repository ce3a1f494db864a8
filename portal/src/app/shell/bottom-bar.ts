import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { RouterLink, RouterLinkActive, type IsActiveMatchOptions } from '@angular/router';
import { Counts, Icon, Words, totalText, type IconName } from '@fatong/ui';
import type { Label } from '@fatong/contracts';
import { portalTexts } from '../texts.js';

interface Entry {
  readonly title: Label;
  readonly icon: IconName;
  /** Which part of the first page; null: its beginning. */
  readonly part: string | null;
}

const exactly: IsActiveMatchOptions = { paths: 'exact', queryParams: 'exact', matrixParams: 'ignored', fragment: 'ignored' };

/** On a phone the four places one goes to stand at the foot, under the thumb: first page, what one may begin, where it stands, what is one's own. */
@Component({
  selector: 'ft-bottom-bar',
  imports: [Icon, RouterLink, RouterLinkActive, Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <nav [attr.aria-label]="t.bottom | words">
      @for (entry of entries; track entry.part) {
        <a routerLink="/" [queryParams]="{ part: entry.part }" routerLinkActive="here" [routerLinkActiveOptions]="exactly" ariaCurrentWhenActive="page"><ft-icon [name]="entry.icon" /><span>{{ entry.title | words }}</span>@if (entry.part === null && counts.turn()?.total; as mine) { <b class="ft-figures">{{ totalText(mine) }}</b> }</a>
      }
    </nav>
  `,
  styles: `
    :host { display: none; }
    @media (max-width: 720px) { :host { display: block; } }
    @media print { :host { display: none; } }
    nav { position: fixed; z-index: 35; inset: auto 0 0; display: grid; grid-template-columns: repeat(4, 1fr); padding-bottom: env(safe-area-inset-bottom); background: var(--ft-rail); border-top: 1px solid var(--ft-strong); }
    a { position: relative; display: flex; flex-direction: column; gap: 2px; align-items: center; justify-content: center; min-height: 52px; color: var(--mat-sys-on-surface-variant); font-size: var(--ft-note); line-height: 16px; }
    a:hover { text-decoration: none; }
    a:focus-visible { outline-offset: -3px; }
    .here { color: var(--mat-sys-primary); font-weight: 700; }
    ft-icon { width: 20px; height: 20px; }
    b { position: absolute; top: 4px; left: calc(50% + 8px); padding: 0 5px; border-radius: 8px; line-height: 16px; color: var(--ft-late); background: var(--ft-late-wash); }
  `,
})
export class BottomBar {
  protected readonly counts = inject(Counts);
  protected readonly t = portalTexts;
  protected readonly totalText = totalText;
  protected readonly exactly = exactly;
  protected readonly entries: readonly Entry[] = [
    { title: portalTexts.home, icon: 'home', part: null },
    { title: portalTexts.begin, icon: 'pen', part: 'begin' },
    { title: portalTexts.progress, icon: 'flow', part: 'progress' },
    { title: portalTexts.own, icon: 'person', part: 'own' },
  ];
}
