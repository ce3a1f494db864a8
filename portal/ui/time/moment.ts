import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Clock } from './clock.js';
import { briefInstant, fullInstant } from './format.js';

/** An instant, brief on the page and full on hover. */
@Component({
  selector: 'ft-moment',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<time class="ft-figures" [attr.datetime]="at()" [title]="full()">{{ brief() }}</time>`,
})
export class Moment {
  private readonly clock = inject(Clock);
  readonly at = input.required<string>();
  /** With seconds, where they matter. */
  readonly isExact = input(false);
  protected readonly brief = computed(() => briefInstant(this.at(), this.clock.now(), this.isExact()));
  protected readonly full = computed(() => fullInstant(this.at()));
}
