import { ChangeDetectionStrategy, Component } from '@angular/core';
import { Words } from '../../i18n/index.js';
import { Compound, compoundStyles, compoundTemplate } from '../compound.js';
import { PartError } from '../part-error.js';
import { fieldTexts } from '../texts.js';

@Component({
  selector: 'ft-organisation-write',
  imports: [PartError, Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: compoundTemplate,
  styles: compoundStyles,
})
export class OrganisationWrite extends Compound {
  protected readonly parts = [
    { name: 'name', label: fieldTexts.organisationName },
    { name: 'uscc', label: fieldTexts.organisationCode },
  ];
}
