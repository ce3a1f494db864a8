import { ChangeDetectionStrategy, Component, DestroyRef, computed, effect, inject, untracked } from '@angular/core';
import { takeUntilDestroyed, toSignal } from '@angular/core/rxjs-interop';
import { MatButton } from '@angular/material/button';
import { ActivatedRoute, RouterLink } from '@angular/router';
import { map } from 'rxjs';
import type { Label } from '@fatong/contracts';
import type { ListAnswer, RefusalView, SystemPageView } from '@fatong/contracts/api';
import {
  Failed,
  Icon,
  Live,
  Loading,
  MessagesApi,
  Moment,
  NotFoundPage,
  PageHead,
  Reading,
  Segments,
  Tag,
  Words,
  separator,
} from '@fatong/ui';
import { FlowEvents } from '../events/flow-events.js';
import { SystemsTable } from '../overview/systems-table.js';
import { spans } from '../overview/texts.js';
import { standingOf, whyOf } from '../parts/standing.js';
import { Titles } from '../parts/titles.js';
import { problemTitle } from '../refusals/texts.js';
import { SystemContact } from './system-contact.js';
import { SystemKeys } from './system-keys.js';
import { systemTexts, took } from './texts.js';

const usualMinutes = 60;

/** One outside system, for whoever phones its people: what was agreed, how it goes, how long things take, whose keys end when, whom one phones, what was refused last, and what operators did. */
@Component({
  selector: 'fa-system-page',
  imports: [
    Failed,
    FlowEvents,
    Icon,
    Loading,
    MatButton,
    Moment,
    NotFoundPage,
    PageHead,
    RouterLink,
    Segments,
    SystemContact,
    SystemKeys,
    SystemsTable,
    Tag,
    Words,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './system-page.html',
  styleUrl: './system-page.scss',
})
export class SystemPage {
  private readonly api = inject(MessagesApi);
  private readonly titles = inject(Titles);
  private readonly route = inject(ActivatedRoute);
  private readonly asked = toSignal(this.route.queryParamMap.pipe(map((all) => all.get('minutes'))));
  protected readonly id = toSignal(this.route.paramMap.pipe(map((all) => all.get('id') ?? '')), { requireSync: true });
  protected readonly t = systemTexts;
  protected readonly separator = separator;
  protected readonly took = took;
  protected readonly spans = spans;
  protected readonly standing = standingOf;
  protected readonly why = whyOf;
  protected readonly problemTitle = problemTitle;
  protected readonly title = computed(() => this.titles.system(this.id()));
  protected readonly minutes = computed(() =>
    spans.some(({ value }) => value !== null && value === this.asked()) ? Number(this.asked()) : usualMinutes,
  );
  protected readonly reading = new Reading<SystemPageView>();
  protected readonly refusals = new Reading<ListAnswer<RefusalView>>();
  protected readonly paces = computed(() => {
    const { load, pace } = this.reading.value() ?? {};
    if (load === undefined || pace === undefined) return [];
    return [
      ...(load.directions.includes('in') ? [{ title: systemTexts.paceIn, pace: pace.in }] : []),
      ...(load.directions.includes('out') ? [{ title: systemTexts.paceOut, pace: pace.out }] : []),
    ];
  });

  constructor() {
    effect(() => {
      const [id, minutes] = [this.id(), this.minutes()];
      untracked(() => {
        this.reading.ask(() => this.api.system(id, minutes), { keep: this.reading.value()?.load.system === id });
        this.refusals.ask(() => this.api.refusals({ filter: { system: [id] }, limit: 5 }), { keep: true });
      });
    });
    inject(Live)
      .changes('messages', 'failures', 'systems')
      .pipe(takeUntilDestroyed())
      .subscribe(() => {
        this.reading.refresh();
        this.refusals.refresh();
      });
    inject(DestroyRef).onDestroy(() => {
      this.reading.close();
      this.refusals.close();
    });
  }

  /** Of a message by its bare name, as the system's sheets are named. */
  protected messageName(message: string): Label {
    const of = this.reading.value()?.contracts.find(({ type }) => type.startsWith(`${this.id()}.${message}.`));
    return of?.title ?? [message, message];
  }
}
