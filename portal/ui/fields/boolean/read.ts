import { ChangeDetectionStrategy, Component } from '@angular/core';
import { Words } from '../../i18n/index.js';
import { Reader } from '../reader.js';
import { fieldTexts } from '../texts.js';

@Component({
  selector: 'ft-boolean-read',
  imports: [Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `{{ (value() ? t.yes : t.no) | words }}`,
})
export class BooleanRead extends Reader<boolean> {
  protected readonly t = fieldTexts;
}
