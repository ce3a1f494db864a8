import { DestroyRef, Injectable, computed, effect, inject, signal, untracked } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { auditTime } from 'rxjs';
import type { BoardAnswer, BoardQuery, Period, ReportAnswer } from '@fatong/contracts/api';
import { Reading } from '../api/index.js';
import { Live } from '../live/index.js';
import { BoardSource } from './source.js';

/** After a change so long at most until the numbers follow, in milliseconds. */
const soon = 4_000;

interface Wanted {
  readonly report: string;
  readonly period: Period;
}
const keyOf = ({ report, period: { from, to } }: Wanted): string => `${report} ${from} ${to}`;

/** A board with the reports it is drawn from, each asked once whatever shows it; all of them are read again when something changed. Provided by the page. */
@Injectable()
export class BoardReading {
  private readonly source = inject(BoardSource);
  private readonly readings = signal<ReadonlyMap<string, Reading<ReportAnswer>>>(new Map());
  readonly board = new Reading<BoardAnswer>();
  /** The first report that could not be read. */
  readonly problem = computed(() => [...this.readings().values()].map((one) => one.problem()).find((one) => one !== undefined));
  readonly isLoading = computed(() => this.board.isLoading() || [...this.readings().values()].some((one) => one.isLoading()));
  /** When the oldest of what is shown was read, UTC. */
  readonly at = computed(
    () =>
      [...this.readings().values()]
        .flatMap((one) => one.value()?.at ?? [])
        .toSorted()
        .at(0) ?? this.board.value()?.at,
  );

  constructor() {
    effect(() => {
      const board = this.board.value();
      untracked(() => this.follow(board));
    });
    inject(Live)
      .changes('record')
      .pipe(auditTime(soon), takeUntilDestroyed())
      .subscribe(() => this.refresh());
    inject(DestroyRef).onDestroy(() => {
      this.board.close();
      this.closeAll(this.readings());
    });
  }

  open(id: string, query: BoardQuery): void {
    this.board.ask(() => this.source.board(id, query), { keep: this.board.value()?.id === id });
  }

  refresh(): void {
    this.board.refresh();
  }

  answer(wanted: Wanted): ReportAnswer | undefined {
    return this.readings().get(keyOf(wanted))?.value();
  }

  /** Whose board it is decides whose figures are asked for. */
  private follow(board: BoardAnswer | undefined): void {
    if (board === undefined) {
      this.closeAll(this.readings());
      this.readings.set(new Map());
      return;
    }
    const before = this.readings();
    const next = new Map<string, Reading<ReportAnswer>>();
    for (const one of wantedOf(board)) {
      const key = keyOf(one);
      if (next.has(key)) continue;
      const reading = before.get(key) ?? new Reading<ReportAnswer>();
      next.set(key, reading);
      reading.ask(() => this.source.report(one.report, one.period, board), { keep: true });
    }
    this.closeAll(new Map([...before].filter(([key]) => !next.has(key))));
    this.readings.set(next);
  }

  private closeAll(all: ReadonlyMap<string, Reading<ReportAnswer>>): void {
    for (const reading of all.values()) reading.close();
  }
}

const wantedOf = ({ tiles, map }: BoardAnswer): readonly Wanted[] => [
  ...tiles,
  ...(map?.layers ?? []).flatMap(({ report, period }) => (report === undefined || period === undefined ? [] : [{ report, period }])),
];
