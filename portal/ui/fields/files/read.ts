import { ChangeDetectionStrategy, Component } from '@angular/core';
import { Icon } from '../../icon/index.js';
import { Reader } from '../reader.js';

interface File {
  readonly name: string;
  readonly size?: number;
}

@Component({
  selector: 'ft-files-read',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<ul>@for (file of value(); track $index) { <li><ft-icon name="file" /> {{ file.name }}</li> }</ul>`,
  styles: `li { display: flex; gap: 6px; align-items: center; }`,
})
export class FilesRead extends Reader<readonly File[]> {}
