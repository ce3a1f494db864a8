import { ChangeDetectionStrategy, Component, computed, inject, linkedSignal, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { firstValueFrom } from 'rxjs';
import { daysAfter } from '@fatong/contracts/calendar';
import type { Label } from '@fatong/contracts';
import {
  Clock,
  DayInput,
  DemoApi,
  Language,
  Notice,
  PageHead,
  Words,
  aheadWords,
  longDay,
  problemNotice,
  problemOf,
  wall,
  type ApiProblem,
} from '@fatong/ui';
import { clockTexts } from './texts.js';

/** Makes it another day for the whole demo, and says what goes by it. */
@Component({
  selector: 'ft-demo-clock-page',
  imports: [DayInput, MatButton, Notice, PageHead, Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './demo-clock-page.html',
  styleUrl: './demo-clock-page.scss',
})
export class DemoClockPage {
  private readonly api = inject(DemoApi);
  private readonly language = inject(Language);
  protected readonly clock = inject(Clock);
  protected readonly t = clockTexts;
  protected readonly noticeOf = problemNotice;
  protected readonly steps = [1, 7, 30];

  protected readonly today = computed(() => wall(this.clock.now()).date);
  protected readonly words = computed(() => longDay(this.clock.now()));
  protected readonly far = computed(() => aheadWords(this.clock.ahead(), wall(this.clock.real()).date));
  /** What stands in the field: the day it is until somebody types another. */
  protected readonly wanted = linkedSignal<string | null>(() => this.today());
  protected readonly isBusy = signal(false);
  /** What was said of the last move goes when it is another day, whoever made it. */
  protected readonly done = linkedSignal<string, Label | undefined>({ source: this.today, computation: () => undefined });
  protected readonly problem = linkedSignal<string, ApiProblem | undefined>({ source: this.today, computation: () => undefined });
  /** What is wrong with the field, in place. */
  protected readonly fault = linkedSignal({ source: this.today, computation: () => '' });

  protected set(): Promise<void> {
    const day = this.wanted();
    if (day !== null) return this.move(day);
    this.fault.set(this.language.words(clockTexts.missing));
    return Promise.resolve();
  }

  protected step(days: number): Promise<void> {
    return this.move(daysAfter(this.today(), days));
  }

  protected async move(day: string | null): Promise<void> {
    if (this.isBusy()) return;
    this.isBusy.set(true);
    this.fault.set('');
    for (const said of [this.problem, this.done]) said.set(undefined);
    try {
      const view = await firstValueFrom(this.api.moveClock(day));
      this.clock.follow(view.daysAhead);
      this.wanted.set(view.today);
      this.done.set(clockTexts.moved(view.today));
    } catch (error) {
      const problem = problemOf(error);
      const [wrong] = problem.errors;
      if (wrong === undefined) this.problem.set(problem);
      else this.fault.set(wrong.detail);
    } finally {
      this.isBusy.set(false);
    }
  }
}
