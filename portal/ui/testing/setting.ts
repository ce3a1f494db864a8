import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { provideLocationMocks } from '@angular/common/testing';
import { provideZonelessChangeDetection } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, withComponentInputBinding, type Routes } from '@angular/router';
import type { Definitions, SessionView } from '@fatong/contracts/api';
import { OPEN_EVENTS } from '../live/index.js';
import { Catalogue, SURFACE, Session, mends, speaks } from '../session/index.js';

/** A stream of events that a spec speaks through. */
export class SpokenEvents extends EventTarget {
  static last: SpokenEvents | undefined;
  readyState: number = EventSource.CONNECTING;
  onopen: (() => void) | null = null;
  onerror: (() => void) | null = null;

  constructor(readonly address: string) {
    super();
    SpokenEvents.last = this;
  }

  open(): void {
    this.readyState = EventSource.OPEN;
    this.onopen?.();
  }

  say(kind: string, data: object): void {
    this.dispatchEvent(new MessageEvent(kind, { data: JSON.stringify(data) }));
  }

  break(): void {
    this.readyState = EventSource.CLOSED;
    this.onerror?.();
  }

  close(): void {
    this.readyState = EventSource.CLOSED;
  }
}

/** The library as in an app, but with a server that the spec plays. */
export function setUp(routes: Routes = []): HttpTestingController {
  localStorage.clear();
  TestBed.configureTestingModule({
    providers: [
      provideZonelessChangeDetection(),
      provideRouter(routes, withComponentInputBinding()),
      provideLocationMocks(),
      provideHttpClient(withInterceptors([mends, speaks])),
      provideHttpClientTesting(),
      { provide: SURFACE, useValue: 'admin' },
      { provide: OPEN_EVENTS, useValue: (address: string) => new SpokenEvents(address) },
    ],
  });
  return TestBed.inject(HttpTestingController);
}

export const clerk: SessionView = {
  account: { id: 'account-1', username: 'city.clerk', name: '林书言' },
  roles: [{ name: 'book.city-clerk', title: ['市局经办人', 'City clerk'] }],
  unit: { id: 'city/office', title: ['律师工作处', 'Lawyers Office'], district: null },
  surface: 'admin',
  csrf: 'csrf-1',
  expiresAt: '2026-11-25T10:00:00.000Z',
  assurance: 'password',
  demo: true,
  daysAhead: 0,
  may: { messages: false, retry: false, revealBodies: false, hold: false, audit: false, records: true, moveClock: false, calendar: false },
};

/** Lets promises and the router's steps go on. */
export const breathe = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 10));

/** Waits until a request to this address is open, and leaves it for `expectOne`; fails after two seconds. For what a screen asks by itself a moment later. */
export async function untilAsked(server: HttpTestingController, url: string): Promise<void> {
  let isOpen = false;
  const look = (): boolean => {
    server.match((request) => {
      isOpen ||= request.url === url;
      return false;
    });
    return isOpen;
  };
  for (const end = Date.now() + 2_000; !look(); await breathe()) if (Date.now() > end) throw new Error(`Never asked: ${url}`);
}

/** Somebody is signed in. */
export async function signIn(server: HttpTestingController, view: SessionView = clerk): Promise<void> {
  const done = TestBed.inject(Session).restore();
  server.expectOne('/api/session').flush(view);
  await done;
}

export async function define(server: HttpTestingController, definitions: Partial<Definitions>): Promise<void> {
  const done = TestBed.inject(Catalogue).load();
  server
    .expectOne('/api/definitions')
    .flush({ areas: [], records: [], systems: [], districts: [], reports: [], boards: [], uploads: [], imports: [], ...definitions });
  await done;
}

/** A problem as the server answers it. */
export const problem = (code: string, about: object = {}): object => ({
  type: `/problems/${code}`,
  title: `title of ${code}`,
  detail: `detail of ${code}`,
  status: 400,
  ...about,
});
