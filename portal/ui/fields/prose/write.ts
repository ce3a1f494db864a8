import { ChangeDetectionStrategy, Component, computed } from '@angular/core';
import { Writer } from '../writer.js';

@Component({
  selector: 'ft-prose-write',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <textarea class="ft-control" rows="4" [id]="entry().id" [value]="text()" (input)="write($event)" (blur)="entry().leave()"
      [attr.aria-invalid]="entry().isWrong()" [attr.aria-describedby]="entry().describedBy()" [attr.aria-required]="entry().isRequired"></textarea>
    @if (left() !== undefined) { <span class="ft-note ft-quiet ft-figures" [class.over]="left()! < 0">{{ left() }}</span> }
  `,
  styles: `
    :host { display: block; }
    span { display: block; text-align: right; }
    .over { color: var(--mat-sys-error); }
  `,
})
export class ProseWrite extends Writer {
  /** Characters left, once three quarters are used. */
  protected readonly left = computed(() => {
    const max = this.entry().field.maxLength;
    const used = [...this.text()].length;
    return max === undefined || used < max * 0.75 ? undefined : max - used;
  });
}
