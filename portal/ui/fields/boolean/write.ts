import { ChangeDetectionStrategy, Component } from '@angular/core';
import { Words } from '../../i18n/index.js';
import { fieldTexts } from '../texts.js';
import { Writer } from '../writer.js';

/** Yes or no, said; nothing chosen is nothing said. */
@Component({
  selector: 'ft-boolean-write',
  imports: [Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div role="radiogroup" [id]="entry().id" tabindex="-1" [attr.aria-labelledby]="entry().id + '-name'" [attr.aria-describedby]="entry().describedBy()">
      @for (choice of choices; track choice.value) {
        <label class="ft-check"><input type="radio" [name]="entry().id" [checked]="entry().value() === choice.value" (change)="entry().set(choice.value)" (blur)="entry().leave()" />{{ choice.label | words }}</label>
      }
    </div>
  `,
  styles: `div { display: flex; gap: 20px; }`,
})
export class BooleanWrite extends Writer {
  protected readonly choices = [
    { value: true, label: fieldTexts.yes },
    { value: false, label: fieldTexts.no },
  ];
}
