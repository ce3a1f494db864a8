import { hostname } from 'node:os';
import type { Database } from './connect.js';
import { missingAfter, removeProcess, showProcess } from './dialects/index.js';
import type { Log } from '../ports/index.js';
import { uuidv7 } from '../platform/index.js';

/** Between two signs of life, ms: two may be late before anybody takes us for dead. */
const every = 1_000;
/** A sign of life younger than this is believed for the time a statement takes, ms. */
const isFresh = (missingAfter * 1_000) / 2;

/**
 * This process among all that work on the database: a row that says when it was last seen. Whatever a process has in hand names it as its holder and is free for
 * others as soon as that row is old or gone: there is no other kind of lease. Gone is what went in order; an old row is a death, counted and taken out by whoever takes something next. It shows itself from the first time it takes something.
 */
export class Presence {
  private readonly id = uuidv7();
  private seenAt = -Infinity;
  /** How often others could take us for dead. */
  private gaps = 0;
  private showing: Promise<void> | undefined;
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly database: Database,
    private readonly log: Log,
  ) {}

  /** Our id, once others see that we are here: to be asked before anything is taken. */
  async here(): Promise<string> {
    if (performance.now() - this.seenAt > isFresh) await this.show();
    return this.id;
  }

  /** Whether nobody could take us for dead since this was asked for. */
  sinceNow(): () => boolean {
    const { gaps } = this;
    return () => gaps === this.gaps && !this.isMissing(performance.now());
  }

  /** Everything we hold is given back at once. */
  async leave(): Promise<void> {
    clearInterval(this.timer);
    if (this.timer === undefined) return;
    await this.showing?.catch(() => undefined); // who shows it hears of it
    await this.database
      .run((session) => removeProcess(session, this.id))
      .catch((error: unknown) => this.log.warn({ error: String(error) }, 'what this process held is free only in some seconds'));
  }

  private isMissing(now: number): boolean {
    return now - this.seenAt > missingAfter * 1_000;
  }

  private show(): Promise<void> {
    this.showing ??= this.shown().finally(() => (this.showing = undefined));
    return this.showing;
  }

  private async shown(): Promise<void> {
    const asked = performance.now();
    await this.database.run((session) => showProcess(session, this.id, `${hostname()} ${process.pid}`));
    if (this.timer !== undefined && this.isMissing(performance.now())) this.gaps++;
    this.seenAt = asked;
    // A database that is away is told of by whoever needs it; until it is back nobody can take anything.
    this.timer ??= setInterval(() => void this.show().catch(() => undefined), every).unref();
  }
}
