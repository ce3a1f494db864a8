import { Pipe, inject, type PipeTransform } from '@angular/core';
import type { Label } from '@fatong/contracts';
import { Language } from './language.js';

/** `label | words`: the label in the reader's language, following a change of language (hence impure: one array access). */
@Pipe({ name: 'words', pure: false })
export class Words implements PipeTransform {
  private readonly language = inject(Language);

  transform(label: Label | null | undefined): string {
    return this.language.words(label);
  }
}
