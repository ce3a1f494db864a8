import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Icon, Words } from '@fatong/ui';
import { Menu } from '../mine/menu.js';
import { portalTexts } from '../texts.js';

/** What this person may look up: a lawyer has more than twenty such lists, so they stand last and side by side. */
@Component({
  selector: 'ft-look-up',
  imports: [Icon, RouterLink, Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (items().length) {
      <h2>{{ t.look | words }}</h2>
      <ul class="ft-sheet">
        @for (item of items(); track item.link.join('/')) {
          <li><a [routerLink]="item.link"><ft-icon [name]="item.record.kind === 'register' ? 'book' : 'record'" /><span>{{ t.canLook(item.title) | words }}</span></a></li>
        }
      </ul>
    }
  `,
  styles: `
    h2 { margin-bottom: 10px; }
    ul { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(220px, 100%), 1fr)); padding: 6px 0; }
    a { display: flex; align-items: center; gap: 10px; padding: 9px 16px; color: inherit; }
    a:hover { background: var(--ft-hover); text-decoration: none; color: var(--mat-sys-primary); }
    ft-icon { color: var(--mat-sys-primary); }
  `,
})
export class LookUp {
  protected readonly items = inject(Menu).items;
  protected readonly t = portalTexts;
}
