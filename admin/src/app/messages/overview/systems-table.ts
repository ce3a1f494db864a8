import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { Label } from '@fatong/contracts';
import type { MessageStateName, SystemView } from '@fatong/contracts/api';
import { Clock, Icon, Moment, Tag, Words, age, type Mark } from '@fatong/ui';
import { figure, rate } from '../parts/figures.js';
import { directionMarks, stateMarks } from '../parts/marks.js';
import { standingOf, whyOf } from '../parts/standing.js';
import { Sparkline } from '../parts/sparkline.js';
import { ageTone, both, recentRate, sortedOut } from './sums.js';
import { overviewTexts } from './texts.js';

const always: readonly MessageStateName[] = ['due', 'sent', 'later', 'waiting', 'parked', 'unknown'];

/** Columns are many: their headings are short. */
const headings: Readonly<Partial<Record<MessageStateName, Label>>> = {
  later: ['稍后', 'Later'],
  waiting: ['等待', 'Waiting'],
  unknown: ['未知', 'Unknown'],
};

/** One row a system; every figure opens its messages. */
@Component({
  selector: 'fa-systems-table',
  imports: [Icon, MatButton, Moment, RouterLink, Sparkline, Tag, Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './systems-table.html',
  styleUrl: './systems-table.scss',
})
export class SystemsTable {
  private readonly clock = inject(Clock);
  readonly systems = input.required<readonly SystemView[]>();

  protected readonly isOpen = signal(false);
  private readonly sorted = computed(() => sortedOut(this.systems(), this.clock.real()));
  protected readonly healthy = computed(() => this.sorted().healthy.length);
  protected readonly shown = computed(() => (this.isOpen() ? [...this.sorted().shown, ...this.sorted().healthy] : this.sorted().shown));

  /** Held messages are rare: their column shows only when there are some. */
  protected readonly states = computed(() =>
    this.systems().some((system) => both(system, 'held') > 0) ? [...always, 'held' as const] : always,
  );
  protected readonly marks = stateMarks;
  protected readonly directions = directionMarks;
  protected readonly simulated: Mark = { label: overviewTexts.simulated, tone: 'mock', icon: 'half' };
  protected readonly standing = standingOf;
  protected readonly why = whyOf;
  protected readonly t = overviewTexts;
  protected readonly figure = figure;
  protected readonly rate = rate;
  protected readonly both = both;
  protected readonly recentRate = recentRate;

  protected detailsOf({ title: [zh, en] }: SystemView): Label {
    return [`${zh}：${overviewTexts.details[0]}`, `${en}: ${overviewTexts.details[1]}`];
  }

  protected heading(state: MessageStateName): Label {
    return headings[state] ?? stateMarks[state].label;
  }

  protected oldTone(system: SystemView): string {
    return ageTone(system.oldestUnsettledAt, this.clock.real());
  }

  protected oldAge(at: string): Label {
    return age(at, this.clock.real());
  }
}
