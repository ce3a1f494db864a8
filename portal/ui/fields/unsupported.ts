import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { FieldView } from '@fatong/contracts/api';
import { Words } from '../i18n/index.js';
import { Icon } from '../icon/index.js';
import type { Entry } from './entry.js';
import { fieldTexts } from './texts.js';

/** A kind this build does not know: seen, not swallowed. Stands for both halves. */
@Component({
  selector: 'ft-unsupported',
  imports: [Icon, Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<ft-icon name="warning" /> {{ t.unsupported | words }} <span class="ft-code">{{ kind() }}</span>`,
  styles: `:host { display: inline-block; border: 1px dashed var(--ft-near); color: var(--ft-near); background: var(--ft-near-wash); border-radius: 4px; padding: 1px 8px; }`,
})
export class Unsupported {
  readonly field = input<FieldView>();
  readonly value = input<unknown>();
  readonly refs = input<unknown>();
  readonly beside = input<unknown>();
  readonly isBrief = input(false);
  readonly entry = input<Entry>();
  protected readonly kind = computed(() => (this.field() ?? this.entry()?.field)?.kind ?? '');
  protected readonly t = fieldTexts;
}
