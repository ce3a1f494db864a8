import { ChangeDetectionStrategy, Component, effect, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Label } from '@fatong/contracts';
import { Words } from '../i18n/index.js';
import { Trail } from '../focus/index.js';
import { Icon } from '../icon/index.js';
import { PageTitle } from './title.js';

export interface Crumb {
  readonly label: Label;
  readonly link: readonly string[];
}

/** Where one is, and what the page is called, on the page and in the browser's tab. Buttons of the page stand to its right. */
@Component({
  selector: 'ft-page-head',
  imports: [Icon, RouterLink, Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (crumbs().length) {
      <nav aria-label="breadcrumb">@for (crumb of crumbs(); track $index) { <a [routerLink]="crumb.link" [queryParams]="trail.queryOf(crumb.link)">{{ crumb.label | words }}</a><ft-icon name="right" /> } <span aria-current="page">{{ title() | words }}</span></nav>
    }
    @if (!isQuiet()) {
      <div class="line"><h1>{{ title() | words }}</h1><div class="side"><ng-content /></div></div>
      @if (lead(); as sentence) { <p class="ft-quiet lead">{{ sentence | words }}</p> }
    }
  `,
  styles: `
    :host { display: block; margin-bottom: 12px; }
    nav { display: flex; align-items: center; gap: 4px; font-size: var(--ft-note); line-height: 18px; color: var(--mat-sys-on-surface-variant); margin-bottom: 6px; flex-wrap: wrap; }
    nav a { color: inherit; }
    nav ft-icon { width: 11px; height: 11px; }
    .line { display: flex; gap: 12px; align-items: center; justify-content: space-between; flex-wrap: wrap; min-height: 32px; }
    .side { display: flex; flex-wrap: wrap; gap: 8px; align-items: center; }
    .lead { max-width: 70ch; margin-top: 2px; }
  `,
})
export class PageHead {
  private readonly tab = inject(PageTitle);
  /** Back to a list is back to it as it was left. */
  protected readonly trail = inject(Trail);
  readonly title = input.required<Label>();
  readonly crumbs = input<readonly Crumb[]>([]);
  readonly lead = input<Label>();
  /** What the page is called in the browser's tab, where its title says too little beside other tabs. */
  readonly tabTitle = input<Label>();
  /** Only the way here: the page draws its own heading. */
  readonly isQuiet = input(false);

  constructor() {
    effect(() => this.tab.say(this.tabTitle() ?? this.title(), this.lead()));
  }
}
