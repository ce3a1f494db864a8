import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { Language } from '../../i18n/index.js';
import { Reader } from '../reader.js';
import { fieldTexts } from '../texts.js';

@Component({ selector: 'ft-choice-read', changeDetection: ChangeDetectionStrategy.OnPush, template: `{{ words() }}` })
export class ChoiceRead extends Reader {
  private readonly language = inject(Language);
  /** A code the definition no longer knows shows as itself. */
  protected readonly words = computed(() => {
    const codes = [this.value()].flat().map(String);
    const said = codes.map((code) => this.language.words(this.field().choices?.find(({ value }) => value === code)?.label) || code);
    return said.join(this.language.words(fieldTexts.separator));
  });
}
