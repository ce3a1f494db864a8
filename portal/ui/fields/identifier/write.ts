import { ChangeDetectionStrategy, Component } from '@angular/core';
import { Writer } from '../writer.js';
import { SeveralIdentifiers } from './several.js';

/** Judged after it was left by the same code as on the server, its check digits too. */
@Component({
  selector: 'ft-identifier-write',
  imports: [SeveralIdentifiers],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (entry().field.many) { <ft-several-identifiers [entry]="entry()" /> }
    @else {
      <input class="ft-control ft-figures" type="text" autocomplete="off" autocapitalize="characters" spellcheck="false" [id]="entry().id" [value]="text()" (input)="write($event)" (blur)="entry().leave()"
        [attr.aria-invalid]="entry().isWrong()" [attr.aria-describedby]="entry().describedBy()" [attr.aria-required]="entry().isRequired" />
    }
  `,
  styles: `input { max-width: 320px; }`,
})
export class IdentifierWrite extends Writer {}
