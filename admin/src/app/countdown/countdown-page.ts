import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { firstValueFrom } from 'rxjs';
import { momentWords } from '@fatong/contracts/calendar';
import type { CountdownAnswer, CountdownItem, CountdownQuery } from '@fatong/contracts/api';
import {
  ChoiceFilter,
  CountdownApi,
  Failed,
  Live,
  Loading,
  PageHead,
  Tag,
  Words,
  isSeveral,
  problemOf,
  recordLink,
  standingMark,
  stateMark,
  type ApiProblem,
  type Filter,
  type FilterValue,
} from '@fatong/ui';
import { countdownTexts, daysOf, spans, type Span } from './texts.js';

/** Every time limit that runs on what this person counts down, of other areas too, with the days that are left. */
@Component({
  selector: 'ft-countdown-page',
  imports: [ChoiceFilter, Failed, Loading, MatButton, PageHead, RouterLink, Tag, Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './countdown-page.html',
  styles: `
    .filters { display: flex; flex-wrap: wrap; gap: 8px; margin-bottom: 12px; }
    section { overflow-x: auto; }
    th, td { padding: 7px 12px; text-align: left; vertical-align: top; }
  `,
})
export class CountdownPage {
  private readonly api = inject(CountdownApi);
  protected readonly t = countdownTexts;
  protected readonly type = signal<string | undefined>(undefined);
  protected readonly span = signal<Span>('month');
  protected readonly types = signal<CountdownAnswer['types']>([]);
  protected readonly items = signal<readonly CountdownItem[] | undefined>(undefined);
  protected readonly next = signal<string | null>(null);
  protected readonly problem = signal<ApiProblem | undefined>(undefined);

  protected readonly typeFilter = computed(
    (): Filter => ({
      ...choosing,
      name: 'type',
      title: countdownTexts.type,
      choices: this.types().map(({ type, title }) => ({ value: type, label: title })),
    }),
  );
  protected readonly spanFilter: Filter = { ...choosing, name: 'span', title: countdownTexts.span, choices: [...spans] };
  protected readonly rows = computed(() => this.items()?.map(rowOf));

  constructor() {
    this.first();
    inject(Live)
      .changes('record')
      .pipe(takeUntilDestroyed())
      .subscribe(() => this.first());
  }

  protected chooseType(value: FilterValue | undefined): void {
    this.type.set(oneOf(value));
    this.first();
  }
  protected chooseSpan(value: FilterValue | undefined): void {
    this.span.set((oneOf(value) as Span | undefined) ?? 'month');
    this.first();
  }

  protected first(): void {
    void this.read({}, () => []);
  }
  protected more(): void {
    const cursor = this.next();
    if (cursor !== null) void this.read({ cursor }, () => this.items() ?? []);
  }

  private async read(page: Pick<CountdownQuery, 'cursor'>, before: () => readonly CountdownItem[]): Promise<void> {
    const [type, span] = [this.type(), this.span()];
    const which = span === 'paused' ? ({ standing: 'paused' } as const) : { within: daysOf[span] };
    try {
      const answer = await firstValueFrom(this.api.read({ ...(type && { type }), ...which, ...page }));
      this.types.set(answer.types);
      this.items.set([...before(), ...answer.items]);
      this.next.set(answer.next);
      this.problem.set(undefined);
    } catch (error: unknown) {
      this.problem.set(problemOf(error));
    }
  }
}

const choosing = { kind: 'choice', isSingle: true, isPersonal: false } as const;
const oneOf = (value: FilterValue | undefined): string | undefined => (value !== undefined && isSeveral(value) ? value[0] : undefined);

function rowOf({ type, record, state, unit, standing, dueOn, left, isTimed, ...item }: CountdownItem) {
  return {
    ...item,
    link: record === null ? undefined : recordLink(type, record),
    state: state === null ? undefined : stateMark({ label: state.title, tone: state.tone }),
    unit: unit ?? (['', ''] as const),
    due: dueOn === null ? '' : momentWords(dueOn),
    mark: standing === null ? undefined : standingMark(standing),
    left: left === null ? countdownTexts.paused : countdownTexts.leftOf(left, isTimed),
  };
}
