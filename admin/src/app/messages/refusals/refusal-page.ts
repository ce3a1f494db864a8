import { Clipboard } from '@angular/cdk/clipboard';
import { ChangeDetectionStrategy, Component, DestroyRef, Injector, computed, effect, inject, linkedSignal, untracked } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { MatButton } from '@angular/material/button';
import { MatTooltip } from '@angular/material/tooltip';
import { ActivatedRoute, RouterLink } from '@angular/router';
import { map } from 'rxjs';
import type { Label } from '@fatong/contracts';
import type { RefusalView, RevealedBody } from '@fatong/contracts/api';
import {
  Blank,
  Failed,
  Icon,
  Language,
  Loading,
  MessagesApi,
  Moment,
  Notice,
  PageHead,
  Reading,
  Session,
  Words,
  type Crumb,
} from '@fatong/ui';
import { JsonView } from '../message/json-view.js';
import { openRevealDialog } from '../message/reveal-dialog.js';
import { messageTexts } from '../message/texts.js';
import { Titles } from '../parts/titles.js';
import { FaultList } from './fault-list.js';
import { forPartner } from './for-partner.js';
import { problemSentence, problemTitle, refusalTexts as t } from './texts.js';

/** What the API shows of a body that no contract describes. */
const hidden = '***';

/** One refusal as evidence: who knocked, what was wrong, what was sent. There is nothing to retry here. */
@Component({
  selector: 'fa-refusal-page',
  imports: [Blank, Failed, FaultList, Icon, JsonView, Loading, MatButton, MatTooltip, Moment, Notice, PageHead, RouterLink, Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './refusal-page.html',
  styleUrl: './refusal-page.scss',
})
export class RefusalPage {
  private readonly api = inject(MessagesApi);
  private readonly clipboard = inject(Clipboard);
  private readonly injector = inject(Injector);
  private readonly language = inject(Language);
  private readonly session = inject(Session);
  private readonly id = toSignal(inject(ActivatedRoute).paramMap.pipe(map((all) => all.get('id') ?? '')), { requireSync: true });
  protected readonly titles = inject(Titles);

  protected readonly t = t;
  protected readonly m = messageTexts;
  protected readonly hidden = hidden;
  protected readonly crumbs: readonly Crumb[] = [{ label: t.title, link: ['/messages/refusals'] }];
  protected readonly reading = new Reading<RefusalView>();
  protected readonly mayReveal = computed(() => this.session.view()?.may.revealBodies === true);
  /** In clear only here and now. */
  protected readonly clear = linkedSignal({ source: this.id, computation: (): RevealedBody | undefined => undefined });
  protected readonly isCopied = linkedSignal({ source: this.id, computation: () => false });
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

  protected async reveal(): Promise<void> {
    const id = this.id();
    if (this.mayReveal()) this.clear.set(await openRevealDialog(this.injector, (purpose) => this.api.revealRefusal(id, purpose)));
  }

  protected copy(refusal: RefusalView): void {
    const about = { system: this.titles.system(refusal.system), sentence: this.sentence() ?? this.title() };
    this.isCopied.set(this.clipboard.copy(forPartner(refusal, about, this.language.name())));
  }
}
