export interface GatheringOptions<D> {
  readonly size: number;
  /** ms. */
  readonly linger: number;
  /** A batch weighs no more, unless its first does alone; absent: nothing is weighed. */
  readonly most?: number;
  readonly weigh?: (delivery: D) => number;
  /** How often it was delivered before; absent: never. */
  readonly times?: (delivery: D) => number;
}

/** Each delivery before this one makes the batch so many times smaller. */
const smaller = 8;

/**
 * Collects deliveries into batches for one taker: as many as `size`, or what came until `linger` ms after the oldest. What was
 * delivered before (a crash, a lost connection) comes with its like in batches that are smaller each time, and soon alone: one poison does not
 * condemn its neighbours, and whatever a process had in hand goes on at once.
 */
export class Gathering<D> {
  readonly #size: number;
  readonly #linger: number;
  readonly #most: number;
  readonly #weigh: (delivery: D) => number;
  readonly #times: (delivery: D) => number;
  #waiting: { delivery: D; since: number }[] = [];
  #taker: ((batch: readonly D[]) => void) | undefined;
  #timer: NodeJS.Timeout | undefined;
  #isDraining = false;
  #hasEnded = false;

  constructor({ size, linger, most = Infinity, weigh = () => 0, times = () => 0 }: GatheringOptions<D>) {
    this.#size = size;
    this.#linger = linger;
    this.#most = most;
    this.#weigh = weigh;
    this.#times = times;
  }

  add(delivery: D): void {
    if (this.#hasEnded) return;
    this.#waiting.push({ delivery, since: performance.now() });
    // While the timer runs only a full batch or a repeated delivery can hand anything over earlier.
    if (this.#taker && (!this.#timer || this.#waiting.length >= this.#size || this.#times(delivery) > 0)) this.#serve();
  }

  /** The next batch, never empty until the end; an empty one says that no more will come (or, while it is drained, that nothing waits). One taker at a time. */
  take(): Promise<readonly D[]> {
    return new Promise((resolve) => {
      this.#taker = resolve;
      this.#serve();
    });
  }

  /** Hands over what waits without lingering, and then an empty batch; what is added meanwhile can be taken too. */
  drain(): void {
    this.#isDraining = true;
    if (this.#taker) this.#serve();
  }

  /** No more: what still waits is forgotten (the broker delivers it again) and the taker is told. */
  end(): void {
    this.#hasEnded = true;
    this.#waiting = [];
    if (this.#taker) this.#serve();
  }

  get hasEnded(): boolean {
    return this.#hasEnded;
  }

  #serve(): void {
    const oldest = this.#waiting[0];
    if (this.#hasEnded) return this.#hand(0);
    if (!oldest) return this.#isDraining ? this.#hand(0) : undefined;
    const times = this.#times(oldest.delivery);
    const size = Math.max(1, Math.floor(this.#size / smaller ** times));
    const alike = this.#countAlike(times, size);
    const left = this.#isDraining || times > 0 ? 0 : this.#linger - (performance.now() - oldest.since);
    if (alike >= size || alike < this.#waiting.length || left <= 0) return this.#hand(alike);
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      if (this.#taker) this.#serve();
    }, Math.ceil(left));
  }

  /** Delivered so often before, from the oldest on, at most a batch. */
  #countAlike(times: number, size: number): number {
    const until = Math.min(this.#waiting.length, size);
    let weight = 0;
    for (let index = 0; index < until; index++) {
      const { delivery } = this.#waiting[index]!;
      weight += this.#weigh(delivery);
      if (this.#times(delivery) !== times || (index > 0 && weight > this.#most)) return index;
    }
    return until;
  }

  #hand(count: number): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const taker = this.#taker;
    this.#taker = undefined;
    taker?.(this.#waiting.splice(0, count).map(({ delivery }) => delivery));
  }
}
