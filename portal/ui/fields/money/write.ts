import { ChangeDetectionStrategy, Component } from '@angular/core';
import { Words } from '../../i18n/index.js';
import { fieldTexts } from '../texts.js';
import { Writer } from '../writer.js';

@Component({
  selector: 'ft-money-write',
  imports: [Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <input class="ft-control ft-figures" inputmode="decimal" autocomplete="off" [id]="entry().id" [value]="text()" (input)="write($event)" (blur)="entry().leave()"
      [attr.aria-invalid]="entry().isWrong()" [attr.aria-describedby]="entry().describedBy()" [attr.aria-required]="entry().isRequired" />
    <span class="ft-quiet">{{ t.yuan | words }}</span>
  `,
  styles: `:host { display: flex; align-items: center; gap: 8px; } input { max-width: 200px; text-align: right; }`,
})
export class MoneyWrite extends Writer {
  protected readonly t = fieldTexts;
}
