import { ChangeDetectionStrategy, Component } from '@angular/core';
import { FilesRead } from './read.js';
import { Writer } from '../writer.js';

/** Shows what is attached; attaching needs the blob store and comes with it. */
@Component({
  selector: 'ft-files-write',
  imports: [FilesRead],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<ft-files-read [field]="entry().field" [value]="$any(entry().value() ?? [])" />`,
})
export class FilesWrite extends Writer {}
