import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Language } from '../../i18n/index.js';
import { recordLink } from '../../paths.js';
import { Reader } from '../reader.js';
import { fieldTexts } from '../texts.js';

/** The title of each referred record, leading to it. In a table the row is the link already. */
@Component({
  selector: 'ft-ref-read',
  imports: [RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `@if (isBrief() || field().to === undefined) {{{ titles() }}} @else {@for (one of referred(); track one.id) {@if (!$first) {{{ separator() }}}<a [routerLink]="one.link">{{ one.title }}</a>}}`,
})
export class RefRead extends Reader<string | readonly string[]> {
  private readonly language = inject(Language);
  protected readonly separator = computed(() => this.language.words(fieldTexts.separator));
  protected readonly referred = computed(() =>
    [this.value()].flat().map((id) => ({ id, title: this.refs()[id] ?? id, link: recordLink(this.field().to ?? '', id) })),
  );
  protected readonly titles = computed(() =>
    this.referred()
      .map(({ title }) => title)
      .join(this.separator()),
  );
}
