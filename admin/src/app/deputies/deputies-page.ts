import { ChangeDetectionStrategy, Component, computed, inject, linkedSignal, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { firstValueFrom } from 'rxjs';
import type { Label } from '@fatong/contracts';
import type { Colleague, DeputiesAnswer, DeputyView } from '@fatong/contracts/api';
import { isDate } from '@fatong/contracts/codes';
import {
  Clock,
  DayInput,
  DeputiesApi,
  Loading,
  Notice,
  PageHead,
  Session,
  Words,
  problemNotice,
  problemOf,
  separator,
  wall,
  type ApiProblem,
} from '@fatong/ui';
import { deputyTexts } from './texts.js';

const parts = ['account', 'deputy', 'from', 'until'] as const;
type Part = (typeof parts)[number];

/** Who acts in whose place while somebody is away, and, for who has charge of others, how much each of them has to do. */
@Component({
  selector: 'fa-deputies-page',
  imports: [DayInput, Loading, MatButton, Notice, PageHead, Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './deputies-page.html',
  styleUrl: './deputies-page.scss',
})
export class DeputiesPage {
  private readonly api = inject(DeputiesApi);
  private readonly clock = inject(Clock);
  private readonly own = inject(Session).view()?.account.id;
  protected readonly t = deputyTexts;
  protected readonly separator = separator;
  protected readonly parts = parts;
  protected readonly noticeOf = problemNotice;

  protected readonly answer = signal<DeputiesAnswer | undefined>(undefined);
  private readonly chosen = signal<string | undefined>(undefined);
  protected readonly who = computed((): Colleague | undefined => {
    const all = this.answer()?.colleagues ?? [];
    return all.find(({ id }) => id === this.chosen()) ?? all[0];
  });
  /** Of another person's deputies none is chosen yet. */
  protected readonly deputy = linkedSignal<string | undefined, string>({ source: () => this.who()?.id, computation: () => '' });
  private readonly today = computed(() => wall(this.clock.now()).date);
  protected readonly from = linkedSignal<string | null>(() => this.today());
  protected readonly until = signal<string | null>(null);
  private readonly faults = signal<Partial<Record<Part, Label>>>({});
  protected readonly problem = signal<ApiProblem | undefined>(undefined);
  protected readonly told = signal<Label | undefined>(undefined);
  protected readonly isBusy = signal(false);
  /** Those he has charge of. */
  protected readonly led = computed(() => this.answer()?.colleagues.filter(({ id }) => id !== this.own) ?? []);

  constructor() {
    void this.follow(this.read());
  }

  protected choose(id: string): void {
    this.chosen.set(id);
    this.faults.set({});
  }

  protected wrong(part: Part): Label | null {
    return this.faults()[part] ?? null;
  }

  protected awayOf(id: string): DeputyView | undefined {
    return this.answer()?.items.find(({ account, state }) => account.id === id && state === 'running');
  }

  protected async set(): Promise<void> {
    const [who, deputy, from, until] = [this.who(), this.deputy(), this.from() ?? '', this.until() ?? ''];
    if (this.isBusy() || who === undefined) return;
    const faults: Partial<Record<Part, Label>> = {
      ...(deputy === '' && { deputy: deputyTexts.missing }),
      ...(!isDate(from) && { from: deputyTexts.noDay }),
      ...(!isDate(until) && { until: deputyTexts.noDay }),
    };
    this.faults.set(faults);
    if (Object.keys(faults).length > 0) return;
    await this.follow(
      firstValueFrom(this.api.add({ account: who.id, deputy, from, until })).then(() => {
        this.told.set(deputyTexts.done);
        this.deputy.set('');
        this.until.set(null);
        return this.read();
      }),
    );
  }

  protected async end(id: string): Promise<void> {
    await this.follow(
      firstValueFrom(this.api.end(id), { defaultValue: undefined }).then(() => {
        this.told.set(deputyTexts.ended);
        return this.read();
      }),
    );
  }

  private async read(): Promise<void> {
    this.answer.set(await firstValueFrom(this.api.all()));
  }

  private async follow(call: Promise<void>): Promise<void> {
    this.isBusy.set(true);
    for (const said of [this.problem, this.told]) said.set(undefined);
    await call.catch((error: unknown) => {
      const problem = problemOf(error);
      const placed = problem.errors.flatMap(({ pointer, detail }) => {
        const part = parts.find((one) => one === pointer);
        return part === undefined ? [] : [[part, [detail, detail] as Label] as const];
      });
      if (placed.length > 0) this.faults.set(Object.fromEntries(placed));
      else this.problem.set(problem);
    });
    this.isBusy.set(false);
  }
}
