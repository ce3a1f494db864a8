import { ChangeDetectionStrategy, Component } from '@angular/core';
import { Writer } from '../writer.js';

/** Its form and check digits are the server's to judge. */
@Component({
  selector: 'ft-identifier-write',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <input class="ft-control ft-figures" type="text" autocomplete="off" autocapitalize="characters" spellcheck="false" [id]="entry().id" [value]="text()" (input)="write($event)" (blur)="entry().leave()"
      [attr.aria-invalid]="entry().isWrong()" [attr.aria-describedby]="entry().describedBy()" [attr.aria-required]="entry().isRequired" />
  `,
  styles: `input { max-width: 320px; }`,
})
export class IdentifierWrite extends Writer {}
