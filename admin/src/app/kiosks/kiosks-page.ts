import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { MatButton } from '@angular/material/button';
import { ActivatedRoute } from '@angular/router';
import { firstValueFrom } from 'rxjs';
import type { Label } from '@fatong/contracts';
import type { KioskView } from '@fatong/contracts/api';
import { daysAfter } from '@fatong/contracts/calendar';
import { isDate, today } from '@fatong/contracts/codes';
import {
  Catalogue,
  DayInput,
  KiosksApi,
  Moment,
  Notice,
  PageHead,
  Words,
  problemNotice,
  problemOf,
  wall,
  type ApiProblem,
} from '@fatong/ui';
import { codeWords, kioskStates, kioskTexts } from './texts.js';

/** Screens on walls that show a board: opened for a place until a day, ended by a press. */
@Component({
  selector: 'ft-kiosks-page',
  imports: [DayInput, MatButton, Moment, Notice, PageHead, Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './kiosks-page.html',
  styleUrl: './kiosks-page.scss',
})
export class KiosksPage {
  private readonly api = inject(KiosksApi);
  private readonly catalogue = inject(Catalogue);
  private readonly params = toSignal(inject(ActivatedRoute).queryParams, { requireSync: true });
  /** The board. */
  readonly id = input.required<string>();
  protected readonly t = kioskTexts;
  protected readonly states = kioskStates;
  protected readonly noticeOf = problemNotice;
  /** Usually for a month. */
  private readonly usual = daysAfter(today(), 30);
  protected readonly until = signal<string | null>(this.usual);
  /** What is wrong with the day, in place. */
  protected readonly fault = signal<Label | null>(null);

  private readonly all = signal<readonly KioskView[]>([]);
  protected readonly kiosks = computed(() => this.all().filter(({ board }) => board === this.id()));
  protected readonly lead = computed((): Label => this.catalogue.boards().find(({ id }) => id === this.id())?.title ?? kioskTexts.title);
  protected readonly told = signal<{ readonly title: Label; readonly detail: Label } | undefined>(undefined);
  protected readonly problem = signal<ApiProblem | undefined>(undefined);
  protected readonly isBusy = signal(false);

  constructor() {
    void this.follow(this.read());
  }

  protected async open(place: string): Promise<void> {
    if (this.isBusy()) return;
    const until = this.until() ?? '';
    if (!isDate(until)) return this.fault.set(kioskTexts.noDay);
    const [district, unit] = [this.of('district'), this.of('unit')];
    await this.follow(
      firstValueFrom(
        this.api.open({ board: this.id(), place: place.trim(), until, ...(district && { district }), ...(unit && { unit }) }),
      ).then(({ code, codeUntil }) => {
        this.told.set(codeWords(code, wall(new Date(codeUntil)).time));
        return this.read();
      }),
    );
  }

  protected async end(id: string): Promise<void> {
    await this.follow(firstValueFrom(this.api.end(id), { defaultValue: undefined }).then(() => this.read()));
  }

  protected whose({ district, unit }: KioskView): Label {
    return unit !== null ? [unit, unit] : (this.catalogue.district(district) ?? kioskTexts.whole);
  }

  private async read(): Promise<void> {
    this.all.set((await firstValueFrom(this.api.list())).items);
  }

  private async follow(call: Promise<void>): Promise<void> {
    this.isBusy.set(true);
    this.problem.set(undefined);
    await call.catch((error: unknown) => this.problem.set(problemOf(error)));
    this.isBusy.set(false);
  }

  private of(name: string): string | null {
    const value: unknown = this.params()[name];
    return typeof value === 'string' && value !== '' ? value : null;
  }
}
