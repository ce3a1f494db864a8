import { ChangeDetectionStrategy, Component, computed, inject, input, output, viewChild } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatMenu, MatMenuItem, MatMenuTrigger } from '@angular/material/menu';
import { MatTooltip } from '@angular/material/tooltip';
import { RouterLink } from '@angular/router';
import type { ActionOffer, ActionView, RecordAnswer, RecordView } from '@fatong/contracts/api';
import { FollowStar, followingTexts } from '../following/index.js';
import { Language, Words } from '../i18n/index.js';
import { Icon } from '../icon/index.js';
import { Keys, pageKeys } from '../keys/index.js';
import { recordLink } from '../paths.js';
import { Catalogue } from '../session/index.js';
import { Badges, Tag, stateMark } from '../state-tag/index.js';
import { Due, Moment } from '../time/index.js';
import { isRunning } from './running.js';
import { detailTexts } from './texts.js';

interface Offered {
  readonly action: ActionView;
  readonly offer: ActionOffer;
}

/** Who a record is and how it stands; whose truth it is; the next action as a button, others beside it, refused ones saying why. */
@Component({
  selector: 'ft-record-head',
  imports: [Badges, Due, FollowStar, Icon, MatButton, MatMenu, MatMenuItem, MatMenuTrigger, MatTooltip, Moment, RouterLink, Tag, Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { '(document:keydown)': 'onKey($event)' },
  templateUrl: './head.html',
  styleUrl: './head.scss',
})
export class RecordHead {
  protected readonly catalogue = inject(Catalogue);
  private readonly language = inject(Language);
  private readonly isForPage = pageKeys();
  private readonly star = viewChild.required(FollowStar);
  readonly record = input.required<RecordView>();
  readonly answer = input.required<RecordAnswer>();
  readonly offers = input<readonly ActionOffer[]>([]);
  /** An entry of which nothing is told but what it says now: nobody here changed it. */
  readonly isBook = input(false);
  readonly act = output<ActionView>();

  protected readonly t = detailTexts;
  protected readonly linkTo = recordLink;
  protected readonly mark = computed(() => {
    const state = this.record().states.find(({ name }) => name === this.answer().state);
    return state && stateMark(state);
  });
  /** Of the time limits that run, the one that ends first; of what has ended none is waited for. */
  protected readonly clock = computed(() => {
    if (this.record().states.some(({ name, end }) => end && name === this.answer().state)) return undefined;
    const first = (this.answer().clocks ?? []).filter(isRunning).toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : 1))[0];
    const known = this.record().clocks.find(({ name }) => name === first?.name);
    return first && known && { title: known.title, on: first.dueOn, left: first.left };
  });
  private readonly offered = computed((): readonly Offered[] =>
    this.record()
      .actions.flatMap((action) =>
        this.offers()
          .filter((offer) => offer.action === action.name && !action.creates)
          .map((offer) => ({ action, offer })),
      )
      .sort((a, b) => Number(b.offer.allowed) - Number(a.offer.allowed)),
  );
  /** Two in sight, possible ones first; the rest in a menu. */
  protected readonly first = computed(() => this.offered().slice(0, 2));
  protected readonly rest = computed(() => this.offered().slice(2));
  /** What the page offers first of all: never what cannot be taken back. */
  protected readonly main = computed(() => this.first().find(({ action, offer }) => offer.allowed && !action.danger));

  constructor() {
    inject(Keys).offer({ title: followingTexts.page, entries: [{ keys: ['s'], does: followingTexts.key }] });
  }

  protected onKey(event: KeyboardEvent): void {
    if (event.key !== 's' || event.repeat || !this.isForPage(event)) return;
    event.preventDefault();
    void this.star().toggle();
  }

  protected why({ allowed, why }: ActionOffer): string {
    return allowed ? '' : (why ?? this.language.words(detailTexts.notPossible));
  }

  /** Refused buttons stay reachable, so that they can say why. */
  protected press({ action, offer }: Offered): void {
    if (offer.allowed) this.act.emit(action);
  }
}
