import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import type { Label } from '@fatong/contracts';
import type { RecordAnswer } from '@fatong/contracts/api';
import { RecordDetail } from '../detail/index.js';
import { recordsLink } from '../paths.js';
import { Catalogue } from '../session/index.js';
import { PageHead } from '../shell/index.js';
import { NotFoundPage } from '../states/index.js';

@Component({
  selector: 'ft-record-page',
  imports: [NotFoundPage, PageHead, RecordDetail],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (record(); as known) {
      <ft-page-head [title]="here()" [tabTitle]="tab()" [crumbs]="[{ label: catalogue.listTitle(known.type), link: list() }]" [isQuiet]="true" />
      <ft-record-detail [record]="known" [id]="id()" (loaded)="answer.set($event)" />
    } @else { <ft-not-found-page /> }
  `,
})
export class RecordPage {
  protected readonly catalogue = inject(Catalogue);
  readonly type = input.required<string>();
  readonly id = input.required<string>();
  protected readonly answer = signal<RecordAnswer | undefined>(undefined);
  /** Its number, or its title where it has none. */
  protected readonly here = computed((): Label => {
    const answer = this.answer();
    const name = answer?.id === this.id() ? (answer.number ?? answer.title) : undefined;
    return name === undefined ? ['详情', 'Details'] : [name, name];
  });
  /** A bare number says nothing among other tabs: what it is the number of stands before it. */
  protected readonly tab = computed((): Label | undefined => {
    const one = this.record()?.one;
    const [zh, en] = this.here();
    return one && this.answer()?.id === this.id() ? [`${one[0]} ${zh}`, `${one[1]} ${en}`] : one;
  });
  protected readonly record = computed(() => this.catalogue.record(this.type()));
  protected readonly list = computed(() => recordsLink(this.type()));
}
