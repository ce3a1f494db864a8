import { ChangeDetectionStrategy, Component } from '@angular/core';
import { Moment } from '../../time/index.js';
import { Reader } from '../reader.js';

@Component({
  selector: 'ft-instant-read',
  imports: [Moment],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<ft-moment [at]="value()" />`,
})
export class InstantRead extends Reader<string> {}
