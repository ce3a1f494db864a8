import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { RecordView, TimelineEntry } from '@fatong/contracts/api';
import { Value } from '../fields/index.js';
import { Language, Words } from '../i18n/index.js';
import { Icon, type IconName } from '../icon/index.js';
import { Session } from '../session/index.js';
import { Tag, stateMark, type Mark } from '../state-tag/index.js';
import { Clock, dayOf, fullInstant, wall } from '../time/index.js';
import { timelineTexts } from './texts.js';

const icons: Readonly<Record<TimelineEntry['kind'], IconName>> = { report: 'in', action: 'pen', outcome: 'out' };
const wents: Readonly<Record<NonNullable<TimelineEntry['went']>, IconName>> = { open: 'clock', ill: 'warning' };

interface Day {
  readonly date: string;
  readonly entries: readonly TimelineEntry[];
}

/** Everything that happened to a record, newest first: the master's reports, acts here, outcomes of what was sent. */
@Component({
  selector: 'ft-timeline',
  imports: [Icon, RouterLink, Tag, Value, Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './timeline.html',
  styleUrl: './timeline.scss',
})
export class Timeline {
  private readonly clock = inject(Clock);
  private readonly language = inject(Language);
  private readonly session = inject(Session);
  readonly record = input.required<RecordView>();
  readonly entries = input.required<readonly TimelineEntry[]>();
  readonly refs = input<Readonly<Record<string, string>>>({});

  protected readonly t = timelineTexts;
  protected readonly full = fullInstant;
  protected readonly maySeeMessages = computed(() => this.session.view()?.may.messages === true);
  protected readonly days = computed(() => {
    const days: { date: string; entries: TimelineEntry[] }[] = [];
    for (const entry of [...this.entries()].reverse()) {
      const date = wall(new Date(entry.at)).date;
      if (days.at(-1)?.date === date) days.at(-1)!.entries.push(entry);
      else days.push({ date, entries: [entry] });
    }
    return days satisfies readonly Day[];
  });

  protected icon({ kind, went }: TimelineEntry): IconName {
    return went === undefined ? icons[kind] : wents[went];
  }

  protected dayWords(day: Day): string {
    return this.language.words(dayOf(day.entries[0]!.at, this.clock.now()));
  }

  /** It was written down on another day than it happened on. */
  protected isLater({ at, happenedAt }: TimelineEntry): boolean {
    return happenedAt !== null && this.onDay(happenedAt) !== wall(new Date(at)).date;
  }

  /** Whoever reported it dated it ahead: it stands where it was told, and the reader is told. */
  protected isAhead({ at, happenedAt }: TimelineEntry): boolean {
    return happenedAt !== null && this.onDay(happenedAt) > wall(new Date(at)).date;
  }

  /** Of a legal date itself, of an instant the day in Shanghai. */
  protected onDay(happenedAt: string): string {
    return happenedAt.length === 10 ? happenedAt : wall(new Date(happenedAt)).date;
  }

  /** The day stands above already. */
  protected time(at: string): string {
    return wall(new Date(at)).time;
  }

  protected mark(name: string | null): Mark | undefined {
    const state = this.record().states.find((one) => one.name === name);
    return state && stateMark(state);
  }

  protected field(name: string): RecordView['fields'][number] | undefined {
    return this.record().fields.find((field) => field.name === name);
  }

  /** Values of persons stand as the server masked them. */
  protected isPersonal({ class: of }: RecordView['fields'][number]): boolean {
    return of === 'personal' || of === 'sensitive';
  }

  protected isNew(entry: TimelineEntry): boolean {
    return entry.toState !== null && entry.toState !== entry.fromState;
  }
}
