/** What a gathering needs to know of a delivery. */
export interface Delivered {
  readonly fields: { readonly redelivered: boolean };
}

export interface GatheringOptions<D> {
  readonly size: number;
  /** ms. */
  readonly linger: number;
  /** A batch weighs no more, unless its first does alone; absent: nothing is weighed. */
  readonly most?: number;
  readonly weigh?: (delivery: D) => number;
}

/**
 * Collects deliveries into batches for one taker: as many as `size`, or what came until `linger` ms after the oldest. What was
 * delivered before (a crash, a lost connection) comes alone, so that one poison does not condemn its neighbours.
 */
export class Gathering<D extends Delivered> {
  readonly #size: number;
  readonly #linger: number;
  readonly #most: number;
  readonly #weigh: (delivery: D) => number;
  #waiting: { delivery: D; since: number }[] = [];
  #taker: ((batch: readonly D[]) => void) | undefined;
  #timer: NodeJS.Timeout | undefined;
  #isDraining = false;
  #hasEnded = false;

  constructor({ size, linger, most = Infinity, weigh = () => 0 }: GatheringOptions<D>) {
    this.#size = size;
    this.#linger = linger;
    this.#most = most;
    this.#weigh = weigh;
  }

  add(delivery: D): void {
    if (this.#hasEnded) return;
    this.#waiting.push({ delivery, since: performance.now() });
    // While the timer runs only a full batch or a repeated delivery can hand anything over earlier.
    if (this.#taker && (!this.#timer || this.#waiting.length >= this.#size || delivery.fields.redelivered)) this.#serve();
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
    if (oldest.delivery.fields.redelivered) return this.#hand(1);
    const fresh = this.#countFresh();
    const left = this.#isDraining ? 0 : this.#linger - (performance.now() - oldest.since);
    if (fresh >= this.#size || fresh < this.#waiting.length || left <= 0) return this.#hand(fresh);
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      if (this.#taker) this.#serve();
    }, Math.ceil(left));
  }

  /** Never delivered before, from the oldest on, at most a batch. */
  #countFresh(): number {
    const until = Math.min(this.#waiting.length, this.#size);
    let weight = 0;
    for (let index = 0; index < until; index++) {
      const { delivery } = this.#waiting[index]!;
      weight += this.#weigh(delivery);
      if (delivery.fields.redelivered || (index > 0 && weight > this.#most)) return index;
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
