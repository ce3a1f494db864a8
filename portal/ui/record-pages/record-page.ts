import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
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
      <ft-page-head [title]="here" [crumbs]="[{ label: known.title, link: list() }]" [isQuiet]="true" />
      <ft-record-detail [record]="known" [id]="id()" />
    } @else { <ft-not-found-page /> }
  `,
})
export class RecordPage {
  private readonly catalogue = inject(Catalogue);
  readonly type = input.required<string>();
  readonly id = input.required<string>();
  protected readonly here = ['详情', 'Details'] as const;
  protected readonly record = computed(() => this.catalogue.record(this.type()));
  protected readonly list = computed(() => recordsLink(this.type()));
}
