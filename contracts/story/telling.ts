import { begin, type Opening } from './life.js';
import { officeMinutes, type DatedReport } from './history.js';
import type { Story } from './story.js';

/** One case as it is told: nothing of it is made before it is asked for, and anew each time. */
export interface Tale<R extends { readonly at: string } = DatedReport> {
  /** UTC instant before which nothing of it comes. */
  readonly from: string;
  /** All of it, in the order in which it comes. */
  readonly reports: () => Iterable<R>;
}

/** The same as a history, one report after the other: those of one day in the order of their minutes, and no more of them in hand than a day has. */
export function* unfold<A, N extends string>(story: Story<A, N>, opening: Opening<A, NoInfer<N>>, until: string): Generator<DatedReport> {
  const life = begin(story, opening);
  let day: DatedReport[] = [];
  for (let one = life.next(); one !== null && one.day <= until; one = life.next()) {
    if (day.length > 0 && day[0]!.day !== one.day) {
      yield* day.toSorted(byTime);
      day = [];
    }
    const nine = Date.parse(`${one.day}T01:00:00.000Z`);
    day.push({ ...one, at: new Date(nine + opening.dice.between(0, officeMinutes) * 60_000).toISOString() });
  }
  yield* day.toSorted(byTime);
}

const byTime = (a: DatedReport, b: DatedReport): number => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0);

/** A tale that is being told, and what it says next; of the same moment the earlier tale speaks first. */
interface Told<R> {
  readonly rank: number;
  readonly rest: Iterator<R>;
  readonly next: R;
}

/**
 * Many tales as one, in the order of time; each list is in the order in which its tales begin. Only those are in hand that have begun and are not over, so that it does not
 * matter how many there are. The same as all reports, one tale behind the other and one list behind the other, sorted by their time.
 */
export function* inOrder<R extends { readonly at: string }>(...lists: readonly (readonly Tale<R>[])[]): Generator<R> {
  const heap = new Heap<R>();
  const unbegun = lists.map(
    (list, i) =>
      new Unbegun(
        list,
        lists.slice(0, i).reduce((sum, { length }) => sum + length, 0),
      ),
  );
  for (;;) {
    const until = heap.top()?.next.at ?? unbegun.flatMap(({ from }) => from ?? []).toSorted()[0];
    if (until === undefined) return;
    for (const list of unbegun) for (const told of list.begin(until)) heap.push(told);
    const top = heap.top();
    // All that begin now say nothing: the next that begins comes later.
    if (top === undefined) continue;
    // What has just begun may come before what was next.
    if (top.next.at > until) continue;
    yield top.next;
    const next = top.rest.next();
    heap.replaceTop(next.done === true ? undefined : { ...top, next: next.value });
  }
}

/** Tales of a list that are not told yet. */
class Unbegun<R extends { readonly at: string }> {
  private place = 0;

  constructor(
    private readonly list: readonly Tale<R>[],
    private readonly rank: number,
  ) {}

  /** When the next of them begins. */
  get from(): string | undefined {
    return this.list[this.place]?.from;
  }

  /** Begins those whose time has come; one that says nothing is over. */
  *begin(until: string): Generator<Told<R>> {
    for (let one = this.list[this.place]; one !== undefined && one.from <= until; one = this.list[this.place]) {
      const rank = this.rank + this.place++;
      const rest = one.reports()[Symbol.iterator]();
      const first = rest.next();
      if (first.done !== true) yield { rank, rest, next: first.value };
    }
  }
}

/** What comes first stands on top. */
class Heap<R extends { readonly at: string }> {
  private readonly all: Told<R>[] = [];

  top(): Told<R> | undefined {
    return this.all[0];
  }

  push(one: Told<R>): void {
    let place = this.all.push(one) - 1;
    for (let above = (place - 1) >> 1; place > 0 && isBefore(one, this.all[above]!); above = (place - 1) >> 1) {
      this.all[place] = this.all[above]!;
      place = above;
    }
    this.all[place] = one;
  }

  /** Undefined: it goes away. */
  replaceTop(one: Told<R> | undefined): void {
    const last = one ?? this.all.pop();
    if (last === undefined || this.all.length === 0) return;
    let place = 0;
    for (;;) {
      const [left, right] = [2 * place + 1, 2 * place + 2];
      const below = right < this.all.length && isBefore(this.all[right]!, this.all[left]!) ? right : left;
      if (below >= this.all.length || !isBefore(this.all[below]!, last)) break;
      this.all[place] = this.all[below]!;
      place = below;
    }
    this.all[place] = last;
  }
}

const isBefore = <R extends { readonly at: string }>(a: Told<R>, b: Told<R>): boolean =>
  a.next.at < b.next.at || (a.next.at === b.next.at && a.rank < b.rank);
