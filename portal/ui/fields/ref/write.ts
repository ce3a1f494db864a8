import { ChangeDetectionStrategy, Component, signal } from '@angular/core';
import type { Found } from '@fatong/contracts/api';
import { Words } from '../../i18n/index.js';
import { Icon } from '../../icon/index.js';
import { fieldTexts } from '../texts.js';
import { Writer } from '../writer.js';
import { Finder } from './finder.js';

/** The value is the id; the chosen record's title stands in place of the finder. */
@Component({
  selector: 'ft-ref-write',
  imports: [Finder, Icon, Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (entry().value()) {
      <span class="chosen">{{ title() ?? entry().titles[text()] ?? text() }}<button type="button" [id]="entry().id" (click)="clear()" [attr.aria-label]="t.remove | words"><ft-icon name="cross" /></button></span>
    } @else {
      <ft-finder [inputId]="entry().id" [type]="entry().field.to ?? ''" [isWrong]="entry().isWrong()" [describedBy]="entry().describedBy()" (chosen)="choose($event)" (left)="entry().leave()" />
    }
  `,
  styles: `
    .chosen { display: inline-flex; align-items: center; gap: 4px; border: 1px solid var(--ft-strong); border-radius: 4px; padding: 4px 4px 4px 10px; background: var(--ft-tint); }
    button { border: 0; background: none; padding: 5px; line-height: 0; cursor: pointer; color: var(--mat-sys-on-surface-variant); }
  `,
})
export class RefWrite extends Writer {
  protected readonly t = fieldTexts;
  protected readonly title = signal<string | undefined>(undefined);

  protected choose({ id, title }: Found): void {
    this.title.set(title);
    this.entry().set(id);
  }

  protected clear(): void {
    this.title.set(undefined);
    this.entry().set(null);
  }
}
