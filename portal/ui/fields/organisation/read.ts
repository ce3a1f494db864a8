import { ChangeDetectionStrategy, Component } from '@angular/core';
import { Reader } from '../reader.js';

@Component({
  selector: 'ft-organisation-read',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `{{ value().name }} @if (value().uscc && !isBrief()) { <span class="ft-figures ft-code ft-quiet">{{ value().uscc }}</span> }`,
  styles: `span { margin-left: 8px; }`,
})
export class OrganisationRead extends Reader<{ readonly name: string; readonly uscc?: string }> {}
