import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { Language } from '../../i18n/index.js';
import { Reader } from '../reader.js';
import { fieldTexts } from '../texts.js';

@Component({
  selector: 'ft-identifier-read',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `@for (one of all(); track one) {@if (!$first) {{{ separator() }}}<span class="ft-figures">{{ one }}</span>}`,
})
export class IdentifierRead extends Reader {
  private readonly language = inject(Language);
  protected readonly separator = computed(() => this.language.words(fieldTexts.separator));
  protected readonly all = computed(() => [this.value()].flat());
}
