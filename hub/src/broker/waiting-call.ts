import type { Publication } from '../ports/index.js';
import type { Route } from './route.js';

export interface WaitingCallOptions {
  readonly batch: readonly Publication[];
  /** Where each of the batch goes. */
  readonly routes: readonly Route[];
  /** Longest wait for the next confirm, ms. */
  readonly timeout: number;
  readonly onTimeout: () => void;
  /** Called once, whatever the outcome. */
  readonly onSettled: () => void;
  readonly resolve: () => void;
  readonly reject: (error: Error) => void;
}

/** One call of `publish` while it waits: what is sent, what is confirmed, when to give up. */
export class WaitingCall {
  readonly #options: WaitingCallOptions;
  #sent = 0;
  #confirmed = 0;
  #isSettled = false;
  #progress = performance.now();
  #timer: NodeJS.Timeout;

  constructor(options: WaitingCallOptions) {
    this.#options = options;
    this.#timer = setTimeout(() => this.#checkProgress(), options.timeout);
  }

  /** Nothing of it is left to send; a failed call sends nothing more. */
  get isWhollySent(): boolean {
    return this.#isSettled || this.#sent === this.#options.batch.length;
  }

  get hasUnconfirmed(): boolean {
    return this.#sent > this.#confirmed;
  }

  takeNext(): { publication: Publication; route: Route } {
    const publication = this.#options.batch[this.#sent];
    const route = this.#options.routes[this.#sent];
    if (!publication || !route) throw new Error('The whole call is sent');
    this.#sent++;
    return { publication, route };
  }

  /** Did this call send a message of that id there? */
  hasSent(route: Pick<Route, 'exchange' | 'routingKey'>, id: unknown): boolean {
    const { batch, routes } = this.#options;
    for (let index = 0; index < this.#sent; index++) {
      const to = routes[index];
      if (to?.exchange === route.exchange && to.routingKey === route.routingKey && batch[index]?.wire.attributes.id === id) return true;
    }
    return false;
  }

  confirmOne(): void {
    this.#confirmed++;
    this.#progress = performance.now();
    if (this.#confirmed === this.#options.batch.length) this.#settle(this.#options.resolve);
  }

  reject(error: Error): void {
    this.#settle(() => this.#options.reject(error));
  }

  #settle(tell: () => void): void {
    if (this.#isSettled) return;
    this.#isSettled = true;
    clearTimeout(this.#timer);
    this.#options.onSettled();
    tell();
  }

  /** Confirms move the deadline without touching the timer: there may be tens of thousands a second. */
  #checkProgress(): void {
    const left = this.#progress + this.#options.timeout - performance.now();
    if (left <= 0) this.#options.onTimeout();
    else this.#timer = setTimeout(() => this.#checkProgress(), left);
  }
}
