import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { DecimalPipe } from '@angular/common';
import { Language } from '../../i18n/index.js';
import { Reader } from '../reader.js';

@Component({
  selector: 'ft-integer-read',
  imports: [DecimalPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<span class="ft-figures">{{ value() | number }}</span>@if (unit()) { {{ unit() }}}`,
})
export class IntegerRead extends Reader<number> {
  private readonly language = inject(Language);
  protected readonly unit = computed(() => this.language.words(this.field().unit));
}
