import { ChangeDetectionStrategy, Component } from '@angular/core';
import { Writer } from '../writer.js';

/** The value is a number; what is none stays as typed, so that it can be called wrong. */
@Component({
  selector: 'ft-integer-write',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <input class="ft-control ft-figures" inputmode="numeric" autocomplete="off" [id]="entry().id" [value]="text()" (input)="read($event)" (blur)="entry().leave()"
      [attr.aria-invalid]="entry().isWrong()" [attr.aria-describedby]="entry().describedBy()" [attr.aria-required]="entry().isRequired" />
  `,
  styles: `input { max-width: 200px; }`,
})
export class IntegerWrite extends Writer {
  protected read(event: Event): void {
    const typed = (event.target as HTMLInputElement).value.trim();
    this.entry().set(typed === '' ? null : /^-?\d+$/.test(typed) ? Number(typed) : typed);
  }
}
