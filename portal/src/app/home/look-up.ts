import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Icon, Words } from '@fatong/ui';
import { Menu } from '../mine/menu.js';
import { portalTexts } from '../texts.js';

/** What this person may look up: a lawyer has more than twenty such lists, so they stand last, side by side in their groups. */
@Component({
  selector: 'ft-look-up',
  imports: [Icon, RouterLink, Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (groups().length) {
      <h2>{{ t.look | words }}</h2>
      <div class="ft-sheet">
        @for (group of groups(); track group.name) {
          <section>
            @if (groups().length > 1) { <h3 class="ft-note ft-quiet">{{ group.title | words }}</h3> }
            <ul>
              @for (item of group.items; track item.link.join('/')) {
                <li><a [routerLink]="item.link"><ft-icon [name]="item.record.kind === 'register' ? 'book' : 'record'" /><span>{{ item.title | words }}</span></a></li>
              }
            </ul>
          </section>
        }
      </div>
    }
  `,
  styles: `
    h2 { margin-bottom: 10px; }
    section + section { border-top: 1px solid var(--ft-hair); }
    h3 { padding: 8px 16px 0; }
    ul { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(220px, 100%), 1fr)); padding: 6px 0; }
    a { display: flex; align-items: center; gap: 10px; padding: 9px 16px; color: inherit; }
    a:hover { background: var(--ft-hover); text-decoration: none; color: var(--mat-sys-primary); }
    ft-icon { color: var(--mat-sys-primary); }
  `,
})
export class LookUp {
  protected readonly groups = inject(Menu).groups;
  protected readonly t = portalTexts;
}
