import { Injectable, InjectionToken, effect, inject, signal, untracked, type OnDestroy } from '@angular/core';
import { Subject, auditTime, filter, throttleTime, type Observable } from 'rxjs';
import type { LiveEvent } from '@fatong/contracts/api';
import { address } from '../api/index.js';
import { Clock } from '../time/index.js';

/** Opens the stream of server-sent events; specs give their own. */
export const OPEN_EVENTS = new InjectionToken<(address: string) => EventSource>('open events', {
  providedIn: 'root',
  factory: () => (at) => new EventSource(at),
});

/** Names of the server's events that screens read again by; each carries a LiveEvent of its kind. */
const kinds = ['messages', 'record', 'failures', 'notices', 'systems'] as const;

/** Waits between attempts after a stream ended, in milliseconds. */
const waits = [1_000, 2_000, 5_000, 15_000, 30_000];

/** What was read so short a time before the stream first opened is not read again, in milliseconds: a page that opens would ask everything twice. */
const young = 1_000;

/** What changes on the server while the page is open. Events carry ids only: screens read again what they show. */
@Injectable({ providedIn: 'root' })
export class Live implements OnDestroy {
  private readonly open = inject(OPEN_EVENTS);
  private readonly clock = inject(Clock);
  private readonly events = new Subject<LiveEvent>();
  private readonly connection = signal<'off' | 'on' | 'broken'>('off');
  private source?: EventSource;
  private timer?: ReturnType<typeof setTimeout>;
  private attempt = 0;
  /** When the first page began to listen; undefined once it heard something. */
  private begun?: number;
  /** The hour in which records were last told of. */
  private hour?: string;

  readonly state = this.connection.asReadonly();

  constructor() {
    // How far time limits are is counted on the server: in another hour it says something else.
    effect(() => {
      const hour = this.clock.hour();
      if (this.hour !== undefined && hour !== this.hour) untracked(() => this.events.next({ kind: 'record' }));
      this.hour = hour;
    });
  }

  /** Begins to listen; a second call changes nothing. */
  start(): void {
    if (this.source !== undefined || this.timer !== undefined) return;
    if (this.connection() === 'off') this.begun = Date.now();
    const source = this.open(address('events'));
    this.source = source;
    source.onopen = () => {
      this.attempt = 0;
      this.connection.set('on');
      // Until now nobody listened, at the beginning too while the first page was being read: every screen reads again what is not quite new.
      if (this.begun === undefined || Date.now() - this.begun >= young) this.tellAll();
      this.begun = undefined;
    };
    for (const kind of kinds)
      source.addEventListener(kind, ({ data }: MessageEvent<string>) => this.events.next(JSON.parse(data) as LiveEvent));
    source.addEventListener('clock', ({ data }: MessageEvent<string>) => this.heed(JSON.parse(data) as LiveEvent));
    source.onerror = () => {
      this.connection.set('broken');
      if (source.readyState === EventSource.CLOSED) this.startLater();
    };
  }

  stop(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.source?.close();
    this.source = undefined;
    this.connection.set('off');
  }

  ngOnDestroy(): void {
    this.stop();
  }

  /** Events of these kinds, at most one a second: enough for a screen that reads again. */
  changes(...kinds: readonly LiveEvent['kind'][]): Observable<LiveEvent> {
    return this.events.pipe(
      filter(({ kind }) => kinds.includes(kind)),
      auditTime(1_000),
    );
  }

  /** Changes of one record, or of any of a type. */
  recordChanges(type: string, id?: string): Observable<LiveEvent> {
    return this.events.pipe(
      filter(
        (event) =>
          event.kind === 'record' &&
          (event.type === undefined || event.type === type) &&
          (id === undefined || event.id === undefined || event.id === id),
      ),
      auditTime(500),
    );
  }

  /** Changes of records of any of these types, at once and then at most every two seconds: for what counts many of them. */
  changesOf(types: () => readonly string[]): Observable<LiveEvent> {
    return this.events.pipe(
      filter(({ kind, type }) => kind === 'record' && (type === undefined || types().includes(type))),
      throttleTime(2_000, undefined, { leading: true, trailing: true }),
    );
  }

  /** On another day everything may stand otherwise: every screen reads again. */
  private heed({ daysAhead = 0 }: LiveEvent): void {
    if (this.clock.follow(daysAhead)) this.tellAll();
  }

  private tellAll(): void {
    for (const kind of kinds) this.events.next({ kind });
  }

  private startLater(): void {
    this.source = undefined;
    const wait = waits[Math.min(this.attempt, waits.length - 1)]!;
    this.attempt += 1;
    this.timer = setTimeout(() => {
      this.timer = undefined;
      this.start();
    }, wait);
  }
}
