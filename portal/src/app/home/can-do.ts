import { ChangeDetectionStrategy, Component, Injector, computed, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { ActionView, RecordView } from '@fatong/contracts/api';
import { Icon, Words, openActionSheet, recordLink } from '@fatong/ui';
import { Menu } from '../mine/menu.js';
import { portalTexts } from '../texts.js';

/** What this person may begin, and what they may look up. */
@Component({
  selector: 'ft-can-do',
  imports: [Icon, RouterLink, Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <h2>{{ t.can | words }}</h2>
    <ul class="ft-sheet">
      @for (one of begins(); track one.record.type + one.action.name) {
        <li><button type="button" (click)="begin(one.record, one.action)"><ft-icon name="pen" /><span>{{ one.action.title | words }}</span><span class="ft-note ft-quiet">{{ one.record.title | words }}</span><ft-icon name="right" /></button></li>
      }
      @for (item of items(); track item.link.join('/')) {
        <li><a [routerLink]="item.link"><ft-icon [name]="item.record.kind === 'register' ? 'book' : 'record'" /><span>{{ t.canLook(item.title) | words }}</span><ft-icon name="right" /></a></li>
      } @empty { @if (!begins().length) { <li class="none ft-quiet">{{ t.canNone | words }}</li> } }
    </ul>
  `,
  styles: `
    h2 { margin-bottom: 10px; }
    li + li { border-top: 1px solid var(--ft-hair); }
    a, button { display: flex; align-items: center; gap: 12px; width: 100%; padding: 12px 16px; border: 0; background: none; text-align: left; color: inherit; cursor: pointer; }
    a:hover, button:hover { background: var(--ft-hover); text-decoration: none; color: var(--mat-sys-primary); }
    a > :nth-child(2), button > :nth-child(2) { flex: 1; }
    ft-icon { color: var(--mat-sys-primary); }
    ft-icon:last-child { width: 12px; height: 12px; color: var(--mat-sys-on-surface-variant); }
    .none { padding: 14px 16px; }
  `,
})
export class CanDo {
  private readonly injector = inject(Injector);
  private readonly router = inject(Router);
  readonly records = input.required<readonly RecordView[]>();
  protected readonly items = inject(Menu).items;
  protected readonly t = portalTexts;
  protected readonly begins = computed(() =>
    this.records().flatMap((record) => record.actions.filter(({ creates }) => creates).map((action) => ({ record, action }))),
  );

  protected async begin(record: RecordView, action: ActionView): Promise<void> {
    const done = await openActionSheet(this.injector, { record, action, on: null });
    if (done !== undefined) await this.router.navigate(recordLink(done.type, done.id));
  }
}
