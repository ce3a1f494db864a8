import { ChangeDetectionStrategy, Component, ElementRef, computed, inject, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { NavigationEnd, Router, RouterLink, RouterLinkActive } from '@angular/router';
import { filter } from 'rxjs';
import { Counts, Icon, Words, shellTexts, totalText } from '@fatong/ui';
import { Menu, type MenuGroup } from '../mine/menu.js';
import { portalTexts } from '../texts.js';

/** So many entries stand side by side; who may look up more finds them in their groups. */
const most = 8;

/** Home and what this person may look up: an entry each, or a group each that opens below its name. One is open at a time; Escape and a click elsewhere close it. */
@Component({
  selector: 'ft-tabs',
  imports: [Icon, RouterLink, RouterLinkActive, Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { '(keydown.escape)': 'close()', '(document:click)': 'leave($event.target)' },
  template: `
    <nav [attr.aria-label]="shellTexts.navigation | words">
      <a routerLink="/" routerLinkActive="here" [routerLinkActiveOptions]="{ exact: true }" ariaCurrentWhenActive="page">{{ t.home | words }}@if (counts.turn()?.total; as mine) { <b class="ft-figures">{{ totalText(mine) }}</b> }</a>
      @for (group of groups(); track group.name) {
        @if (group.items.length > 1 && isGrouped()) {
          <div routerLinkActive="here" #active="routerLinkActive">
            <button type="button" [id]="'tab-' + group.name" [attr.aria-expanded]="open() === group.name" [attr.aria-controls]="'panel-' + group.name" (click)="toggle(group.name)">{{ group.title | words }}@if (turnOf(group); as mine) { <b class="ft-figures">{{ totalText(mine) }}</b> }<ft-icon name="down" /></button>
            <ul [id]="'panel-' + group.name" class="ft-sheet" [hidden]="open() !== group.name">
              @for (item of group.items; track item.link.join('/')) {
                <li><a [routerLink]="item.link" routerLinkActive="on" ariaCurrentWhenActive="page">{{ item.title | words }}@if (counts.mine(item.record.type); as mine) { <b class="ft-figures">{{ totalText(mine) }}</b> }</a></li>
              }
            </ul>
          </div>
        } @else {
          @for (item of group.items; track item.link.join('/')) { <a [routerLink]="item.link" routerLinkActive="here" ariaCurrentWhenActive="page">{{ item.title | words }}@if (counts.mine(item.record.type); as mine) { <b class="ft-figures">{{ totalText(mine) }}</b> }</a> }
        }
      }
      @if (reports().length > 1 && isGrouped()) {
        <div routerLinkActive="here">
          <button type="button" [id]="'tab-' + figures" [attr.aria-expanded]="open() === figures" [attr.aria-controls]="'panel-' + figures" (click)="toggle(figures)">{{ t.figures | words }}<ft-icon name="down" /></button>
          <ul [id]="'panel-' + figures" class="ft-sheet" [hidden]="open() !== figures">
            @for (report of reports(); track report.link.join('/')) { <li><a [routerLink]="report.link" routerLinkActive="on" ariaCurrentWhenActive="page">{{ report.title | words }}</a></li> }
          </ul>
        </div>
      } @else {
        @for (report of reports(); track report.link.join('/')) { <a [routerLink]="report.link" routerLinkActive="here" ariaCurrentWhenActive="page">{{ report.title | words }}</a> }
      }
    </nav>
  `,
  styleUrl: './tabs.scss',
})
export class Tabs {
  private readonly menu = inject(Menu);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  protected readonly t = portalTexts;
  protected readonly shellTexts = shellTexts;
  protected readonly totalText = totalText;
  protected readonly counts = inject(Counts);
  protected readonly groups = this.menu.groups;
  protected readonly reports = this.menu.reports;
  protected readonly isGrouped = computed(() => this.menu.items().length > most);
  protected readonly open = signal<string | null>(null);
  /** The name of the group of boards and reports. */
  protected readonly figures = 'figures';

  constructor() {
    inject(Router)
      .events.pipe(
        filter((event) => event instanceof NavigationEnd),
        takeUntilDestroyed(),
      )
      .subscribe(() => this.open.set(null));
  }

  protected turnOf({ items }: MenuGroup): number {
    return items.reduce((sum, { record }) => sum + this.counts.mine(record.type), 0);
  }

  protected toggle(name: string): void {
    this.open.update((now) => (now === name ? null : name));
  }

  /** The focus returns to the name of what was open: it must not be lost with what is hidden. */
  protected close(): void {
    const name = this.open();
    if (name === null) return;
    this.open.set(null);
    this.host.querySelector<HTMLElement>(`#tab-${CSS.escape(name)}`)?.focus();
  }

  protected leave(target: unknown): void {
    if (!(target instanceof Node && this.host.contains(target))) this.open.set(null);
  }
}
