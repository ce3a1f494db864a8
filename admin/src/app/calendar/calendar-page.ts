import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { firstValueFrom } from 'rxjs';
import type { Label } from '@fatong/contracts';
import type { CalendarYearView } from '@fatong/contracts/api';
import { readNotice } from '@fatong/contracts/calendar';
import { CalendarApi, Moment, Notice, PageHead, Words, problemNotice, problemOf, type ApiProblem } from '@fatong/ui';
import { calendarTexts } from './texts.js';

/** Which years' notices of days of rest are known, and one more: judged while it is typed as the server judges it. */
@Component({
  selector: 'ft-calendar-page',
  imports: [MatButton, Moment, Notice, PageHead, Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './calendar-page.html',
  styleUrl: './calendar-page.scss',
})
export class CalendarPage {
  private readonly api = inject(CalendarApi);
  protected readonly t = calendarTexts;
  protected readonly noticeOf = problemNotice;

  protected readonly years = signal<readonly CalendarYearView[]>([]);
  protected readonly text = signal('');
  protected readonly isBusy = signal(false);
  protected readonly done = signal<Label | undefined>(undefined);
  protected readonly problem = signal<ApiProblem | undefined>(undefined);
  /** Whether it was sent empty. */
  private readonly isAsked = signal(false);
  private readonly read = computed(() => (this.text().trim() === '' ? null : readNotice(this.text())));
  protected readonly preview = computed(() => {
    const read = this.read();
    return read && 'year' in read ? calendarTexts.preview(read.year.year, read.year.rest.length, read.year.work.length) : null;
  });
  /** What is wrong, line by line; a handful is enough to mend a file. */
  protected readonly faults = computed((): readonly Label[] => {
    const read = this.read();
    if (read === null) return this.isAsked() ? [calendarTexts.missing] : [];
    return 'faults' in read ? read.faults.slice(0, 5).map(({ line, words }) => calendarTexts.line(line, words)) : [];
  });

  constructor() {
    void this.follow(firstValueFrom(this.api.years()).then(({ years }) => this.years.set(years)));
  }

  protected type(text: string): void {
    this.text.set(text);
    for (const said of [this.done, this.problem]) said.set(undefined);
  }

  protected async choose(file: File | undefined): Promise<void> {
    if (file) this.type(await file.text());
  }

  protected async send(): Promise<void> {
    this.isAsked.set(true);
    const read = this.read();
    if (this.isBusy() || read === null || 'faults' in read) return;
    this.isBusy.set(true);
    await this.follow(
      firstValueFrom(this.api.take(this.text())).then(({ years }) => {
        this.years.set(years);
        this.type('');
        this.isAsked.set(false);
        const taken = years.find(({ year }) => year === read.year.year);
        if (taken) this.done.set(calendarTexts.done(taken.year, taken.version));
      }),
    );
    this.isBusy.set(false);
  }

  protected spans({ rest }: CalendarYearView): readonly string[] {
    return rest.map(({ from, to, name }) => `${name} ${from.slice(5)}${from === to ? '' : `–${to.slice(5)}`}`);
  }

  protected days({ work }: CalendarYearView): string {
    return work.map((day) => day.slice(5)).join('、');
  }

  private async follow(call: Promise<void>): Promise<void> {
    await call.catch((error: unknown) => this.problem.set(problemOf(error)));
  }
}
