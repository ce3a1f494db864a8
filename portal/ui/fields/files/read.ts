import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import type { AttachedFile } from '@fatong/contracts/fields';
import { Language } from '../../i18n/index.js';
import { Reader } from '../reader.js';
import { fieldTexts } from '../texts.js';
import { FileLine } from './file-line.js';

/** A line a file; where there is but one line for all, their names. */
@Component({
  selector: 'ft-files-read',
  imports: [FileLine],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `@if (isBrief()) { {{ names() }} } @else { <ul>@for (file of value(); track file.id) { <li><ft-file-line [file]="file" /></li> }</ul> }`,
  styles: `ul { list-style: none; margin: 0; padding: 0; } li + li { margin-top: 6px; }`,
})
export class FilesRead extends Reader<readonly AttachedFile[]> {
  private readonly language = inject(Language);
  protected readonly names = computed(() =>
    this.value()
      .map(({ name }) => name)
      .join(this.language.words(fieldTexts.separator)),
  );
}
