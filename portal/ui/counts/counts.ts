import { DestroyRef, Injectable, computed, inject } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { throttleTime } from 'rxjs';
import type { CountsAnswer, RecordView } from '@fatong/contracts/api';
import { Reading, RecordsApi } from '../api/index.js';
import { Live } from '../live/index.js';
import { Session } from '../session/index.js';

/** A change is seen at once, and what changes all the time every so many milliseconds. */
const pause = 15_000;
/** A first page is no list of everything: the rest stands in the menu. */
export const mostTypes = 6;

/** How much is asked of this person, and how many records stand in each state that is no end: of all types in one answer, for rail, tab and first page alike. */
@Injectable({ providedIn: 'root' })
export class Counts {
  private readonly api = inject(RecordsApi);
  private readonly reading = new Reading<CountsAnswer>();
  private readonly byType = computed(() => {
    const answer = this.reading.value();
    return answer && new Map(answer.types.map(({ type, states }) => [type, states]));
  });
  readonly problem = this.reading.problem;
  /** All that is asked of this person; undefined until the answer is there. */
  readonly turn = computed(() => this.reading.value()?.turn);
  /** Another word whenever something else is asked than before: lists of it are read again then, and not at every change of anything. */
  readonly turnMark = computed(() => {
    const turn = this.turn();
    return JSON.stringify(turn === undefined ? null : [turn.total, turn.overdue, turn.latest, turn.sent]);
  });
  /** When the last answer came. */
  readonly at = this.reading.at;

  constructor() {
    if (inject(Session).view()?.may.records !== true) return;
    this.reading.ask(() => this.api.counts());
    inject(Live)
      .changes('record')
      .pipe(throttleTime(pause, undefined, { leading: true, trailing: true }), takeUntilDestroyed())
      .subscribe(() => this.refresh());
    inject(DestroyRef).onDestroy(() => this.reading.close());
  }

  refresh(): void {
    this.reading.refresh();
  }

  /** Records of a type on which something is asked of this person. */
  mine(type: string): number {
    return this.reading.value()?.types.find((one) => one.type === type)?.mine ?? 0;
  }

  /** How much of that is late, and how much more is due within this week. */
  pressing(type: string): { readonly overdue: number; readonly week: number } {
    const { overdue = 0, week = 0 } = this.reading.value()?.types.find((one) => one.type === type) ?? {};
    return { overdue, week };
  }

  /** Undefined until the answer is there. */
  of(type: string, state: string): number | undefined {
    const states = this.byType();
    return states && (states.get(type)?.[state] ?? 0);
  }

  /** Of these the types a first page has room for, in their order: those of which most is in hand. Where there are too many, none until that is known. */
  most(records: readonly RecordView[]): readonly RecordView[] {
    const states = this.byType();
    if (records.length <= mostTypes) return records;
    if (states === undefined) return this.problem() === undefined ? [] : records.slice(0, mostTypes);
    const inHand = ({ type }: RecordView): number => Object.values(states.get(type) ?? {}).reduce((sum, count) => sum + count, 0);
    const chosen = new Set(records.toSorted((a, b) => inHand(b) - inHand(a)).slice(0, mostTypes));
    return records.filter((record) => chosen.has(record));
  }
}
