import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting, type TestRequest } from '@angular/common/http/testing';
import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { MATERIAL_ANIMATIONS } from '@angular/material/core';
import { Router, provideRouter } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { Subject } from 'rxjs';
import type { LiveEvent, SessionView } from '@fatong/contracts/api';
import { Live, SURFACE, Session, mends, speaks } from '@fatong/ui';
import { routes } from '../messages.routes.js';
import { session } from './samples.robot.js';

@Component({ template: 'no permission' })
class Refused {}

/** Drives the console as a person would, and answers for the server. */
export class Console {
  readonly http = TestBed.inject(HttpTestingController);
  readonly router = TestBed.inject(Router);

  private constructor(
    private readonly harness: RouterTestingHarness,
    private readonly events: Subject<LiveEvent>,
  ) {}

  /** Opens an address below `/messages`. */
  static async open(path: string, may: Partial<SessionView['may']> = {}): Promise<Console> {
    localStorage.clear();
    const events = new Subject<LiveEvent>();
    TestBed.configureTestingModule({
      providers: [
        provideHttpClient(withInterceptors([speaks, mends])),
        provideHttpClientTesting(),
        provideRouter([
          { path: 'messages', loadChildren: () => routes },
          { path: 'no-permission', component: Refused },
          { path: '**', component: Refused },
        ]),
        { provide: SURFACE, useValue: 'admin' },
        { provide: Session, useValue: { view: signal(session(may)) } },
        { provide: MATERIAL_ANIMATIONS, useValue: { animationsDisabled: true } },
        { provide: Live, useValue: { state: signal('on'), changes: () => events } },
      ],
    });
    const harness = await RouterTestingHarness.create();
    await harness.navigateByUrl(`/messages${path}`);
    return new Console(harness, events);
  }

  async go(path: string): Promise<void> {
    await this.harness.navigateByUrl(`/messages${path}`);
    await this.settle();
  }

  /** The only open request to this address (without parameters). */
  request(address: string): TestRequest {
    return this.http.expectOne(({ url }) => url === address);
  }

  /** Whether a request to this address is open; it stays so. */
  asked(address: string): boolean {
    let isOpen = false;
    this.http.match(({ url }) => {
      isOpen ||= url === address;
      return false;
    });
    return isOpen;
  }

  /** Waits until something holds, three seconds at most. */
  async until(holds: () => boolean): Promise<void> {
    for (const end = Date.now() + 3_000; !holds(); await new Promise((turn) => setTimeout(turn, 20)))
      if (Date.now() > end) throw new Error(`It never came true. On the page: ${this.text}`);
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

  /** The server says that something changed. */
  async tell(event: LiveEvent): Promise<void> {
    this.events.next(event);
    await this.settle();
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
    const said = (one: HTMLElement): string => (one.getAttribute('aria-label') ?? one.textContent ?? '').trim();
    const found =
      this.all('button, a').find((one) => said(one) === words) ?? this.all('button, a').find((one) => said(one).includes(words));
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
    // Promises that a closing dialog keeps are due in the next turn.
    await new Promise((turn) => setTimeout(turn));
    await this.harness.fixture.whenStable();
  }
}
