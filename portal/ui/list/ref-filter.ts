import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { Found } from '@fatong/contracts/api';
import { unknownValue } from '@fatong/contracts/fields';
import { singleOf, type FilterValue } from '../api/index.js';
import { Finder } from '../fields/index.js';
import { Language, Words } from '../i18n/index.js';
import type { Filter } from './filter.js';
import { Pick } from './pick.js';
import { listTexts } from './texts.js';
import { Titles } from './titles.js';

/** One record of another type, found by number or name. */
@Component({
  selector: 'ft-ref-filter',
  imports: [Finder, MatButton, Pick, Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ft-pick [name]="filter().title | words" [chosen]="title()" [(isOpen)]="isOpen">
      <ft-finder [inputId]="'filter-' + filter().name" [type]="filter().to ?? ''" [label]="filter().title | words" (chosen)="choose($event)" />
      @if (title()) { <button matButton="text" (click)="changed.emit(undefined); isOpen.set(false)">{{ t.clear | words }}</button> }
    </ft-pick>
  `,
  styles: `ft-finder { width: 300px; }`,
})
export class RefFilter {
  private readonly titles = inject(Titles);
  private readonly language = inject(Language);
  readonly filter = input.required<Filter>();
  readonly value = input<FilterValue>();
  readonly changed = output<FilterValue | undefined>();

  protected readonly t = listTexts;
  protected readonly isOpen = signal(false);
  private readonly id = computed(() => singleOf(this.value()));
  protected readonly title = computed(() =>
    this.id() === undefined ? '' : this.id() === unknownValue ? this.language.words(listTexts.unknown) : this.titles.of(this.id()!),
  );

  protected choose({ id, title }: Found): void {
    this.titles.learn(id, title);
    this.isOpen.set(false);
    this.changed.emit([id]);
  }
}
