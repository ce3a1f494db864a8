import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting, type TestRequest } from '@angular/common/http/testing';
import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Router, provideRouter } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import type { LiveEvent, SessionView } from '@fatong/contracts/api';
import { Live, OPEN_EVENTS, SURFACE, Session, mends, speaks } from '@fatong/ui';
import { routes } from '../messages.routes.js';
import { session } from './samples.robot.js';

@Component({ template: 'no permission' })
class Refused {}

/** The stream of events in the hands of a spec. */
class Stream {
  onopen: (() => void) | null = null;
  onmessage: ((event: { readonly data: string }) => void) | null = null;
  onerror: (() => void) | null = null;
  readyState = 1;
  close(): void {
    this.readyState = 2;
  }
}

/** Drives the console as a person would, and answers for the server. */
export class Console {
  readonly http = TestBed.inject(HttpTestingController);
  readonly router = TestBed.inject(Router);

  private constructor(private readonly harness: RouterTestingHarness, private readonly stream: Stream) {}

  /** Opens an address below `/messages`. */
  static async open(path: string, may: Partial<SessionView['may']> = {}): Promise<Console> {
    localStorage.clear();
    const stream = new Stream();
    TestBed.configureTestingModule({
      providers: [
        provideHttpClient(withInterceptors([speaks, mends])), provideHttpClientTesting(),
        provideRouter([{ path: 'messages', loadChildren: () => routes }, { path: 'no-permission', component: Refused }, { path: '**', component: Refused }]),
        { provide: SURFACE, useValue: 'admin' }, { provide: Session, useValue: { view: signal(session(may)) } },
        { provide: OPEN_EVENTS, useValue: () => stream as unknown as EventSource },
      ],
    });
    TestBed.inject(Live).start();
    const harness = await RouterTestingHarness.create();
    await harness.navigateByUrl(`/messages${path}`);
    return new Console(harness, stream);
  }

  /** The only open request to this address (without parameters). */
  request(address: string): TestRequest {
    return this.http.expectOne(({ url }) => url === address);
  }

  async answer(address: string, body: object): Promise<TestRequest> {
    const request = this.request(address);
    request.flush(body);
    await this.settle();
    return request;
  }

  async refuse(address: string, status: number, problem: object): Promise<void> {
    this.request(address).flush(problem, { status, statusText: 'refused' });
    await this.settle();
  }

  /** The server says that something changed; screens gather such news for a second. */
  async tell(event: LiveEvent): Promise<void> {
    this.stream.onmessage?.({ data: JSON.stringify(event) });
    await this.until(() => true, 1_050);
  }

  get root(): HTMLElement {
    return document.querySelector<HTMLElement>('mat-dialog-container') ?? this.page;
  }
  get page(): HTMLElement {
    return this.harness.fixture.nativeElement as HTMLElement;
  }
  get text(): string {
    return (this.root.textContent ?? '').replaceAll(/\s+/g, ' ');
  }

  all(selector: string): HTMLElement[] {
    return [...this.root.querySelectorAll<HTMLElement>(selector)];
  }

  /** A button or link by its words. */
  control(words: string): HTMLElement {
    const found = this.all('button, a, summary').find((one) => (one.getAttribute('aria-label') ?? one.textContent ?? '').trim().includes(words));
    if (found === undefined) throw new Error(`Nothing to press says "${words}" in: ${this.text}`);
    return found;
  }

  has(words: string): boolean {
    return this.all('button, a').some((one) => (one.textContent ?? '').includes(words));
  }

  async press(words: string): Promise<void> {
    this.control(words).click();
    await this.settle();
  }

  async type(selector: string, text: string): Promise<void> {
    const field = this.root.querySelector<HTMLInputElement>(selector)!;
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    field.dispatchEvent(new Event('change', { bubbles: true }));
    await this.settle();
  }

  async tick(): Promise<void> {
    const box = this.root.querySelector<HTMLInputElement>('input[type=checkbox]')!;
    box.click();
    await this.settle();
  }

  async key(key: string): Promise<void> {
    (document.activeElement ?? document.body).dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
    await this.settle();
  }

  async settle(): Promise<void> {
    await this.harness.fixture.whenStable();
    TestBed.tick();
    await this.harness.fixture.whenStable();
  }

  /** Waits for a condition, at most so long (ms); the time only bounds it. */
  async until(holds: () => boolean, wait = 0): Promise<void> {
    const end = Date.now() + Math.max(wait, 3_000);
    const from = Date.now() + wait;
    while ((Date.now() < from || !holds()) && Date.now() < end) {
      await new Promise((next) => setTimeout(next, 20));
      await this.settle();
    }
    if (!holds()) throw new Error(`It did not come to pass: ${holds.toString()}`);
  }
}
