import { ChangeDetectionStrategy, Component } from '@angular/core';
import { Reader } from '../reader.js';

@Component({
  selector: 'ft-date-read',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<span class="ft-figures">{{ value() }}</span>`,
})
export class DateRead extends Reader {}
