import { ChangeDetectionStrategy, Component } from '@angular/core';
import { Writer } from '../writer.js';

@Component({
  selector: 'ft-text-write',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <input class="ft-control" type="text" [id]="entry().id" [value]="text()" (input)="write($event)" (blur)="entry().leave()"
      [attr.aria-invalid]="entry().isWrong()" [attr.aria-describedby]="entry().describedBy()" [attr.aria-required]="entry().isRequired" />
  `,
})
export class TextWrite extends Writer {}
