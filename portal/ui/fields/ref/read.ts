import { ChangeDetectionStrategy, Component, computed } from '@angular/core';
import { RouterLink } from '@angular/router';
import { recordLink } from '../../paths.js';
import { Reader } from '../reader.js';

/** The referred record's title, leading to it. In a table the row is the link already. */
@Component({
  selector: 'ft-ref-read',
  imports: [RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `@if (isBrief() || link() === undefined) { {{ title() }} } @else { <a [routerLink]="link()">{{ title() }}</a> }`,
})
export class RefRead extends Reader<string> {
  protected readonly title = computed(() => this.refs()[this.value()] ?? this.value());
  protected readonly link = computed(() => (this.field().to === undefined ? undefined : recordLink(this.field().to!, this.value())));
}
