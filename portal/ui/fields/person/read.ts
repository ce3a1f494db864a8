import { ChangeDetectionStrategy, Component } from '@angular/core';
import { Reader } from '../reader.js';

interface Person {
  readonly name: string;
  readonly idNumber?: string;
  readonly phone?: string;
  readonly address?: string;
}

@Component({
  selector: 'ft-person-read',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @let person = value();
    <span class="name">{{ person.name }}</span>
    @if (!isBrief()) {
      @if (person.idNumber) { <span class="ft-figures ft-quiet">{{ person.idNumber }}</span> }
      @if (person.phone) { <span class="ft-figures ft-quiet">{{ person.phone }}</span> }
      @if (person.address) { <span class="ft-quiet">{{ person.address }}</span> }
    }
  `,
  styles: `:host { display: inline-flex; flex-wrap: wrap; gap: 0 12px; }`,
})
export class PersonRead extends Reader<Person> {}
