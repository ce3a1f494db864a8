import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { staffIn } from '@fatong/contracts/fields';
import { Language } from '../../i18n/index.js';
import { Reader } from '../reader.js';
import { fieldTexts } from '../texts.js';

/** Those who are named, by their names. */
@Component({ selector: 'ft-staff-read', changeDetection: ChangeDetectionStrategy.OnPush, template: `{{ names() }}` })
export class StaffRead extends Reader {
  private readonly language = inject(Language);
  protected readonly names = computed(() =>
    staffIn(this.value())
      .map(({ name }) => name)
      .join(this.language.words(fieldTexts.separator)),
  );
}
