import { ChangeDetectionStrategy, Component, DestroyRef, computed, effect, inject, untracked } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, RouterLink } from '@angular/router';
import { map } from 'rxjs';
import type { Label } from '@fatong/contracts';
import type { RefusalView } from '@fatong/contracts/api';
import { Blank, Failed, Loading, MessagesApi, Moment, Notice, PageHead, Reading, Words, type Crumb } from '@fatong/ui';
import { JsonView } from '../message/json-view.js';
import { Titles } from '../parts/titles.js';
import { problemSentence, problemTitle, refusalTexts as t } from './texts.js';

/** What the API shows of a body that no contract describes. */
const hidden = '***';

/** One refusal as evidence: who knocked, what was wrong, what was sent. There is nothing to retry here. */
@Component({
  selector: 'fa-refusal-page',
  imports: [Blank, Failed, JsonView, Loading, Moment, Notice, PageHead, RouterLink, Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './refusal-page.html',
  styleUrl: './refusal-page.scss',
})
export class RefusalPage {
  private readonly api = inject(MessagesApi);
  private readonly id = toSignal(inject(ActivatedRoute).paramMap.pipe(map((all) => all.get('id') ?? '')), { requireSync: true });
  protected readonly titles = inject(Titles);

  protected readonly t = t;
  protected readonly hidden = hidden;
  protected readonly crumbs: readonly Crumb[] = [{ label: t.title, link: ['/messages/refusals'] }];
  protected readonly reading = new Reading<RefusalView>();
  protected readonly title = computed((): Label => {
    const refusal = this.reading.value();
    return refusal === undefined ? t.one : problemTitle(refusal.problem);
  });
  protected readonly sentence = computed(() => {
    const refusal = this.reading.value();
    return refusal && problemSentence(refusal.problem, refusal);
  });
  /** The whole body is no place within it. */
  protected readonly paths = computed(() => this.reading.value()?.paths.filter((path) => path !== '') ?? []);

  constructor() {
    effect(() => {
      const id = this.id();
      untracked(() => this.reading.ask(() => this.api.refusal(id)));
    });
    inject(DestroyRef).onDestroy(() => this.reading.close());
  }
}
