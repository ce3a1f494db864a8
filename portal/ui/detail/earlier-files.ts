import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { Label } from '@fatong/contracts';
import type { EarlierFile, RecordView } from '@fatong/contracts/api';
import type { AttachedFile } from '@fatong/contracts/fields';
import { FileLine, fileTexts } from '../fields/index.js';
import { Words } from '../i18n/index.js';
import { Moment } from '../time/index.js';

/** Files that later acts replaced or left out: they are kept as they were handed in. */
@Component({
  selector: 'ft-earlier-files',
  imports: [FileLine, Moment, Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ul>
      @for (one of shown(); track one.file.id) {
        <li><p class="ft-note ft-quiet">{{ one.title | words }} · <ft-moment [at]="one.endedAt" /> {{ t.replaced | words }}</p><ft-file-line [file]="one.file" /></li>
      }
    </ul>
  `,
  styles: `ul { list-style: none; margin: 0; padding: 0; } li + li { margin-top: 8px; border-top: 1px solid var(--ft-hair); padding-top: 8px; }`,
})
export class EarlierFiles {
  readonly record = input.required<RecordView>();
  readonly files = input.required<readonly EarlierFile[]>();
  protected readonly t = fileTexts;
  protected readonly shown = computed(() =>
    this.files().map((file) => ({ file: file as AttachedFile & EarlierFile, endedAt: file.endedAt, title: this.titleOf(file.field) })),
  );

  /** Of rows the field in them too. */
  private titleOf(path: string): Label {
    const [name, cell] = path.split('.');
    const field = this.record().fields.find((one) => one.name === name);
    const titles = [field, field?.fields?.find((one) => one.name === cell)].flatMap((one) => (one ? [one.title] : []));
    return [titles.map(([zh]) => zh).join('：'), titles.map(([, en]) => en).join(': ')];
  }
}
