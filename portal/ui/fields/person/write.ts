import { ChangeDetectionStrategy, Component } from '@angular/core';
import { Words } from '../../i18n/index.js';
import { Compound, compoundStyles, compoundTemplate } from '../compound.js';
import { PartError } from '../part-error.js';
import { fieldTexts } from '../texts.js';

@Component({
  selector: 'ft-person-write',
  imports: [PartError, Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: compoundTemplate,
  styles: compoundStyles,
})
export class PersonWrite extends Compound {
  protected readonly parts = [
    { name: 'name', label: fieldTexts.personName },
    { name: 'idNumber', label: fieldTexts.personId },
    { name: 'phone', label: fieldTexts.personPhone },
    { name: 'address', label: fieldTexts.personAddress },
  ];
}
